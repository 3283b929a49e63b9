import type { BotDefinition, LocaleDefinition } from '@resumed-chats/lex-model';
import {
  type ActualBot,
  type ActualLocale,
  intentValues,
  slotTypeValues,
  slotValues,
} from '../../../../scripts/deploy/bot/model.ts';
import { planBot } from '../../../../scripts/deploy/bot/plan.ts';
import { formatMark, markOf } from '../../../../scripts/deploy/bot/version-mark.ts';
import { stepLine } from '../../../../scripts/deploy/print.ts';
import { exampleBot } from '../../../bot/example.ts';

export const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:resumed-chats-fulfillment';
export const ROLE = 'arn:aws:iam::123456789012:role/bot';

const EXAMPLE = exampleBot() as BotDefinition;

export function declaredBot(change: (bot: BotDefinition) => void = () => {}): BotDefinition {
  const bot = structuredClone(EXAMPLE);
  change(bot);
  return bot;
}

/** The bot as it is once it has been deployed. */
export function deployed(
  bot: BotDefinition,
  change: (actual: ActualBot) => Partial<ActualBot> = () => ({}),
): ActualBot {
  const locales = Object.fromEntries(
    bot.locales.map(({ localeId }) => [localeId, { enabled: true, lambdaArn: LAMBDA }]),
  );
  const actual: ActualBot = {
    botId: 'BOT1234567',
    status: 'Available',
    description: bot.description,
    roleArn: ROLE,
    idleSessionTTLInSeconds: bot.idleSessionTTLInSeconds,
    childDirected: bot.dataPrivacy.childDirected,
    tags: { 'resumed-chats:stack': 'resumed-chats', AmazonConnectEnabled: 'True' },
    locales: new Map(bot.locales.map((locale) => [locale.localeId, deployedLocale(locale)])),
    versions: [{ version: '1', description: formatMark(markOf(bot)), status: 'Available' }],
    alias: { id: 'ALIAS12345', status: 'Available', version: '1', locales },
  };
  return { ...actual, ...change(actual) };
}

function deployedLocale(locale: LocaleDefinition): ActualLocale {
  const id = (name: string) => `${name}IDIDIDIDID`.slice(0, 10);
  return {
    status: 'Built',
    changedAt: 1,
    builtAt: 2,
    description: locale.description,
    nluIntentConfidenceThreshold: locale.nluIntentConfidenceThreshold,
    slotTypes: new Map(
      locale.slotTypes.map((one) => [
        one.slotTypeName,
        { id: id(one.slotTypeName), values: structuredClone(slotTypeValues(one)) },
      ]),
    ),
    intents: new Map(
      locale.intents.map((intent) => [
        intent.intentName,
        {
          id: id(intent.intentName),
          values: structuredClone(intentValues(intent)),
          slots: new Map(
            (intent.slots ?? []).map((slot) => [
              slot.slotName,
              { id: id(slot.slotName), values: structuredClone(slotValues(slot)) },
            ]),
          ),
          slotOrder: (intent.slots ?? []).map(({ slotName }) => slotName),
        },
      ]),
    ),
  };
}

/** The plan as lines; what goes at the very end is after `then`. */
export function planned(declared: BotDefinition, actual: ActualBot | undefined): string[] {
  const { steps, cleanUp } = planBot({ declared, actual, roleArn: ROLE, lambdaArn: LAMBDA });
  return [...steps, ...cleanUp].map(stepLine);
}
