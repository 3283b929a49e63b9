/**
 * Reads sample utterances written one a line. Words only: Lex takes letters, digits, apostrophes, hyphens and
 * `{Slot}` with spaces around it.
 */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
