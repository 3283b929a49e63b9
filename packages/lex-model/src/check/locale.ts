import type { BotDefinition, LocaleDefinition } from '../definition.ts';
import { type BotFinding, type LocaleFinding, lexError } from '../finding.ts';
import { LOCALES, quotasOf } from '../limits.ts';

/** Locales that are there twice. */
export function checkBotItself({ locales }: BotDefinition): Omit<BotFinding, 'rule'>[] {
  return repeated(locales.map(({ localeId }) => localeId)).map((locale) => ({
    ...lexError('locales', `the locale ${locale} is there twice`, 'Keep one of them.'),
    locale,
  }));
}

/** Its id, and how much is in it. */
export function checkLocale({ localeId, intents, slotTypes }: LocaleDefinition): LocaleFinding[] {
  const quotas = quotasOf(localeId);
  const characters = intents
    .flatMap(({ sampleUtterances = [] }) => sampleUtterances)
    .reduce((sum, { utterance }) => sum + utterance.length, 0);
  const slots = intents.reduce((sum, intent) => sum + (intent.slots?.length ?? 0), 0);
  const count = (path: string, found: number, max: number, what: string) =>
    found > max
      ? [lexError(path, `${found} ${what}`, `A ${localeId} locale takes ${max}; remove some.`)]
      : [];
  const names = (path: string, all: string[], what: string) =>
    repeated(all).map((name) => lexError(path, `two ${what} are called ${name}`, 'Rename one of them.'));
  return [
    ...(LOCALES.has(localeId)
      ? []
      : [
          lexError(
            'localeId',
            `Lex has no locale ${localeId}`,
            'Use one that it has, such as en_US or es_US.',
          ),
        ]),
    ...count('intents', intents.length, quotas.intents, 'intents'),
    ...count('intents', slots, quotas.slots, 'slots'),
    ...count('slotTypes', slotTypes.length, quotas.slotTypes, 'slot types'),
    ...count('intents', characters, quotas.utteranceCharacters, 'characters of utterances'),
    ...names(
      'intents',
      intents.map(({ intentName }) => intentName),
      'intents',
    ),
    ...names(
      'slotTypes',
      slotTypes.map(({ slotTypeName }) => slotTypeName),
      'slot types',
    ),
  ];
}

/** What is in a list more than once, each once. */
export function repeated(names: string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
}
