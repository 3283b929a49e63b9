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

/** Seconds as a table has them: `12 h 30 min`, `45 s`. */
export function shortSpan(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor((whole % 3600) / 60), 'min'],
    [whole % 60, 's'],
  ] as const;
  const words = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return words.length === 0 ? '0 s' : words.join(' ');
}
