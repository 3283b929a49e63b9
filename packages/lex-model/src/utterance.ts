import type { IntentDefinition } from './definition.ts';

/** One piece of a sample utterance: words, or a slot in braces. */
export type UtterancePiece = { text: string } | { slot: string };

const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Splits "book {Room} for {Nights} nights" at its slots. */
export function utterancePieces(utterance: string): UtterancePiece[] {
  const pieces: UtterancePiece[] = [];
  let from = 0;
  for (const found of utterance.matchAll(PLACEHOLDER)) {
    if (found.index > from) pieces.push({ text: utterance.slice(from, found.index) });
    pieces.push({ slot: found[1]!.trim() });
    from = found.index + found[0].length;
  }
  if (from < utterance.length) pieces.push({ text: utterance.slice(from) });
  return pieces;
}

export function slotsIn(utterance: string): string[] {
  return utterancePieces(utterance).flatMap((piece) => ('slot' in piece ? [piece.slot] : []));
}

export function utterancesOf({
  sampleUtterances = [],
}: Pick<IntentDefinition, 'sampleUtterances'>): string[] {
  return sampleUtterances.map(({ utterance }) => utterance);
}
