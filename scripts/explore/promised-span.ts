const UNITS = { second: 1, minute: 60, hour: 3600, day: 86_400 } as const;

/**
 * The seconds that a text promises in its language, all its spans together: 5,400 for `within 1 hour and 30 minutes`;
 * undefined when it names none. @param language a BCP 47 tag
 */
export function promisedSeconds(text: string, language: string): number | undefined {
  let seconds: number | undefined;
  for (const [pattern, size] of patternsOf(language))
    for (const [, amount] of text.matchAll(pattern)) seconds = (seconds ?? 0) + Number(amount) * size;
  return seconds;
}

const known = new Map<string, [RegExp, number][]>();

/** A number and a unit, whose words are others for one, a few and many. */
function patternsOf(language: string): [RegExp, number][] {
  let patterns = known.get(language);
  if (patterns === undefined) {
    patterns = Object.entries(UNITS).map(([unit, size]) => {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
      const words = [1, 2, 5, 11].map(
        (count) => format.formatToParts(count).find(({ type }) => type === 'unit')?.value ?? unit,
      );
      const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
      return [new RegExp(`(\\d+)\\s*(?:${longestFirst.join('|')})(?!\\p{L})`, 'giu'), size];
    });
    known.set(language, patterns);
  }
  return patterns;
}
