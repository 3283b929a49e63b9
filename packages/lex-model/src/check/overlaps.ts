import { type IntentDefinition, isFallback, type LocaleDefinition } from '../definition.ts';
import { type LocaleFinding, ownError, warning } from '../finding.ts';
import { utterancesOf } from '../utterance.ts';
import { foldWords } from '../words.ts';
import { slotTypeWords } from './slot-types.ts';

interface Place {
  intent: string;
  /** An utterance may stand in two intents when their input contexts differ: the documented way to use it twice. */
  contexts: string;
  path: string;
  text: string;
}

/**
 * Utterances that stand for two intents, as they are written or with a slot's words filled in. Lex builds such a bot,
 * and picks either.
 */
export function checkOverlaps(locale: LocaleDefinition): LocaleFinding[] {
  const written = new Map<string, Place>();
  const findings: LocaleFinding[] = [];
  const report = (add: typeof ownError, place: Place, other: Place | undefined, how: string) => {
    if (other === undefined || other.intent === place.intent || other.contexts !== place.contexts) return;
    const message = `"${place.text}" ${how} of ${other.intent}, at ${other.path}`;
    findings.push({
      ...add(place.path, message, 'Keep it with the intent that it means.'),
      intent: place.intent,
    });
  };
  for (const place of locale.intents.flatMap(placesOf)) {
    const folded = foldUtterance(place.text);
    const other = written.get(folded);
    if (other === undefined) written.set(folded, place);
    report(ownError, place, other, 'is also an utterance');
  }
  for (const [index, intent] of locale.intents.entries())
    for (const filled of filledPlaces(locale, intent, index)) {
      const other = written.get(foldWords(filled.text));
      if (other !== undefined) report(warning, other, filled, 'is also what a slot makes');
    }
  return findings;
}

function placesOf(intent: IntentDefinition, index: number): Place[] {
  if (isFallback(intent)) return [];
  const contexts = (intent.inputContexts ?? [])
    .map(({ name }) => name)
    .sort()
    .join(' ');
  return utterancesOf(intent).map((text, at) => ({
    intent: intent.intentName,
    contexts,
    path: `intents[${index}].sampleUtterances[${at}]`,
    text,
  }));
}

/** Utterances with one slot of a custom type, with each of its words in the slot's place. */
function filledPlaces(locale: LocaleDefinition, intent: IntentDefinition, index: number): Place[] {
  const words = new Map<string, string[]>(
    (intent.slots ?? []).map(({ slotName, slotTypeName }) => {
      const type = locale.slotTypes.find((candidate) => candidate.slotTypeName === slotTypeName);
      return [`{${slotName}}`, type === undefined ? [] : slotTypeWords(type).map(({ word }) => word)];
    }),
  );
  return placesOf(intent, index).flatMap((place) => {
    const [slot, ...more] = place.text.match(/\{[^{}]*\}/g) ?? [];
    if (slot === undefined || more.length > 0) return [];
    return (words.get(slot) ?? []).map((word) => ({ ...place, text: place.text.replace(slot, () => word) }));
  });
}

/** A slot is itself, whatever its name folds to. */
function foldUtterance(text: string): string {
  return text
    .split(/(\{[^{}]*\})/)
    .map((part) => (part.startsWith('{') ? part : foldWords(part)))
    .join(' ')
    .trim();
}
