/** Most words are so already, and folding them takes many times longer. */
const FOLDED = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Words as they are compared: without case, accents, punctuation and extra spaces. Empty when nothing is left. */
export function foldWords(text: string): string {
  if (FOLDED.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
