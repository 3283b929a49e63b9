/**
 * Corrects misspelt words to a known vocabulary, within one edit (swapped neighbours count as one), or two in
 * words of eight letters and more. Candidates come from an index of the words with letters left out, so that
 * a look-up does not depend on how many words are known.
 */
export class Spelling {
  readonly #known = new Map<string, number>();
  readonly #without = new Map<string, string[]>();

  /** `weight` decides between equally near words: the more frequent one wins. */
  add(word: string, weight = 1): void {
    const seen = this.#known.get(word);
    this.#known.set(word, (seen ?? 0) + weight);
    if (seen !== undefined || word.length < MIN_LENGTH || !CORRECTABLE.test(word)) return;
    for (const key of deletions(word)) {
      const words = this.#without.get(key);
      if (words === undefined) this.#without.set(key, [word]);
      else words.push(word);
    }
  }

  has(word: string): boolean {
    return this.#known.has(word);
  }

  /** The two known words that were written as one ("nevermind"), or undefined. */
  split(word: string): string[] | undefined {
    for (let i = 2; i <= word.length - 2; i++) {
      const [left, right] = [word.slice(0, i), word.slice(i)];
      if (this.#known.has(left) && this.#known.has(right)) return [left, right];
    }
    return undefined;
  }

  /** The known word that was probably meant, the word itself when known, or undefined. */
  correct(word: string): string | undefined {
    if (this.#known.has(word)) return word;
    if (word.length < MIN_LENGTH || !CORRECTABLE.test(word)) return undefined;
    let best: string | undefined;
    let bestDistance = word.length >= LONG ? 2 : 1;
    for (const key of deletions(word)) {
      for (const candidate of this.#without.get(key) ?? []) {
        const allowed = Math.min(word.length, candidate.length) >= LONG ? 2 : 1;
        const distance = editDistance(word, candidate, allowed);
        if (distance > allowed || distance > bestDistance) continue;
        if (
          best === undefined ||
          distance < bestDistance ||
          this.#known.get(candidate)! > this.#known.get(best)!
        ) {
          best = candidate;
          bestDistance = distance;
        }
      }
    }
    return best;
  }
}

/** Shorter words differ from too many others by one letter: "no", "now", "not". */
const MIN_LENGTH = 4;
const LONG = 8;
/** Words with digits are numbers and codes, never typos. */
const CORRECTABLE = /^\p{L}+$/u;

function deletions(word: string): Set<string> {
  const keys = new Set<string>([word]);
  for (let i = 0; i < word.length; i++) keys.add(word.slice(0, i) + word.slice(i + 1));
  if (word.length < LONG) return keys;
  for (let i = 0; i < word.length; i++)
    for (let j = i + 1; j < word.length; j++)
      keys.add(word.slice(0, i) + word.slice(i + 1, j) + word.slice(j + 1));
  return keys;
}

/** Optimal string alignment distance, or `limit + 1` as soon as it is known to be over the limit. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}
