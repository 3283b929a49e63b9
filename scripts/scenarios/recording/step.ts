import type { Value } from '../../transcripts/sentences/index.ts';

/** A sentence of a recording, and what comes after its colon. */
export interface RecordedStep {
  words: string;
  value?: Value;
}

/** Why a chat cannot be told as a transcript. */
export class NotRecordable extends Error {
  override readonly name = 'NotRecordable';
}
