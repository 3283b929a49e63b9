import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BudgetInput, budget, budgetOfUnknownStart, readCount } from '../../config/wait-budget.ts';

const MINUTE = 60;
const HOUR = 3600;
const NOW = Date.UTC(2026, 0, 5, 9);

/** The default configuration, in a chat that is so many seconds old. */
function chat(age: number, changes: Partial<BudgetInput> = {}): BudgetInput {
  return {
    now: NOW,
    chatStartedAt: NOW - age * 1000,
    chatDurationMinutes: 25 * 60,
    phase: 'sameAgent',
    times: {
      sameAgent: 5 * MINUTE,
      askOnReturn: 12 * HOUR,
      answerTimeout: 10 * MINUTE,
      lastCall: 30 * MINUTE,
    },
    ...changes,
  };
}

describe('the budget of a chat', () => {
  test('that is young: both waits as configured', () => {
    expect(budget(chat(10 * MINUTE))).toEqual({
      canReturn: true,
      canAskOnReturn: true,
      sameAgentWaitSeconds: 5 * MINUTE,
      askOnReturnWaitSeconds: 12 * HOUR,
      minutesLeft: 25 * 60 - 10,
    });
  });

  test('with ten hours left: the second wait ends before the last call', () => {
    const { askOnReturnWaitSeconds, canAskOnReturn } = budget(chat(15 * HOUR));
    expect(askOnReturnWaitSeconds).toBe(10 * HOUR - 30 * MINUTE - 5 * MINUTE);
    expect(canAskOnReturn).toBe(true);
  });

  test('in the second wait: the first one is over', () => {
    expect(budget(chat(15 * HOUR, { phase: 'ask' })).askOnReturnWaitSeconds).toBe(10 * HOUR - 30 * MINUTE);
  });

  test.each([
    [
      'a minute short of the last call',
      24.5 * HOUR - 60,
      { canReturn: true, sameAgentWaitSeconds: 60, canAskOnReturn: false },
    ],
    ['a second less', 24.5 * HOUR - 59, { canReturn: false, canAskOnReturn: false }],
    [
      'within the last call',
      24.8 * HOUR,
      { canReturn: false, sameAgentWaitSeconds: 1, askOnReturnWaitSeconds: 1, minutesLeft: 12 },
    ],
    ['longer than it may last', 30 * HOUR, { canReturn: false, minutesLeft: 0 }],
    ['that begins only now, by another clock', -90, { canReturn: true, minutesLeft: 1500 }],
  ])('%s', (_, age, expected) => {
    expect(budget(chat(age))).toMatchObject(expected);
  });

  const seconds = (max: number) => fc.integer({ min: 1, max });
  const inputs = fc.record({
    now: fc.constant(NOW),
    chatStartedAt: fc.integer({ min: NOW - 9 * 86_400_000, max: NOW + 86_400_000 }),
    chatDurationMinutes: fc.integer({ min: 60, max: 10_080 }),
    phase: fc.constantFrom('sameAgent', 'ask'),
    times: fc.record({
      sameAgent: seconds(604_800),
      askOnReturn: seconds(604_800),
      answerTimeout: seconds(86_400),
      lastCall: fc.integer({ min: 0, max: 86_400 }),
    }),
  });

  test('always names waits that a Wait takes', () => {
    fc.assert(
      fc.property(inputs, fc.nat(50), (input, returns) => {
        for (const result of [budget(input), budgetOfUnknownStart({ ...input, returns })]) {
          for (const wait of [result.sameAgentWaitSeconds, result.askOnReturnWaitSeconds]) {
            expect(Number.isInteger(wait)).toBe(true);
            expect(wait).toBeGreaterThanOrEqual(1);
            expect(wait).toBeLessThanOrEqual(604_800);
          }
          expect(result.minutesLeft).toBeGreaterThanOrEqual(0);
          expect(result.canAskOnReturn && !result.canReturn).toBe(false);
        }
      }),
    );
  });

  test('never lets its waits run into the last call', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const result = budget(input);
        const first = input.phase === 'ask' ? 0 : result.sameAgentWaitSeconds;
        const waiting = first + (result.canAskOnReturn ? result.askOnReturnWaitSeconds : 0);
        const end = input.chatStartedAt + input.chatDurationMinutes * 60_000;
        if (!result.canReturn || (input.phase === 'ask' && !result.canAskOnReturn)) return;
        expect(input.now + waiting * 1000).toBeLessThanOrEqual(end - input.times.lastCall * 1000);
      }),
    );
  });
});

describe('the budget of a chat that nobody knows the beginning of', () => {
  const unknown = (returns: number, phase: 'sameAgent' | 'ask' = 'sameAgent') =>
    budgetOfUnknownStart({ ...chat(0, { phase }), returns });

  test('grants the usual waits at the first return', () => {
    expect(unknown(0)).toMatchObject({
      sameAgentWaitSeconds: 300,
      askOnReturnWaitSeconds: 12 * HOUR,
      canAskOnReturn: true,
    });
  });

  test('grants one short wait later', () => {
    expect(unknown(1)).toMatchObject({ canReturn: true, sameAgentWaitSeconds: 300, canAskOnReturn: false });
    expect(unknown(1, 'ask')).toMatchObject({
      canReturn: true,
      canAskOnReturn: true,
      askOnReturnWaitSeconds: 300,
    });
  });
});

test.each([
  ['0', 0],
  ['7', 7],
  ['', 0],
  ['-1', 0],
  ['1.5', 0],
  ['many', 0],
  ['9'.repeat(20), 0],
])('the return count %j is %i', (text, count) => {
  expect(readCount(text)).toBe(count);
});
