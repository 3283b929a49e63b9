import {
  DescribeBotAliasCommand,
  type DescribeBotAliasCommandOutput,
  DescribeBotCommand,
  ListBotAliasesCommand,
  ListBotLocalesCommand,
  ListBotsCommand,
  ListBotVersionsCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-lex-models-v2';
import type { Aws } from '../aws/aws.ts';
import { pages } from '../aws/pages.ts';
import { DeployError } from '../errors.ts';
import { BOT_ALIAS, botArn, TAG, type Target } from '../names.ts';
import type { ActualAlias, ActualBot, ActualLocale, ActualVersion } from './model.ts';
import { readLocale, unreadLocale } from './read-locale.ts';
import { awaitSettledBot, awaitVersion } from './settled.ts';

/**
 * The bot of this name as it is, or undefined. What is still changing is waited for, unless `wait` is false.
 * @param localeIds of which to read every part
 * @throws DeployError also for a bot that this deployment has not made
 */
export async function readBot(
  aws: Aws,
  target: Target,
  name: string,
  options: { localeIds: readonly string[]; wait: boolean },
): Promise<ActualBot | undefined> {
  const botId = await findBotId(aws, name);
  if (botId === undefined) return undefined;
  const { lex } = aws.clients;
  const { tags = {} } = await aws.read('ListTagsForResource', () =>
    lex.send(new ListTagsForResourceCommand({ resourceARN: botArn(target, botId) })),
  );
  if (tags[TAG] !== target.stackName) throw notOurs(name, target);
  if (options.wait && !(await awaitSettledBot(aws, botId))) return undefined;
  const bot = await aws.find('DescribeBot', () => lex.send(new DescribeBotCommand({ botId })));
  if (bot === undefined) return undefined;
  const [locales, versions, alias] = await Promise.all([
    readLocales(aws, botId, options),
    options.wait ? readSettledVersions(aws, botId) : readVersions(aws, botId),
    readAlias(aws, botId),
  ]);
  return {
    botId,
    status: bot.botStatus ?? '',
    description: bot.description,
    roleArn: bot.roleArn,
    idleSessionTTLInSeconds: bot.idleSessionTTLInSeconds,
    childDirected: bot.dataPrivacy?.childDirected,
    tags,
    locales,
    versions,
    alias,
  };
}

export async function findBotId(aws: Aws, name: string): Promise<string | undefined> {
  const filters = [{ name: 'BotName' as const, operator: 'EQ' as const, values: [name] }];
  const { botSummaries = [] } = await aws.read('ListBots', () =>
    aws.clients.lex.send(new ListBotsCommand({ filters })),
  );
  return botSummaries.find(({ botName }) => botName === name)?.botId;
}

async function readLocales(
  aws: Aws,
  botId: string,
  { localeIds }: { localeIds: readonly string[] },
): Promise<Map<string, ActualLocale>> {
  const found = await pages(async (nextToken) => {
    const page = await aws.read('ListBotLocales', () =>
      aws.clients.lex.send(new ListBotLocalesCommand({ botId, botVersion: 'DRAFT', nextToken })),
    );
    return { items: page.botLocaleSummaries, next: page.nextToken };
  });
  const locales = await Promise.all(
    found.map(async ({ localeId = '', botLocaleStatus = '' }) => {
      const locale = localeIds.includes(localeId)
        ? await readLocale(aws, { botId, botVersion: 'DRAFT', localeId })
        : unreadLocale(botLocaleStatus);
      return [localeId, locale] as const;
    }),
  );
  return new Map(locales);
}

export async function readVersions(aws: Aws, botId: string): Promise<ActualVersion[]> {
  const found = await pages(async (nextToken) => {
    const page = await aws.read('ListBotVersions', () =>
      aws.clients.lex.send(new ListBotVersionsCommand({ botId, nextToken })),
    );
    return { items: page.botVersionSummaries, next: page.nextToken };
  });
  return found
    .filter(({ botVersion }) => botVersion !== undefined && /^\d+$/.test(botVersion))
    .map(({ botVersion, description, botStatus }) => ({
      version: botVersion!,
      description,
      status: botStatus ?? '',
    }))
    .sort((a, b) => Number(a.version) - Number(b.version));
}

/** A version that a stopped run asked for may still be in the making. */
async function readSettledVersions(aws: Aws, botId: string): Promise<ActualVersion[]> {
  const versions = await readVersions(aws, botId);
  const changing = versions.filter(({ status }) => /^(Creating|Versioning)$/.test(status));
  if (changing.length === 0) return versions;
  for (const { version } of changing) await awaitVersion(aws, botId, version);
  return readVersions(aws, botId);
}

export async function findAliasId(aws: Aws, botId: string): Promise<string | undefined> {
  const found = await pages(async (nextToken) => {
    const page = await aws.read('ListBotAliases', () =>
      aws.clients.lex.send(new ListBotAliasesCommand({ botId, nextToken })),
    );
    return { items: page.botAliasSummaries, next: page.nextToken };
  });
  return found.find(({ botAliasName }) => botAliasName === BOT_ALIAS)?.botAliasId;
}

async function readAlias(aws: Aws, botId: string): Promise<ActualAlias | undefined> {
  const botAliasId = await findAliasId(aws, botId);
  if (botAliasId === undefined) return undefined;
  const alias = await aws.find('DescribeBotAlias', () =>
    aws.clients.lex.send(new DescribeBotAliasCommand({ botId, botAliasId })),
  );
  return alias === undefined ? undefined : aliasOf(botAliasId, alias);
}

function aliasOf(id: string, alias: DescribeBotAliasCommandOutput): ActualAlias {
  const settings = Object.entries(alias.botAliasLocaleSettings ?? {});
  return {
    id,
    status: alias.botAliasStatus ?? '',
    version: alias.botVersion,
    locales: Object.fromEntries(
      settings.map(([localeId, { enabled, codeHookSpecification }]) => [
        localeId,
        { enabled: enabled === true, lambdaArn: codeHookSpecification?.lambdaCodeHook?.lambdaARN },
      ]),
    ),
  };
}

function notOurs(name: string, { stackName }: Target): DeployError {
  return new DeployError({
    place: `bot ${name}`,
    what: `there is a bot of this name that is not tagged ${TAG} = ${stackName}, so this deployment has not made it`,
    how: 'Choose another name (bot.name in resumed-chats.yaml, or --stack-name), or remove that bot',
  });
}
