import { type IntentDefinition, utterancePieces } from '@resumed-chats/lex-model';
import type { SlotTypes } from '../slots/catalogue.ts';
import type { SlotMatch, SlotSpan } from '../slots/slot-type.ts';
import { type TokenText, wordsOf } from '../text/words.ts';

/** The words that stand before each slot in the intent's utterances: "from" before {Origin}. */
export type SlotCues = ReadonlyMap<string, ReadonlySet<string>>;

export function slotCues(intent: IntentDefinition, language: string): SlotCues {
  const cues = new Map<string, Set<string>>();
  for (const { utterance } of intent.sampleUtterances ?? []) {
    let before: string | undefined;
    for (const piece of utterancePieces(utterance ?? '')) {
      if ('slot' in piece && before !== undefined) {
        const words = cues.get(piece.slot);
        if (words === undefined) cues.set(piece.slot, new Set([before]));
        else words.add(before);
      }
      before = 'text' in piece ? wordsOf(piece.text, language).at(-1) : undefined;
    }
  }
  return cues;
}

/**
 * Fills an intent's slots from values found in a text. Of several slots of one type, the one that the word
 * before the value points to gets it, else the first one still empty.
 */
export function assignSlots(
  intent: IntentDefinition,
  cues: SlotCues,
  types: SlotTypes,
  text: TokenText,
  at: number,
): Record<string, SlotMatch> {
  const slots: Record<string, SlotMatch> = {};
  const taken = new Set<number>();
  const spans = new Map<string, SlotSpan[]>();
  const place = (slotName: string, typeName: string, wanted: (span: SlotSpan) => boolean) => {
    if (slots[slotName] !== undefined) return;
    let found = spans.get(typeName);
    if (found === undefined) {
      found = types(typeName)?.find(text, at) ?? [];
      spans.set(typeName, found);
    }
    const span = found.find((s) => wanted(s) && free(s, taken));
    if (span === undefined) return;
    for (let i = span.first; i < span.end; i++) taken.add(i);
    slots[slotName] = span.match;
  };
  const declared = intent.slots ?? [];
  for (const { slotName, slotTypeName } of declared) {
    const cue = cues.get(slotName!);
    if (cue !== undefined)
      place(slotName!, slotTypeName, ({ first }) => cue.has(text.tokens[first - 1]?.words.at(-1) ?? ''));
  }
  for (const { slotName, slotTypeName } of declared) place(slotName!, slotTypeName, () => true);
  return slots;
}

function free(span: SlotSpan, taken: ReadonlySet<number>): boolean {
  for (let i = span.first; i < span.end; i++) if (taken.has(i)) return false;
  return true;
}
