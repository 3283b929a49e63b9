/** A part of a chat's time. */
export interface Span {
  readonly label: string;
  readonly kind: 'wait' | 'question' | 'talk' | 'kept';
  /** Seconds since the chat began. */
  readonly from: number;
  readonly to: number;
}

/** What becomes of a chat's time in the worst case. */
export interface Timeline {
  readonly title: string;
  readonly durationSeconds: number;
  readonly spans: readonly Span[];
  /** Moments that are worth a word. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
}
