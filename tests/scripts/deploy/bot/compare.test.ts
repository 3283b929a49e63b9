import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isAsDeclared } from '../../../../scripts/deploy/bot/compare.ts';

const prompt = {
  messageGroups: [{ message: { plainTextMessage: { value: 'Which?' } } }],
  maxRetries: 2,
};

describe('a part of a bot is as declared', () => {
  test('when Lex gives back the same', () => {
    expect(isAsDeclared({ description: 'a', slots: [1] }, { description: 'a', slots: [1] })).toBe(true);
  });

  test('when Lex has filled in what was left out', () => {
    const filledIn = {
      ...prompt,
      allowInterrupt: true,
      messageSelectionStrategy: 'Random',
      promptAttemptsSpecification: { Initial: { allowInterrupt: true } },
    };
    expect(isAsDeclared({ promptSpecification: prompt }, { promptSpecification: filledIn })).toBe(true);
    expect(isAsDeclared({}, { dialogCodeHook: { enabled: false }, active: true })).toBe(true);
    expect(isAsDeclared({}, { valueSelectionSetting: { resolutionStrategy: 'OriginalValue' } })).toBe(true);
  });

  test('when Lex leaves out what is usual anyway', () => {
    expect(isAsDeclared({ active: true, fulfillmentCodeHook: { enabled: false } }, {})).toBe(true);
  });

  test('when nothing is written as null, as an empty list or not at all', () => {
    expect(isAsDeclared({ inputContexts: [], kendra: undefined }, { kendra: null, codeHook: {} })).toBe(true);
  });

  test('when utterances, values and synonyms come in another order', () => {
    const [a, b] = [{ utterance: 'a' }, { utterance: 'b' }];
    expect(isAsDeclared({ sampleUtterances: [a, b] }, { sampleUtterances: [b, a] })).toBe(true);
    const value = (...synonyms: string[]) => ({
      slotTypeValues: [{ sampleValue: { value: 'x' }, synonyms: synonyms.map((one) => ({ value: one })) }],
    });
    expect(isAsDeclared(value('b', 'a'), value('a', 'b'))).toBe(true);
  });
});

describe('a part of a bot is not as declared', () => {
  test.each([
    ['a value is another one', { maxRetries: 2 }, { maxRetries: 3 }],
    ['something declared is missing', { description: 'a' }, {}],
    ['something is there that is not declared', {}, { description: 'a' }],
    ['a code hook is on that is not declared', {}, { dialogCodeHook: { enabled: true } }],
    [
      'a list is longer',
      { sampleUtterances: [{ utterance: 'a' }] },
      { sampleUtterances: [{ utterance: 'a' }, { utterance: 'b' }] },
    ],
    [
      'a list whose order counts has another one',
      { messageGroups: ['a', 'b'] },
      { messageGroups: ['b', 'a'] },
    ],
    [
      'a strategy is not the usual one',
      {},
      { valueSelectionSetting: { resolutionStrategy: 'TopResolution' } },
    ],
  ])('when %s', (_, declared, actual) => {
    expect(isAsDeclared(declared, actual)).toBe(false);
  });
});

test('every JSON value is as declared when it is given back unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(isAsDeclared(value, structuredClone(value))).toBe(true);
    }),
  );
});
