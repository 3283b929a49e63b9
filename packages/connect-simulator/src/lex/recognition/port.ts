import type { LocaleDefinition } from '@resumed-chats/lex-model';
import type { SlotMatch } from '../slots/slot-type.ts';

/** What a customer's words mean: the adapter between the dialog and whatever library recognises. */
export interface Recognizer {
  /**
   * Best first, at most one per intent. Empty when nothing is even similar.
   * @param at epoch milliseconds from which "tomorrow" counts; the epoch itself when not given
   */
  recognize(text: string, at?: number): Recognition[];
}

export interface Recognition {
  intent: string;
  /** 0 to 1. Our own measure, never Lex's: its model is not public. */
  score: number;
  /** Slots that the words already fill. */
  slots: Record<string, SlotMatch>;
  /** `exact`: one of the sample utterances, but for case, accents, punctuation and spaces. */
  how: 'exact' | 'similar';
}

export type TrainRecognizer = (locale: LocaleDefinition) => Recognizer;
