import type { Recognizer, TrainRecognizer } from '@resumed-chats/connect-simulator';
import type { BotDefinition, LocaleDefinition } from '@resumed-chats/lex-model';
import { INTENTS, TOPIC_SLOT } from '../../config/contract.ts';
import { foldWords } from '../../config/words.ts';
import type { LabelledSets, LabelledUtterance } from './labelled-set.ts';

export interface Understanding {
  locale: string;
  /** Those that count. */
  utterances: number;
  /** Left out, because they happen to be sample utterances: the bot was trained on them. */
  trainedOn: number;
  /** The intent that a person would choose, and the topic where the words name one. Percent. */
  right: number;
  /** Of what means the same issue or a different one, how much was taken for the other. Percent. */
  confused: number;
  /** Percent right of each kind of utterance. */
  rightByKind: Record<string, number>;
  /** Percent right of what a person would take for each intent. */
  rightByIntent: Record<string, number>;
  mistakes: Mistake[];
}

export interface Mistake extends LabelledUtterance {
  /** What the bot took it for. */
  taken: string;
  takenTopic: string | undefined;
  /** Of the best intent, whether it reached the threshold or not. */
  score: number;
}

/**
 * How well a bot understands utterances that it was not trained on, locale by locale. An intent counts when its
 * score reaches the locale's threshold; otherwise it is FallbackIntent, as in Lex.
 */
export function measureUnderstanding(
  train: TrainRecognizer,
  bot: BotDefinition,
  sets: LabelledSets,
): Understanding[] {
  return bot.locales.flatMap((locale) => {
    const all = sets[locale.localeId];
    if (all === undefined) return [];
    const samples = sampleWords(locale);
    const set = all.filter(({ say }) => !samples.has(foldWords(say)));
    const recognizer = train(locale);
    const taken = set.map((labelled) => ({
      labelled,
      ...understand(recognizer, labelled.say, locale.nluIntentConfidenceThreshold),
    }));
    return [{ ...summary(locale.localeId, taken), trainedOn: all.length - set.length }];
  });
}

/** One line for a terminal. */
export function formatUnderstanding(figures: Understanding): string {
  const { locale, utterances, right, confused, rightByKind, rightByIntent } = figures;
  const kinds = Object.entries({ ...rightByKind, ...rightByIntent }).map(
    ([group, percent]) => `${group} ${percent.toFixed(1)} %`,
  );
  return (
    `${locale}: ${right.toFixed(1)} % of ${utterances} untrained utterances right (${kinds.join(', ')}), ` +
    `same and different confused in ${confused.toFixed(1)} %`
  );
}

function sampleWords(locale: LocaleDefinition): Set<string> {
  return new Set(
    locale.intents.flatMap(({ sampleUtterances = [] }) =>
      sampleUtterances.map(({ utterance = '' }) => foldWords(utterance)),
    ),
  );
}

interface Taken {
  taken: string;
  takenTopic: string | undefined;
  score: number;
}

function understand(recognizer: Recognizer, text: string, threshold: number): Taken {
  const [best] = recognizer.recognize(text);
  if (best === undefined || best.score < threshold)
    return { taken: INTENTS.fallback, takenTopic: undefined, score: best?.score ?? 0 };
  return { taken: best.intent, takenTopic: best.slots[TOPIC_SLOT]?.interpretedValue, score: best.score };
}

function summary(
  locale: string,
  results: (Taken & { labelled: LabelledUtterance })[],
): Omit<Understanding, 'trainedOn'> {
  const isRight = ({ labelled, taken, takenTopic }: (typeof results)[number]) =>
    taken === labelled.intent && (labelled.topic === undefined || labelled.topic === takenTopic);
  const opposed = results.filter(({ labelled }) => OPPOSITE[labelled.intent] !== undefined);
  return {
    locale,
    utterances: results.length,
    right: percent(results, isRight),
    confused: percent(opposed, ({ labelled, taken }) => taken === OPPOSITE[labelled.intent]),
    rightByKind: percentBy(results, ({ labelled }) => labelled.kind, isRight),
    rightByIntent: percentBy(results, ({ labelled }) => labelled.intent, isRight),
    mistakes: results
      .filter((result) => !isRight(result))
      .map(({ labelled, taken, takenTopic, score }) => ({ ...labelled, taken, takenTopic, score })),
  };
}

const OPPOSITE: Readonly<Record<string, string>> = {
  [INTENTS.sameIssue]: INTENTS.differentIssue,
  [INTENTS.differentIssue]: INTENTS.sameIssue,
};

function percent<T>(all: T[], is: (one: T) => boolean): number {
  return all.length === 0 ? 0 : (100 * all.filter(is).length) / all.length;
}

function percentBy<T>(
  all: T[],
  groupOf: (one: T) => string,
  is: (one: T) => boolean,
): Record<string, number> {
  const groups = [...new Set(all.map(groupOf))];
  return Object.fromEntries(
    groups.map((group) => [
      group,
      percent(
        all.filter((one) => groupOf(one) === group),
        is,
      ),
    ]),
  );
}
