import type { BotDefinition, BotLocale } from '../definition.ts';
import type { BotFinding } from './finding.ts';
import * as limits from './limits.ts';

const lex = (path: string, message: string, fix: string): BotFinding => ({
  origin: 'lex',
  path,
  message,
  fix,
});

/** The bot's own values. */
export function checkBotItself(bot: BotDefinition): BotFinding[] {
  const { botName, idleSessionTTLInSeconds: ttl, description = '', locales } = bot;
  const { min, max } = limits.SESSION_TTL;
  const ids = locales.map(({ localeId }) => localeId);
  return [
    ...(limits.NAME.test(botName) ? [] : [lex('botName', `"${botName}" is not a name`, limits.NAME_FORM)]),
    ...(Number.isInteger(ttl) && ttl >= min && ttl <= max
      ? []
      : [
          lex(
            'idleSessionTTLInSeconds',
            `${ttl} s is no session timeout`,
            `Set ${min} to ${max} whole seconds.`,
          ),
        ]),
    ...(description.length > limits.DESCRIPTION
      ? [lex('description', `${description.length} characters`, `Use at most ${limits.DESCRIPTION}.`)]
      : []),
    ...(ids.length === 0 ? [lex('locales', 'no locale', 'Add a locale with at least one intent.')] : []),
    ...repeated(ids).map((id) => ({
      ...lex('locales', `the locale ${id} is there twice`, 'Keep one of them.'),
      locale: id,
    })),
  ];
}

/** Counts, names and the threshold of a locale. */
export function checkLocale(locale: BotLocale): BotFinding[] {
  const quotas = limits.localeQuotas(locale.localeId);
  const threshold = locale.nluIntentConfidenceThreshold;
  const slots = locale.intents.flatMap(({ slots = [] }) => slots);
  const characters = locale.intents
    .flatMap(({ sampleUtterances = [] }) => sampleUtterances)
    .reduce((sum, { utterance = '' }) => sum + utterance.length, 0);
  const count = (path: string, found: number, most: number, what: string) =>
    found > most
      ? [lex(path, `${found} ${what}`, `A ${locale.localeId} locale takes ${most}; remove some.`)]
      : [];
  return [
    ...(limits.LOCALES.has(locale.localeId)
      ? []
      : [
          lex(
            'localeId',
            `Lex has no locale ${locale.localeId}`,
            'Use one that it has, such as en_US or es_US.',
          ),
        ]),
    ...(threshold >= 0 && threshold <= 1
      ? []
      : [lex('nluIntentConfidenceThreshold', `${threshold} is no threshold`, 'Set 0 to 1; 0.4 is usual.')]),
    ...count('intents', locale.intents.length, quotas.intents, 'intents'),
    ...count('intents', slots.length, quotas.slots, 'slots'),
    ...count('slotTypes', locale.slotTypes.length, quotas.slotTypes, 'slot types'),
    ...count('intents', characters, quotas.utteranceCharacters, 'characters of utterances'),
    ...repeated(locale.intents.map(({ intentName }) => intentName ?? '')).map((name) =>
      lex('intents', `two intents are called ${name}`, 'Rename one of them.'),
    ),
    ...repeated(locale.slotTypes.map(({ slotTypeName }) => slotTypeName ?? '')).map((name) =>
      lex('slotTypes', `two slot types are called ${name}`, 'Rename one of them.'),
    ),
  ].map((finding) => ({ ...finding, locale: locale.localeId }));
}

export function repeated(names: string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
}
