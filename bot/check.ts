import type { Config } from '../config/schema.ts';
import { checkButtons } from './check/buttons.ts';
import { checkDialog } from './check/dialog.ts';
import type { BotFinding } from './check/finding.ts';
import { checkBotItself, checkLocale } from './check/locale.ts';
import { checkOverlaps } from './check/overlaps.ts';
import { checkSlotTypes } from './check/slot-types.ts';
import { checkSlots } from './check/slots.ts';
import { checkUtterances } from './check/utterances.ts';
import type { BotDefinition } from './definition.ts';

export { type BotFinding, formatBotFinding } from './check/finding.ts';

/**
 * Everything that is wrong with a bot: what Lex would refuse, and what it would take and then do badly. Empty when
 * all is well.
 * @param config given this, the buttons that customers see are held against the bot as well
 */
export function checkBot(bot: BotDefinition, config?: Config): BotFinding[] {
  return [
    ...checkBotItself(bot),
    ...bot.locales.flatMap((locale) => [
      ...checkLocale(locale),
      ...checkSlotTypes(locale),
      ...checkSlots(locale),
      ...checkUtterances(locale),
      ...checkOverlaps(locale),
      ...checkDialog(locale),
    ]),
    ...(config === undefined ? [] : checkButtons(bot, config)),
  ];
}
