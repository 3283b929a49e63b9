import { describe, expect, test } from '@jest/globals';
import { SWITCH_NAMES } from '@resumed-chats/connect-simulator';
import { runsTo, USUAL } from '../../../scripts/explore/plan.ts';
import { summaryLines } from '../../../scripts/explore/report.ts';
import type { RunReport } from '../../../scripts/explore/run.ts';

describe('what is explored', () => {
  test('is three returns deep, with any one failure, and under every switch', () => {
    expect(Math.max(...USUAL.map(({ returns }) => returns))).toBe(3);
    expect(Math.max(...USUAL.map(({ faults }) => faults))).toBe(1);
    // Each flipped alone, and all of them.
    expect(new Set(USUAL.map(({ name }) => name)).size).toBe(SWITCH_NAMES.length + 2);
  });

  test('goes as deep as is asked for, under the switches asked for or under all', () => {
    const depth = { returns: 2, faults: 1, inARow: 2 };
    expect(runsTo(depth, { hooksCarryToDisconnect: true })).toMatchObject([
      { name: 'hooksCarryToDisconnect=true', ...depth, switches: { hooksCarryToDisconnect: true } },
    ]);
    expect(runsTo(depth, undefined)).toHaveLength(SWITCH_NAMES.length + 2);
  });
});

test('the report has each broken promise with the transcript to play, and the sums', () => {
  const [run] = USUAL;
  const report: RunReport = {
    run: run!,
    states: 1200,
    paths: 300,
    milliseconds: 5,
    taken: [],
    broken: [{ promise: 'never stranded', what: 'she is', file: 'never-stranded-1.yaml', text: '' }],
  };
  const lines = summaryLines(
    [report, { ...report, broken: [] }],
    { taken: 1, all: 2, missing: ['a / b / c'] },
    'out',
  );
  expect(lines).toContain('✘ never stranded: she is');
  expect(lines).toContain('  npm run transcripts -- out/never-stranded-1.yaml');
  expect(lines).toContain('  a / b / c');
  expect(lines.at(-1)).toBe('2,400 states, 600 paths, 1 promise broken');
});
