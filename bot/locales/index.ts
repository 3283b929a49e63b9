import { en_US } from './en_US.ts';
import { es_US } from './es_US.ts';
import type { BotLanguage } from './language.ts';

/** The languages that the bot speaks, by Lex locale id. Another one is one more file here. */
const LANGUAGES: Readonly<Record<string, BotLanguage>> = { en_US, es_US };

export function languageOf(localeId: string): BotLanguage | undefined {
  return Object.hasOwn(LANGUAGES, localeId) ? LANGUAGES[localeId] : undefined;
}

export const LANGUAGE_IDS: readonly string[] = Object.keys(LANGUAGES);
