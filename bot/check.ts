import type { RuleFacts } from '@resumed-chats/findings';
import {
  type BotDefinition,
  type BotFinding,
  checkBot as checkAnyBot,
  BOT_RULES as RULES_OF_ANY_BOT,
} from '@resumed-chats/lex-model';
import type { Config } from '../config/schema.ts';
import { BUTTONS_RULE, buttonsRule } from './check/buttons.ts';

/** What is checked of a bot, by what it is about: what holds for any bot, and what this project demands of its own. */
export const BOT_RULES: readonly RuleFacts[] = [...RULES_OF_ANY_BOT, BUTTONS_RULE];

/**
 * Everything that is wrong with a bot: what Lex would refuse, and what it would take and then do badly. Empty when
 * all is well.
 * @param config given this, the buttons that customers see are held against the bot as well
 */
export function checkBot(bot: BotDefinition, config?: Config): BotFinding[] {
  return checkAnyBot(bot, config === undefined ? [] : [buttonsRule(config)]);
}
