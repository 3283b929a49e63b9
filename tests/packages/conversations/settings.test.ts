import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SWITCHES, SWITCH_NAMES } from '@resumed-chats/connect-simulator';
import { coverageOf, transitionsOf } from '../../../packages/conversations/src/coverage.ts';
import { coverageLines, summaryLine } from '../../../packages/conversations/src/report.ts';
import {
  allCombinations,
  chosen,
  DEFAULTS,
  everySwitch,
  settingsFor,
} from '../../../packages/conversations/src/settings.ts';

describe('settings of the switches', () => {
  test('every switch: the defaults, each flipped alone, all flipped', () => {
    const settings = everySwitch();
    expect(settings).toHaveLength(SWITCH_NAMES.length + 2);
    expect(settings[0]).toBe(DEFAULTS);
    for (const [index, name] of SWITCH_NAMES.entries()) {
      const { switches } = settings[index + 1]!;
      const other = SWITCH_NAMES.filter((one) => switches[one] !== DEFAULT_SWITCHES[one]);
      expect(other).toEqual([name]);
    }
    expect(settings.at(-1)!.name).toBe('every switch flipped');
  });

  test('all combinations: each once', () => {
    const names = allCombinations().map(({ name }) => name);
    expect(new Set(names).size).toBe(2 ** SWITCH_NAMES.length);
  });

  test('chosen ones are named by what differs from the defaults', () => {
    expect(chosen({}).name).toBe('defaults');
    expect(chosen({ lexSessionPerContact: false }).name).toBe('lexSessionPerContact=false');
  });

  test('what a transcript demands holds in each, and none is played twice', () => {
    const settings = settingsFor({ lexSessionPerContact: false }, everySwitch());
    expect(settings.every(({ switches }) => !switches.lexSessionPerContact)).toBe(true);
    // The defaults and "lexSessionPerContact flipped alone" have become the same.
    expect(settings).toHaveLength(SWITCH_NAMES.length + 1);
    expect(settings[0]!.name).toBe('lexSessionPerContact=false');
  });
});

describe('coverage', () => {
  const flow = {
    Version: '2019-10-30',
    StartAction: 'Hi',
    Actions: [
      {
        Identifier: 'Hi',
        Type: 'MessageParticipant',
        Parameters: { Text: 'hi' },
        Transitions: { NextAction: 'End', Errors: [{ NextAction: 'End', ErrorType: 'NoMatchingError' }] },
      },
      { Identifier: 'End', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  };

  test('says how many transitions were taken, and names the others', () => {
    const all = transitionsOf([['greeting', flow]]);
    const coverage = coverageOf(all, new Set(['greeting / Hi / Success', 'elsewhere / x / y']));
    expect(coverageLines(coverage)).toEqual([
      'Transitions taken: 1 of 2 (50 %)',
      '  not taken: greeting / Hi / NoMatchingError',
    ]);
  });

  test('is 100 % only when none is missing', () => {
    expect(coverageLines({ taken: 999, all: 1001, missing: [] })[0]).toBe(
      'Transitions taken: 999 of 1001 (99.8 %)',
    );
    expect(coverageLines({ taken: 9999, all: 10_000, missing: ['x'] })[0]).toContain('(99.9 %)');
    expect(coverageLines({ taken: 2, all: 2, missing: [] })).toEqual(['Transitions taken: 2 of 2 (100 %)']);
  });
});

test('the last line is exactly the count', () => {
  expect(summaryLine(3, 0)).toBe('3 passed, 0 failed');
});
