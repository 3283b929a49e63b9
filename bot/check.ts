import type { Config } from '../config/schema.ts';
import { checkButtons } from './check/buttons.ts';
import { checkDialog } from './check/dialog.ts';
import type { BotFinding } from './check/finding.ts';
import { checkBotItself, checkLocale } from './check/locale.ts';
import { checkOverlaps } from './check/overlaps.ts';
import { checkSlotTypes } from './check/slot-types.ts';
import { checkSlots } from './check/slots.ts';
import { checkUtterances } from './check/utterances.ts';
import type { BotDefinition, BotLocale } from './definition.ts';

export { type BotFinding, formatBotFinding } from './check/finding.ts';

interface BotCheck {
  readonly id: string;
  readonly why: string;
  readonly source: string;
  check(bot: BotDefinition, config?: Config): BotFinding[];
}

const ofLocales = (check: (locale: BotLocale) => BotFinding[]) => (bot: BotDefinition) =>
  bot.locales.flatMap(check);

/** What is checked of a bot, by what it is about. */
export const BOT_CHECKS: readonly BotCheck[] = [
  {
    id: 'bot-itself',
    why: 'Lex takes names, a session timeout and locales within its limits only.',
    source: 'Lex: API model of CreateBot',
    check: checkBotItself,
  },
  {
    id: 'bot-locale',
    why: 'A locale outside of the quotas, or without an intent, is refused or does not build.',
    source: 'Lex: quotas, API model of CreateBotLocale',
    check: ofLocales(checkLocale),
  },
  {
    id: 'bot-slot-types',
    why: 'Values and synonyms outside of the quotas are refused; one word for two values goes to either.',
    source: 'Lex: quotas, API model of CreateSlotType',
    check: ofLocales(checkSlotTypes),
  },
  {
    id: 'bot-slots',
    why: 'A slot without a type, a priority or a prompt does not build, or never fills.',
    source: 'Lex: API model of CreateSlot; TRUTH.md: Lex V2, documented',
    check: ofLocales(checkSlots),
  },
  {
    id: 'bot-utterances',
    why: 'Utterances outside of the quotas, or with a slot that is not there, are refused or do not build.',
    source: 'Lex: quotas, API model of CreateIntent',
    check: ofLocales(checkUtterances),
  },
  {
    id: 'bot-overlaps',
    why: 'The same words in two intents go to either of them.',
    source: 'TRUTH.md: Lex V2, assumed',
    check: ofLocales(checkOverlaps),
  },
  {
    id: 'bot-dialog',
    why: 'A step that is missing or out of its limits does not build, or leaves the customer without an answer.',
    source: 'Lex: API model of CreateIntent; TRUTH.md: Lex V2, documented',
    check: ofLocales(checkDialog),
  },
  {
    id: 'bot-buttons',
    why: "A button comes back as its title in plain text: the bot has to understand it as the customer's words.",
    source: 'AG/interactive-messages',
    check: (bot, config) => (config === undefined ? [] : checkButtons(bot, config)),
  },
];

/**
 * Everything that is wrong with a bot: what Lex would refuse, and what it would take and then do badly. Empty when
 * all is well.
 * @param config given this, the buttons that customers see are held against the bot as well
 */
export function checkBot(bot: BotDefinition, config?: Config): BotFinding[] {
  return BOT_CHECKS.flatMap(({ check }) => check(bot, config));
}
