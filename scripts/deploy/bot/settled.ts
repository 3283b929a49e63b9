import {
  DescribeBotAliasCommand,
  DescribeBotCommand,
  DescribeBotLocaleCommand,
  DescribeBotVersionCommand,
  ListBotLocalesCommand,
} from '@aws-sdk/client-lex-models-v2';
import type { Aws } from '../aws/aws.ts';
import { DeployError } from '../errors.ts';
import type { LocalePath } from './read-locale.ts';

const MINUTES = 60_000;
const CHANGING = /^(Creating|Building|Importing|Processing|Versioning|Updating|ReadyExpressTesting)$/;

/** Waits until nothing about the bot and its DRAFT changes by itself any more. False when it is gone. */
export async function awaitSettledBot(aws: Aws, botId: string): Promise<boolean> {
  if (!(await awaitBot(aws, botId))) return false;
  const { botLocaleSummaries = [] } = await aws.read('ListBotLocales', () =>
    aws.clients.lex.send(new ListBotLocalesCommand({ botId, botVersion: 'DRAFT' })),
  );
  for (const { localeId = '', botLocaleStatus = '' } of botLocaleSummaries)
    if (CHANGING.test(botLocaleStatus) || botLocaleStatus === 'Deleting')
      await awaitLocale(aws, { botId, botVersion: 'DRAFT', localeId });
  return true;
}

/** False when it is gone. */
export function awaitBot(aws: Aws, botId: string): Promise<boolean> {
  return aws.until(`bot ${botId}`, 5 * MINUTES, async () => {
    const bot = await aws.find('DescribeBot', () => aws.clients.lex.send(new DescribeBotCommand({ botId })));
    if (bot === undefined) return false;
    if (bot.botStatus === 'Available') return true;
    if (bot.botStatus === 'Failed' || bot.botStatus === 'Inactive')
      throw new DeployError({
        place: `bot ${bot.botName}`,
        what: `it is ${bot.botStatus}. ${(bot.failureReasons ?? []).join(' ')}`,
        how: 'Remove it (npm run destroy) and deploy again',
      });
    return undefined;
  });
}

/** Waits for the end of whatever Lex does with a locale, and answers its status; undefined when it is gone. */
export async function awaitLocale(aws: Aws, path: LocalePath): Promise<LocaleOutcome | undefined> {
  const { localeId } = path;
  const outcome = await aws.until<LocaleOutcome | 'gone'>(
    `bot locale ${localeId}`,
    30 * MINUTES,
    async () => {
      const locale = await aws.find('DescribeBotLocale', () =>
        aws.clients.lex.send(new DescribeBotLocaleCommand(path)),
      );
      if (locale === undefined) return 'gone';
      const { botLocaleStatus: status = '', failureReasons = [] } = locale;
      if (CHANGING.test(status) || status === 'Deleting') return undefined;
      return { status, reasons: failureReasons };
    },
  );
  return outcome === 'gone' ? undefined : outcome;
}

export interface LocaleOutcome {
  status: string;
  reasons: readonly string[];
}

/** Waits until the build that was begun is done. @throws DeployError with what Lex gives as the reasons */
export async function awaitBuild(aws: Aws, path: LocalePath): Promise<void> {
  const { localeId } = path;
  let looks = 0;
  await aws.until(`the build of bot locale ${localeId}`, 30 * MINUTES, async () => {
    const outcome = await awaitLocale(aws, path);
    if (outcome?.status === 'Built') return true;
    // Just after BuildBotLocale the status before can still be seen.
    if (outcome?.status === 'NotBuilt' && ++looks < 10) return undefined;
    throw new DeployError(
      buildProblems(outcome).map((what) => ({
        place: `bot locale ${localeId}`,
        what: `Lex could not build it: ${what}`,
        how: 'Correct it in bot/ or resumed-chats.yaml and deploy again; the version before still serves',
      })),
    );
  });
}

function buildProblems(outcome: LocaleOutcome | undefined): readonly string[] {
  if (outcome === undefined) return ['the locale is gone'];
  return outcome.reasons.length > 0
    ? outcome.reasons
    : [`its status is ${outcome.status}, no reason is given`];
}

export function awaitVersion(aws: Aws, botId: string, botVersion: string): Promise<true> {
  return aws.until(`bot version ${botVersion}`, 10 * MINUTES, async () => {
    const version = await aws.find('DescribeBotVersion', () =>
      aws.clients.lex.send(new DescribeBotVersionCommand({ botId, botVersion })),
    );
    if (version?.botStatus === 'Available') return true;
    if (version?.botStatus === 'Failed')
      throw new DeployError({
        place: `bot version ${botVersion}`,
        what: `Lex could not make it. ${(version.failureReasons ?? []).join(' ')}`,
        how: 'Deploy again: another version is made',
      });
    return undefined;
  });
}

export function awaitAlias(aws: Aws, botId: string, botAliasId: string): Promise<true> {
  return aws.until('bot alias', 5 * MINUTES, async () => {
    const alias = await aws.find('DescribeBotAlias', () =>
      aws.clients.lex.send(new DescribeBotAliasCommand({ botId, botAliasId })),
    );
    if (alias?.botAliasStatus === 'Available') return true;
    if (alias?.botAliasStatus === 'Failed')
      throw new DeployError({
        place: 'bot alias',
        what: 'Lex could not make it',
        how: 'Deploy again; if it stays so, remove the alias in the Lex console first',
      });
    return undefined;
  });
}
