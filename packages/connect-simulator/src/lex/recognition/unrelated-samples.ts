import type { Sample } from './features.ts';

/** Made-up samples, as a part of the real ones. */
const SHARE = 0.1;
/** Words of at least so many intents say nothing by themselves. */
const INTENTS = 3;
const MAX_WORDS = 3;
/** In a bot with fewer samples, a word that several intents share still tells something. */
const MIN_SAMPLES = 200;

/**
 * Samples that mean no intent: a few words each of those that several intents have in common. Without them a
 * text of nothing but such words ("could be", "hi there") goes to whatever intent is most usual. None when the bot
 * has too few intents or samples to tell.
 */
export function unrelatedSamples(samples: readonly Sample[]): string[][] {
  const words = samples.length < MIN_SAMPLES ? [] : sharedWords(samples);
  if (words.length === 0) return [];
  const random = sequence();
  return Array.from({ length: Math.floor(samples.length * SHARE) }, () =>
    Array.from({ length: 1 + random(MAX_WORDS) }, () => words[random(words.length)]!),
  );
}

/** Words of several intents, except those that are a sample by themselves. */
function sharedWords(samples: readonly Sample[]): string[] {
  const intentsOf = new Map<string, Set<string>>();
  for (const { intent, words } of samples)
    for (const word of words) {
      const intents = intentsOf.get(word);
      if (intents === undefined) intentsOf.set(word, new Set([intent]));
      else intents.add(intent);
    }
  for (const { words } of samples) if (words.length === 1) intentsOf.delete(words[0]!);
  return [...intentsOf].filter(([, intents]) => intents.size >= INTENTS).map(([word]) => word);
}

/** Numbers that look random and are the same each time. */
function sequence(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
