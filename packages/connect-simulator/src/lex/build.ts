import { checkIntents } from './build/check-intents.ts';
import { checkSlotTypes } from './build/check-slot-types.ts';
import type { BuildFinding } from './build/findings.ts';
import { LOCALES, quotasOf } from './build/quotas.ts';
import { botShape } from './build/shapes.ts';
import type { LexBotDefinition, LexLocaleDefinition } from './definition.ts';

export { type BuildFinding, LexBuildError } from './build/findings.ts';

/** Everything that keeps a bot from being built, at once; empty for a bot that can be. */
export function checkBot(definition: LexBotDefinition): BuildFinding[] {
  const shape = botShape.safeParse(definition);
  const findings: BuildFinding[] = (shape.error?.issues ?? []).map(({ path, message }) => ({
    ...place(definition, path),
    message,
    origin: 'lex',
  }));
  // With values of the wrong type or missing, the rest cannot be looked at.
  if (shape.error?.issues.some(({ code }) => code === 'invalid_type' || code === 'invalid_union'))
    return findings;
  const seen = new Set<string>();
  for (const locale of definition.locales) {
    const add = (path: string, message: string, origin: BuildFinding['origin'] = 'lex') =>
      findings.push({ locale: locale.localeId, path, message, origin });
    if (seen.has(locale.localeId)) add('localeId', 'the bot has this locale twice');
    seen.add(locale.localeId);
    if (!LOCALES.has(locale.localeId)) add('localeId', 'not a locale that Lex V2 supports');
    checkQuotas(locale, add);
    checkSlotTypes(locale, add);
    checkIntents(locale, add);
  }
  return findings;
}

function checkQuotas(locale: LexLocaleDefinition, add: (path: string, message: string) => void): void {
  const quotas = quotasOf(locale.localeId);
  const over = (path: string, what: string, count: number, most: number) => {
    if (count > most) add(path, `${count} ${what}, at most ${most} in a locale`);
  };
  over('intents', 'intents', locale.intents.length, quotas.intents);
  over('slotTypes', 'slot types', locale.slotTypes.length, quotas.slotTypes);
  const slots = locale.intents.reduce((sum, intent) => sum + (intent.slots?.length ?? 0), 0);
  over('intents', 'slots', slots, quotas.slots);
  const characters = locale.intents
    .flatMap((intent) => intent.sampleUtterances ?? [])
    .reduce((sum, { utterance }) => sum + (utterance?.length ?? 0), 0);
  over('intents', 'characters of utterances', characters, quotas.utteranceCharacters);
}

/** The locale and the path of a finding, with names for the places in lists. */
function place(definition: LexBotDefinition, path: readonly PropertyKey[]): { locale: string; path: string } {
  let at: unknown = definition;
  const parts = path.map((key) => {
    at = (at as Record<PropertyKey, unknown> | undefined | null)?.[key];
    return typeof key === 'number' ? (nameOf(at) ?? String(key)) : String(key);
  });
  return parts[0] === 'locales' && parts.length > 1
    ? { locale: parts[1]!, path: parts.slice(2).join('.') }
    : { locale: '', path: parts.join('.') };
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const named = value as Record<string, unknown>;
  for (const key of ['localeId', 'intentName', 'slotName', 'slotTypeName', 'name'])
    if (typeof named[key] === 'string' && named[key] !== '') return named[key];
  return undefined;
}
