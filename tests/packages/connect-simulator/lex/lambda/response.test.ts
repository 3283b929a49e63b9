import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readLambdaResponse } from '../../../../../packages/connect-simulator/src/lex/lambda/response.ts';

const said = [{ contentType: 'PlainText', content: 'Hello.' }];
const state = (type: string, rest: object = {}, action: object = {}) => ({
  sessionState: { dialogAction: { type, ...action }, ...rest },
});
const problemsOf = (payload: unknown) => {
  const read = readLambdaResponse(payload);
  return read.ok ? [] : read.problems;
};

describe('what a Lambda function may answer', () => {
  test.each([
    ['the least', state('Delegate')],
    ['ElicitIntent', { ...state('ElicitIntent'), messages: said }],
    ['ElicitSlot', state('ElicitSlot', { intent: { name: 'A' } }, { slotToElicit: 'S' })],
    ['ConfirmIntent', { ...state('ConfirmIntent', { intent: { name: 'A', slots: {} } }), messages: said }],
    ['Close', state('Close', { intent: { name: 'A', state: 'Fulfilled' } })],
    [
      'a card',
      {
        ...state('Delegate'),
        messages: [{ contentType: 'ImageResponseCard', imageResponseCard: { title: 'T' } }],
      },
    ],
    [
      'nulls where a language without undefined writes them',
      {
        ...state('Delegate', { intent: null, activeContexts: null }),
        messages: null,
        requestAttributes: null,
      },
    ],
    ['keys at the top that nobody asked for', { ...state('Delegate'), sessionId: 's', extra: 1 }],
  ])('%s is accepted', (_name, payload) => expect(problemsOf(payload)).toEqual([]));

  test.each([
    [undefined, /the response/],
    ['Close', /the response/],
    [{}, /^sessionState/],
    [state('Finish'), /sessionState\.dialogAction\.type/],
    [state('ElicitIntent'), /^messages: required for ElicitIntent/],
    [state('ElicitSlot', { intent: { name: 'A' } }), /slotToElicit: required for ElicitSlot/],
    [state('ElicitSlot', {}, { slotToElicit: 'S' }), /intent\.name: required/],
    [{ ...state('ConfirmIntent', { intent: { name: 'A' } }), messages: said }, /intent\.slots: required/],
    [state('ConfirmIntent', { intent: { name: 'A', slots: {} } }), /^messages: required/],
    [
      state('Close', { intent: { name: 'A', state: 'ReadyForFulfillment' } }),
      /Failed, Fulfilled or InProgress/,
    ],
    [state('Close', { intent: { name: 'A', state: 'FAILED' } }), /intent\.state/],
    [state('Close', { intent: 'A' }), /sessionState\.intent/],
    [state('Delegate', { sessionAttributes: { n: 1 } }), /sessionAttributes\.n/],
    [state('Delegate', { sessionAtributes: {} }), /sessionAtributes/],
    [
      { ...state('Delegate'), messages: [{ contentType: 'CustomPayload', content: { a: 1 } }] },
      /messages\.0\.content/,
    ],
    [{ ...state('Delegate'), messages: [{ contentType: 'PlainText' }] }, /content: required for PlainText/],
    [
      { ...state('Delegate'), messages: [{ contentType: 'PlainText', content: 'x'.repeat(1025) }] },
      /messages\.0\.content/,
    ],
    [
      { ...state('Delegate'), messages: [{ contentType: 'Plain', content: 'x' }] },
      /messages\.0\.contentType/,
    ],
    [{ ...state('Delegate'), messages: Array.from({ length: 11 }, () => said[0]) }, /^messages/],
    [state('Delegate', { sessionAttributes: { big: 'x'.repeat(9_300) } }), /bytes in base64, at most 12288/],
    [{ ...state('Delegate'), filler: 'x'.repeat(51 * 1024) }, /the response: \d+ bytes/],
  ])('refused: %j', (payload, problem) => {
    expect(problemsOf(payload).join('\n')).toMatch(problem);
  });

  test('every problem is named at once', () => {
    expect(
      problemsOf({
        ...state('Close', { intent: { name: 'A' } }),
        messages: [{ contentType: 'PlainText', content: '' }],
      }).length,
    ).toBeGreaterThan(1);
  });

  test('1024 characters are not too many', () => {
    expect(
      problemsOf({
        ...state('Delegate'),
        messages: [{ contentType: 'PlainText', content: 'é'.repeat(1024) }],
      }),
    ).toEqual([]);
  });

  test('no answer whatever makes the reader throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (payload) => void readLambdaResponse(payload)));
    const part = fc.oneof(
      fc.jsonValue(),
      fc.constant({ type: 'Close' }),
      fc.constant({ name: 'A', state: 'Fulfilled' }),
    );
    fc.assert(
      fc.property(part, part, part, (dialogAction, intent, messages) => {
        const read = readLambdaResponse({ sessionState: { dialogAction, intent }, messages });
        if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
