import { foldWords } from '../../config/words.ts';
import type { BotIntent, BotLocale } from '../definition.ts';
import type { BotFinding } from './finding.ts';
import { wordsOf } from './slot-types.ts';
import { isFallback, utterancesOf } from './utterances.ts';

interface Place {
  intent: string;
  path: string;
  text: string;
}

/**
 * No utterance stands for two intents, neither as it is written nor with a slot's words filled in. Lex would build
 * such a bot and pick either.
 */
export function checkOverlaps(locale: BotLocale): BotFinding[] {
  const written = new Map<string, Place>();
  const findings: BotFinding[] = [];
  for (const place of locale.intents.flatMap(places)) {
    const folded = fold(place.text);
    const other = written.get(folded);
    if (other === undefined) written.set(folded, place);
    else if (other.intent !== place.intent)
      findings.push(overlap(locale, place, other, 'is also an utterance'));
  }
  for (const intent of locale.intents)
    for (const filled of filledPlaces(locale, intent)) {
      const other = written.get(foldWords(filled.text));
      if (other !== undefined && other.intent !== filled.intent)
        findings.push(overlap(locale, other, filled, 'is also what a slot makes'));
    }
  return findings;
}

function overlap({ localeId }: BotLocale, place: Place, other: Place, how: string): BotFinding {
  return {
    origin: 'ours',
    locale: localeId,
    intent: place.intent,
    path: place.path,
    message: `"${place.text}" ${how} of ${other.intent}, at ${other.path}`,
    fix: 'Keep it with the intent that it means.',
  };
}

function places(intent: BotIntent, index: number): Place[] {
  if (isFallback(intent)) return [];
  return utterancesOf(intent).map((text, at) => ({
    intent: intent.intentName ?? '',
    path: `intents[${index}].sampleUtterances[${at}]`,
    text,
  }));
}

/** Utterances with one slot of a custom type, with each of its words in the slot's place. */
function filledPlaces(locale: BotLocale, intent: BotIntent): Place[] {
  const words = new Map<string, string[]>(
    (intent.slots ?? []).map(({ slotName, slotTypeName }) => {
      const type = locale.slotTypes.find((candidate) => candidate.slotTypeName === slotTypeName);
      return [`{${slotName}}`, type === undefined ? [] : wordsOf(type).map(({ word }) => word)] as const;
    }),
  );
  return places(intent, locale.intents.indexOf(intent)).flatMap((place) => {
    const [slot, ...more] = place.text.match(/\{[^{}]*\}/g) ?? [];
    if (slot === undefined || more.length > 0) return [];
    return (words.get(slot) ?? []).map((word) => ({ ...place, text: place.text.replace(slot, () => word) }));
  });
}

/** A slot is itself, whatever its name folds to. */
function fold(text: string): string {
  return text
    .split(/(\{[^{}]*\})/)
    .map((part) => (part.startsWith('{') ? part : foldWords(part)))
    .join(' ')
    .trim();
}
