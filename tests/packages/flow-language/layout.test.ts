import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { branchesOf } from '../../../packages/flow-language/src/branches.ts';
import { BLOCK_WIDTH, blockHeight, layoutFlow } from '../../../packages/flow-language/src/layout.ts';
import type { FlowContent } from '../../../packages/flow-language/src/types.ts';
import { errorBranch } from './flow-text.ts';

/** Flows of Compare actions that branch to anywhere, cycles and unreached ones included. */
const anyFlow: fc.Arbitrary<FlowContent> = fc
  .array(fc.array(fc.nat(20), { maxLength: 4 }), { minLength: 1, maxLength: 20 })
  .map((targets) => ({
    Version: '2019-10-30',
    StartAction: 'a0',
    Actions: targets.map((ofAction, index) => ({
      Identifier: `a${index}`,
      Type: 'Compare',
      Parameters: { ComparisonValue: '$.Channel' },
      Transitions: {
        NextAction: 'a0',
        Conditions: ofAction.map((target) => ({
          NextAction: `a${target % targets.length}`,
          Condition: { Operator: 'Equals' as const, Operands: [String(target)] },
        })),
        Errors: [errorBranch('NoMatchingCondition', 'a0')],
      },
    })),
  }));

test('no two blocks overlap, whatever the flow', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      const { entryPoint, blocks } = layoutFlow(flow);
      const boxes = [
        { ...entryPoint, height: blockHeight(1) },
        ...flow.Actions.map((action) => ({
          ...(blocks.get(action.Identifier) ?? entryPoint),
          height: blockHeight(branchesOf(action).length),
        })),
      ];
      expect(boxes).toHaveLength(flow.Actions.length + 1);
      for (const [index, a] of boxes.entries())
        for (const b of boxes.slice(index + 1)) {
          const apart = Math.abs(a.x - b.x) >= BLOCK_WIDTH || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart).toBe(true);
        }
    }),
    { numRuns: 40 },
  );
});

test('the same flow gets the same layout', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      expect(layoutFlow(structuredClone(flow))).toEqual(layoutFlow(flow));
    }),
    { numRuns: 15 },
  );
});

test('a path runs from left to right, on whole coordinates', () => {
  const say = (Identifier: string, NextAction: string) => ({
    Identifier,
    Type: 'MessageParticipant',
    Parameters: { Text: 'Hi' },
    Transitions: { NextAction },
  });
  const flow: FlowContent = {
    Version: '2019-10-30',
    StartAction: 'one',
    Actions: [say('two', 'three'), { Identifier: 'three', Type: 'DisconnectParticipant' }, say('one', 'two')],
  };
  const { entryPoint, blocks } = layoutFlow(flow);
  const columns = [entryPoint, blocks.get('one'), blocks.get('two'), blocks.get('three')].map(
    (at) => at?.x ?? 0,
  );
  expect(columns).toEqual([...columns].sort((a, b) => a - b));
  expect(new Set(columns).size).toBe(4);
  expect([...blocks.values()].flatMap(({ x, y }) => [x, y]).every(Number.isInteger)).toBe(true);
});
