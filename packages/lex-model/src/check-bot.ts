import type { RuleFacts } from '@resumed-chats/findings';
import { checkDialog } from './check/dialog.ts';
import { checkBotItself, checkLocale } from './check/locale.ts';
import { checkOverlaps } from './check/overlaps.ts';
import { checkShape } from './check/shape.ts';
import { checkSlotTypes } from './check/slot-types.ts';
import { checkSlots } from './check/slots.ts';
import { checkSomethingToRecognise, checkUtterances } from './check/utterances.ts';
import type { BotDefinition, IntentDefinition, LocaleDefinition } from './definition.ts';
import type { BotFinding, LocaleFinding } from './finding.ts';

/** A rule with what it finds in a locale. */
export interface LocaleRule extends RuleFacts {
  check(locale: LocaleDefinition): LocaleFinding[];
}

const OF_BOT: RuleFacts = {
  id: 'bot-itself',
  severity: 'error',
  why: 'Lex takes names, a session timeout and locales within its limits only.',
  source: 'Lex: API model of CreateBot',
};

const OF_LOCALES: readonly LocaleRule[] = [
  {
    id: 'bot-locale',
    severity: 'error',
    why: 'A locale outside of the quotas, or without an intent, is refused or does not build.',
    source: 'Lex: quotas, API model of CreateBotLocale',
    check: checkLocale,
  },
  {
    id: 'bot-slot-types',
    severity: 'error',
    why: 'Values and synonyms outside of the quotas are refused; one word for two values goes to either.',
    source: 'Lex: quotas, API model of CreateSlotType',
    check: checkSlotTypes,
  },
  {
    id: 'bot-slots',
    severity: 'error',
    why: 'A slot without a type, a priority or a prompt does not build, or never fills.',
    source: 'Lex: API model of CreateSlot; TRUTH.md: Lex V2, documented',
    check: (locale) => ofIntents(locale, (intent, path) => checkSlots(intent, locale, path)),
  },
  {
    id: 'bot-utterances',
    severity: 'error',
    why: 'Utterances outside of the quotas, or with a slot that is not there, are refused or do not build.',
    source: 'Lex: quotas, API model of CreateIntent',
    check: (locale) => [...checkSomethingToRecognise(locale), ...ofIntents(locale, checkUtterances)],
  },
  {
    id: 'bot-overlaps',
    severity: 'error',
    why: 'The same words in two intents go to either of them.',
    source: 'TRUTH.md: Lex V2, assumed',
    check: checkOverlaps,
  },
  {
    id: 'bot-dialog',
    severity: 'error',
    why: 'A step that is missing or out of its limits does not build, or leaves the customer without an answer.',
    source: 'Lex: API model of CreateIntent; TRUTH.md: Lex V2, documented',
    check: (locale) => ofIntents(locale, (intent, path) => checkDialog(intent, locale, path)),
  },
];

/** Every rule that `checkBot` holds a bot to, by what it is about. */
export const BOT_RULES: readonly RuleFacts[] = [OF_BOT, ...OF_LOCALES];

/**
 * Everything that is wrong with a bot: what Lex refuses or does not build, and what it takes and does badly with. Empty
 * when all is well. Any value may be given; what is no bot has findings.
 * @param more rules besides those of any bot; they see bots only of which every value is of its type
 */
export function checkBot(bot: BotDefinition, more: readonly LocaleRule[] = []): BotFinding[] {
  const { findings, readable } = checkShape(bot);
  if (!readable) return findings;
  return [
    ...findings,
    ...checkBotItself(bot).map((found) => ({ rule: OF_BOT.id, ...found })),
    ...[...OF_LOCALES, ...more].flatMap((rule) =>
      bot.locales.flatMap((locale) =>
        rule.check(locale).map((found) => ({ rule: rule.id, locale: locale.localeId, ...found })),
      ),
    ),
  ];
}

function ofIntents(
  { intents }: LocaleDefinition,
  check: (intent: IntentDefinition, path: string) => LocaleFinding[],
): LocaleFinding[] {
  return intents.flatMap((intent, index) =>
    check(intent, `intents[${index}]`).map((found) => ({ intent: intent.intentName, ...found })),
  );
}
