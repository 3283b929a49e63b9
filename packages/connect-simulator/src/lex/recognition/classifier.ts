/// <reference path="./nlpjs-neural.d.ts" />
import { NeuralNetwork } from '@nlpjs/neural';
import { featuresOf, type Sample } from './features.ts';
import { unrelatedSamples } from './unrelated-samples.ts';

/** A score for each intent, 0 to 1. */
export type Classifier = (words: readonly string[]) => Map<string, number>;

/** More makes no better scores on small bots. */
const ITERATIONS = 150;
/**
 * Samples seen in all, each as often as iterations go. Beyond, a bot with many samples learns them by heart and
 * understands less well what is none of them.
 */
const SAMPLES_SEEN = 40_000;
/** Work of the training, in features seen: it bounds the iterations of a bot with very many utterances. */
const BUDGET = 6_000_000;
const GOOD_ENOUGH = 0.0005;

/** Then smaller and smaller steps, so that the weights depend less on which samples came last. */
const SETTLING_RATES = [0.2, 0.06];
const SETTLING_ITERATIONS = 3;

/** Trains one linear unit an intent on the samples' features. */
export function trainClassifier(samples: readonly Sample[]): Classifier {
  const weightOf = tellingWeights(samples);
  const outputs = [...new Set(samples.map(({ intent }) => intent))];
  const rows = shuffled([
    ...samples.map(({ intent, words }) => ({
      input: featuresOf(words, weightOf),
      // Names of intents are anybody's: `constructor` must not meet the library's own objects.
      output: { [`i ${intent}`]: 1 },
    })),
    ...unrelatedSamples(samples).map((words) => ({ input: featuresOf(words, weightOf), output: {} })),
  ]);
  const network = new NeuralNetwork({
    iterations: iterationsFor(rows, outputs.length),
    errorThresh: GOOD_ENOUGH,
    log: false,
  });
  if (rows.length > 0) {
    network.train(rows);
    for (const learningRate of SETTLING_RATES) {
      network.settings.learningRate = learningRate;
      network.settings.iterations += SETTLING_ITERATIONS;
      network.train(rows);
    }
  }
  return (words) => {
    const run = rows.length > 0 ? network.run(featuresOf(words, weightOf)) : undefined;
    return new Map(outputs.map((intent) => [intent, Math.min(1, run?.[`i ${intent}`] ?? 0)]));
  };
}

/**
 * In an order that mixes the intents, the same each time: weights learnt from one sample at a time would otherwise
 * forget an intent over a long run of another one's.
 */
function shuffled<T>(all: readonly T[]): T[] {
  const mixed = [...all];
  let seed = 1;
  for (let i = mixed.length - 1; i > 0; i--) {
    seed = (seed * 48_271) % 2_147_483_647;
    const j = seed % (i + 1);
    [mixed[i], mixed[j]] = [mixed[j]!, mixed[i]!];
  }
  return mixed;
}

function iterationsFor(rows: { input: object }[], intents: number): number {
  const features = rows.reduce((sum, { input }) => sum + Object.keys(input).length, 0);
  const affordable = Math.floor(BUDGET / (features * Math.max(1, intents)));
  return Math.max(10, Math.min(ITERATIONS, affordable, Math.floor(SAMPLES_SEEN / rows.length)));
}

/** A word of one intent only tells most; one that all intents use tells little, but never nothing. */
function tellingWeights(samples: readonly Sample[]): (feature: string) => number {
  const intentsOf = new Map<string, Set<string>>();
  const all = new Set<string>();
  for (const { intent, words } of samples) {
    all.add(intent);
    for (const feature of Object.keys(featuresOf(words, () => 1))) {
      const seen = intentsOf.get(feature);
      if (seen === undefined) intentsOf.set(feature, new Set([intent]));
      else seen.add(intent);
    }
  }
  const weights = new Map<string, number>();
  for (const [feature, intents] of intentsOf)
    weights.set(feature, 1 - (0.6 * (intents.size - 1)) / Math.max(1, all.size - 1));
  return (feature) => weights.get(feature) ?? 1;
}
