/**
 * The candidate that looks most like what was written, or undefined when none does.
 * @param least how alike they have to be, 0 to 1
 */
export function nearest(written: string, candidates: Iterable<string>, least = 0.35): string | undefined {
  let best: string | undefined;
  let most = least;
  for (const candidate of candidates) {
    const alike = likeness(written, candidate);
    if (alike > most) [best, most] = [candidate, alike];
  }
  return best;
}

/** ` Did you mean "…"?`, or nothing. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const found = nearest(written, candidates);
  return found === undefined ? '' : ` Did you mean "${found}"?`;
}

/** Share of letter pairs that two texts have in common (Sørensen and Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  const [first, second] = [pairs(a), pairs(b)];
  const left = [...second];
  let common = 0;
  for (const pair of first) {
    const index = left.indexOf(pair);
    if (index < 0) continue;
    left.splice(index, 1);
    common++;
  }
  return (2 * common) / Math.max(1, first.length + second.length);
}

function pairs(text: string): string[] {
  const letters = ` ${text.toLowerCase().replace(/\s+/g, ' ').trim()} `.slice(0, 200);
  return Array.from({ length: letters.length - 1 }, (_, index) => letters.slice(index, index + 2));
}
