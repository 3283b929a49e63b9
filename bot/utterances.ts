/**
 * Sample utterances written one a line. Words only: Lex takes letters, digits, apostrophes, hyphens and `{Slot}` with
 * spaces around it.
 */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Sentences made of frames and what goes into them: frame `f` takes phrase `p` where `f + p` is a multiple of
 * `every`, so that each frame meets many phrases and each phrase many frames without all combinations.
 * @param frames with `…` where the phrase goes
 */
export function combine(frames: string[], phrases: string[], every = 4): string[] {
  return frames.flatMap((frame, f) =>
    phrases.filter((_, p) => (f + p) % every === 0).map((phrase) => frame.replace('…', phrase)),
  );
}
