import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requireConfig } from '../../../../config/load.ts';
import { budget } from '../../../../config/wait-budget.ts';
import { searchBudgets } from '../../../../scripts/verify/timing/budget-search.ts';
import { timingSection } from '../../../../scripts/verify/timing/section.ts';
import { worstCase } from '../../../../scripts/verify/timing/worst-case.ts';
import { CONFIG_FILE } from '../../../fixture.ts';

const TIMES = { sameAgent: 300, askOnReturn: 43_200, answerTimeout: 600, lastCall: 1800 };
const DAY = 90_000;

describe('the search over all inputs of the wait budget', () => {
  test('finds nothing, in both phases of every minute', () => {
    const { inputs, wrong } = searchBudgets(TIMES, [60, 1500]);
    expect(wrong).toEqual([]);
    expect(inputs).toBe(2 * (71 + 1511) + 2 * 2 * 21);
  });

  test('finds a budget that forgets the last call, and says where', () => {
    const forgetful: typeof budget = (input) => budget({ ...input, times: { ...input.times, lastCall: 0 } });
    expect(searchBudgets(TIMES, [60], forgetful).wrong).toEqual([
      expect.stringMatching(/^what is granted ends before the last call: not \d+ min into a chat of 60 min/),
    ]);
  });

  test('finds a budget that sends everybody away', () => {
    const stern: typeof budget = (input) => ({ ...budget(input), canReturn: false });
    expect(searchBudgets(TIMES, [60], stern).wrong.join()).toMatch(
      /a chat with time for a wait of a minute goes on/,
    );
  });
});

describe('the worst case', () => {
  const worst = worstCase(TIMES, DAY);

  test('waits never into the last call, but for a question that is being asked', () => {
    expect(worst.total).toBe(DAY - TIMES.lastCall + TIMES.answerTimeout);
    expect(worst.spans.at(-1)).toMatchObject({ kind: 'question', from: DAY - TIMES.lastCall });
  });

  test('leaves a customer who comes back last what is kept for the agent', () => {
    expect(worst.left).toBeGreaterThanOrEqual(TIMES.lastCall);
    expect(worst.lastReturn + worst.left).toBe(DAY);
  });

  const times = fc
    .record({
      sameAgent: fc.integer({ min: 1, max: 7200 }),
      askOnReturn: fc.integer({ min: 1, max: 100_000 }),
      answerTimeout: fc.integer({ min: 60, max: 3600 }),
      lastCall: fc.integer({ min: 361, max: 7200 }),
    })
    .filter(({ answerTimeout, lastCall }) => lastCall > answerTimeout + 300);
  const duration = fc.integer({ min: 60, max: 10_080 }).map((minutes) => minutes * 60);

  test('is one chat that the budget grants: each wait begins where the one before has ended', () => {
    fc.assert(
      fc.property(times, duration, (some, seconds) => {
        fc.pre(some.sameAgent + some.askOnReturn + some.answerTimeout + some.lastCall <= seconds);
        const { spans, total } = worstCase(some, seconds);
        for (const [index, { from, to, label }] of spans.entries()) {
          expect(from).toBe(spans[index - 1]?.to ?? 0);
          if (label === 'question') expect(to - from).toBe(some.answerTimeout);
          const [now, phase] =
            label === 'same agent'
              ? ([from, 'sameAgent'] as const)
              : ([spans[index - 1]?.from ?? 0, 'sameAgent'] as const);
          const granted = budget({
            now: now * 1000,
            chatStartedAt: 0,
            chatDurationMinutes: seconds / 60,
            phase,
            times: some,
          });
          if (label === 'same agent') expect(granted.sameAgentWaitSeconds).toBeGreaterThanOrEqual(to - from);
          if (label === 'ask on return') {
            expect(granted.canAskOnReturn).toBe(true);
            expect(granted.askOnReturnWaitSeconds).toBeGreaterThanOrEqual(to - from);
          }
        }
        expect(spans.at(-1)!.to).toBe(total);
      }),
      { numRuns: 300 },
    );
  });

  test('of a week takes no longer than that of a day, whatever the waits', () => {
    const began = performance.now();
    for (const sameAgent of [1, 300, 86_400]) worstCase({ ...TIMES, sameAgent }, 604_800);
    expect(performance.now() - began).toBeLessThan(100);
    const { waits, spans } = worstCase({ ...TIMES, sameAgent: 1, askOnReturn: 1 }, 604_800);
    expect(waits).toBeGreaterThan(600_000);
    expect(spans.length).toBeLessThan(100);
  });
});

test('the section has the table, no findings, and the picture', () => {
  const { lines, findings, svg } = timingSection(requireConfig(CONFIG_FILE), CONFIG_FILE);
  expect(findings).toEqual([]);
  expect(lines.join('\n')).toMatch(/disconnect "Long wait" +up to 12 h, by wait-budget/);
  expect(lines.at(-1)).toMatch(/^wait-budget: [\d,]+ inputs tried/);
  expect(svg).toMatch(/^<svg /);
});
