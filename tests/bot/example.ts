import type { BotDefinition, IntentDefinition, LocaleDefinition } from '@resumed-chats/lex-model';
import { buildBot } from '../../bot/build.ts';
import { exampleConfig } from '../config/example.ts';

/** The bot of the configuration that the project comes with: a fresh copy, to be broken at will. */
export function exampleBot(): BotDefinition {
  return buildBot(exampleConfig());
}

export function localeOf(bot: BotDefinition, localeId = 'en_US'): LocaleDefinition {
  return bot.locales.find((locale) => locale.localeId === localeId)!;
}

export function intentOf(bot: BotDefinition, name: string, localeId = 'en_US'): IntentDefinition {
  return localeOf(bot, localeId).intents.find(({ intentName }) => intentName === name)!;
}

export function utterancesOf(intent: IntentDefinition): string[] {
  return (intent.sampleUtterances ?? []).map(({ utterance }) => utterance!);
}
