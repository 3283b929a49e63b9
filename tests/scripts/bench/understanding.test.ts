import { describe, expect, test } from '@jest/globals';
import type { BotDefinition } from '@resumed-chats/lex-model';
import type {
  Recognition,
  TrainRecognizer,
} from '../../../packages/connect-simulator/src/lex/recognition/port.ts';
import { parseLabelledSet } from '../../../scripts/bench/labelled-set.ts';
import { formatUnderstanding, measureUnderstanding } from '../../../scripts/bench/understanding.ts';

const BOT: BotDefinition = {
  botName: 'b',
  idleSessionTTLInSeconds: 300,
  dataPrivacy: { childDirected: false },
  locales: [
    {
      localeId: 'en_US',
      nluIntentConfidenceThreshold: 0.4,
      slotTypes: [],
      intents: [{ intentName: 'SameIssue', sampleUtterances: [{ utterance: 'Trained already' }] }],
    },
  ],
};

/** Takes a text such as `DifferentIssue 0.7 billing` for what it says. */
const literally: TrainRecognizer = () => ({
  recognize(text): Recognition[] {
    const [intent = '', score = '', topic] = text.split(' ');
    if (intent === 'nothing') return [];
    const slots = topic && {
      Topic: { originalValue: topic, interpretedValue: topic, resolvedValues: [topic] },
    };
    return [{ intent, score: Number(score), slots: slots || {}, how: 'similar' }];
  },
});

function measure(...entries: [say: string, intent: string, topic?: string][]) {
  const set = entries.map(([say, intent, topic]) => ({
    say,
    intent,
    kind: 'plain' as const,
    ...(topic !== undefined && { topic }),
  }));
  return measureUnderstanding(literally, BOT, { en_US: set })[0]!;
}

describe('an utterance', () => {
  test('is right when its intent reaches the threshold', () => {
    expect(measure(['SameIssue 0.4', 'SameIssue'])).toMatchObject({ right: 100, mistakes: [] });
  });

  test('under the threshold is taken for the fallback', () => {
    expect(measure(['SameIssue 0.39', 'SameIssue'])).toMatchObject({
      right: 0,
      mistakes: [{ say: 'SameIssue 0.39', taken: 'FallbackIntent', score: 0.39 }],
    });
    expect(measure(['SameIssue 0.39', 'FallbackIntent'], ['nothing', 'FallbackIntent']).right).toBe(100);
  });

  test('that names a topic is right with that topic only', () => {
    expect(measure(['DifferentIssue 0.9 billing', 'DifferentIssue', 'billing']).right).toBe(100);
    expect(measure(['DifferentIssue 0.9 orders', 'DifferentIssue', 'billing'])).toMatchObject({
      right: 0,
      confused: 0,
      mistakes: [{ topic: 'billing', takenTopic: 'orders' }],
    });
    expect(measure(['DifferentIssue 0.9', 'DifferentIssue', 'billing']).right).toBe(0);
  });

  test('that names none is right with any', () => {
    expect(measure(['DifferentIssue 0.9 billing', 'DifferentIssue']).right).toBe(100);
  });

  test('that the bot was trained on does not count', () => {
    expect(measure(['trained, already!', 'EndChat'], ['SameIssue 1', 'SameIssue'])).toMatchObject({
      utterances: 1,
      trainedOn: 1,
      right: 100,
    });
  });
});

test('confusions are counted among what means the same issue or a different one', () => {
  const figures = measure(
    ['DifferentIssue 1', 'SameIssue'],
    ['SameIssue 1', 'DifferentIssue'],
    ['EndChat 1', 'SameIssue'],
    ['SameIssue 1', 'SameIssue'],
    ['SameIssue 1', 'EndChat'],
  );
  expect(figures).toMatchObject({ confused: 50, right: 20 });
});

test('figures are given by kind and by intent, and as a line', () => {
  const [figures] = measureUnderstanding(literally, BOT, {
    en_US: [
      { say: 'SameIssue 1', intent: 'SameIssue', kind: 'plain' },
      { say: 'EndChat 1', intent: 'SameIssue', kind: 'negated' },
    ],
  });
  expect(figures).toMatchObject({
    rightByKind: { plain: 100, negated: 0 },
    rightByIntent: { SameIssue: 50 },
  });
  expect(formatUnderstanding(figures!)).toBe(
    'en_US: 50.0 % of 2 untrained utterances right (plain 100.0 %, negated 0.0 %, SameIssue 50.0 %), ' +
      'same and different confused in 0.0 %',
  );
});

test('a locale without a set is left out, and an empty set gives no division by nothing', () => {
  expect(measureUnderstanding(literally, BOT, {})).toEqual([]);
  expect(measureUnderstanding(literally, BOT, { en_US: [] })).toMatchObject([{ right: 0, confused: 0 }]);
});

describe('a labelled set', () => {
  test('is a list of what is said and what it means', () => {
    expect(
      parseLabelledSet(
        '- { say: hi, intent: FallbackIntent }\n- { say: my bill, intent: DifferentIssue, topic: billing, kind: plain }',
        'a.yaml',
      ),
    ).toEqual([
      { say: 'hi', intent: 'FallbackIntent', kind: 'plain' },
      { say: 'my bill', intent: 'DifferentIssue', topic: 'billing', kind: 'plain' },
    ]);
  });

  test('that is something else is an error naming file and entry', () => {
    expect(() => parseLabelledSet('- { say: hi }\n- { say: hi, intent: A, kind: odd }', 'a.yaml')).toThrow(
      /a\.yaml is not a list of .* entry 1 \(intent\): .*; entry 2 \(kind\): /,
    );
  });
});
