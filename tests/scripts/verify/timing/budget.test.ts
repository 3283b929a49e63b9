import { describe, expect, test } from '@jest/globals';
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

  test('leaves her who comes back last what is kept for the agent', () => {
    expect(worst.left).toBeGreaterThanOrEqual(TIMES.lastCall);
    expect(worst.lastReturn + worst.left).toBe(DAY);
  });

  test('is one chat: each wait begins where the one before has ended', () => {
    for (const [index, { from }] of worst.spans.entries()) expect(from).toBe(worst.spans[index - 1]?.to ?? 0);
  });
});

test('the section has the table, no findings, and the picture', () => {
  const { lines, findings, svg } = timingSection(requireConfig(CONFIG_FILE), CONFIG_FILE);
  expect(findings).toEqual([]);
  expect(lines.join('\n')).toMatch(/disconnect "Long wait" +up to 12 h, by wait-budget/);
  expect(lines.at(-1)).toMatch(/^wait-budget: [\d,]+ inputs tried/);
  expect(svg).toMatch(/^<svg /);
});
