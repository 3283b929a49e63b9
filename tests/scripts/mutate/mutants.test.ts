import { describe, expect, test } from '@jest/globals';
import { requireConfig } from '../../../config/load.ts';
import { buildFlows } from '../../../flows/index.ts';
import { JUSTIFIED } from '../../../scripts/mutate/justified.ts';
import { CLASSES, mutantName, mutantsOf } from '../../../scripts/mutate/mutants.ts';
import { CONFIG_FILE } from '../../fixture.ts';

const flows = Object.values(buildFlows(requireConfig(CONFIG_FILE)));
const mutants = flows.flatMap(({ name, content }) => mutantsOf(name, content));

describe('the mutants of the five flows', () => {
  test('are of every class, and each has a name of its own', () => {
    expect(new Set(mutants.map(({ kind }) => kind))).toEqual(new Set(CLASSES));
    expect(new Set(mutants.map(mutantName)).size).toBe(mutants.length);
  });

  test('differ from the flow in one action, and never in none', () => {
    for (const { flow, action, content } of mutants) {
      const original = flows.find(({ name }) => name === flow)!.content;
      const changed = content.Actions.filter(
        (one, index) => JSON.stringify(one) !== JSON.stringify(original.Actions[index]),
      );
      expect(changed.map(({ Identifier }) => Identifier)).toEqual([action]);
    }
  });

  test('hold every deletion, swap and longer wait of an action', () => {
    const of = (action: string) =>
      mutants
        .filter((mutant) => mutant.flow === 'disconnect' && mutant.action === action)
        .map(({ change }) => change);
    expect(of('Short wait')).toEqual([
      'without NoMatchingError',
      'Equals CustomerReturned ↔ Equals WaitCompleted',
      'Equals CustomerReturned ↔ NoMatchingError',
      'Equals WaitCompleted ↔ NoMatchingError',
      'TimeLimitSeconds 86400',
    ]);
    // Both branches lead to one action.
    expect(of('Customer is back')).toEqual(['without NoMatchingError']);
    expect(of('Say expired')).toEqual([]);
  });

  test('that may survive are there, once, and with a reason', () => {
    const names = JUSTIFIED.flatMap(({ mutants: list }) => list);
    expect(names.filter((name) => !mutants.some((mutant) => mutantName(mutant) === name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(JUSTIFIED.every(({ reason }) => reason.length > 40)).toBe(true);
  });
});
