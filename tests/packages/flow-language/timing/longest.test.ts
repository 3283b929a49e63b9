import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graphOf } from '../../../../packages/flow-language/src/rules/graph.ts';
import { type Longest, longestWait } from '../../../../packages/flow-language/src/timing/longest.ts';
import type { FlowAction } from '../../../../packages/flow-language/src/types.ts';
import { action, end, flowWith, hook, say, setQueue, toQueue, wait } from '../rules/findings.ts';

const HOUR = 3600;

/** `seconds` may be a reference. */
function waiting(id: string, seconds: number | string, back: string, over = 'end'): FlowAction {
  const one = wait(id, back, over);
  return { ...one, Parameters: { ...one.Parameters, TimeLimitSeconds: String(seconds) } };
}

function longest(actions: FlowAction[], duration = 10 * HOUR): Longest {
  const flows = [flowWith('flow', actions)];
  return longestWait(
    graphOf(flows, () => undefined),
    flows,
    duration,
  );
}

describe('the longest wait', () => {
  test('is the sum along the longest path', () => {
    const { total, circular, path } = longest([
      waiting('short', 300, 'end', 'long'),
      waiting('long', HOUR, 'end', 'end'),
      end,
    ]);
    expect(total).toBe(HOUR + 300);
    expect(circular).toBe(false);
    expect(path.map(({ node, from, to }) => [node.action.Identifier, from, to])).toEqual([
      ['short', 0, 300],
      ['long', 300, HOUR + 300],
    ]);
  });

  test('is the whole chat where waits lead back to themselves', () => {
    const { total, circular, path } = longest([waiting('w', 4 * HOUR, 'again'), say('again', 'w'), end]);
    expect([total, circular]).toEqual([10 * HOUR, true]);
    expect(path.map(({ to }) => to)).toEqual([4 * HOUR, 8 * HOUR, 10 * HOUR]);
  });

  test('goes on after an agent, in the flow that is set for when only the customer remains', () => {
    const flows = [
      flowWith('start', [
        hook('h', 'CustomerRemaining', 'q', '{{flow:left}}'),
        setQueue('q', 't'),
        toQueue('t'),
        end,
      ]),
      flowWith('left', [waiting('w', HOUR, 'q'), setQueue('q', 't'), toQueue('t'), end]),
    ];
    const found = longestWait(
      graphOf(flows, () => undefined),
      flows,
      3 * HOUR,
    );
    expect([found.total, found.circular]).toEqual([3 * HOUR, true]);
  });

  test('takes no time for an error: an action that fails has not waited', () => {
    const failing = action('w', 'Wait', 'later', {
      parameters: { TimeLimitSeconds: '900' },
      conditions: [['WaitCompleted', 'end']],
      errors: { NoMatchingError: 'later' },
    });
    const { actions } = longest([failing, waiting('later', HOUR, 'end'), end]);
    expect(actions.map(({ latest }) => latest)).toEqual([0, 0]);
  });

  test('knows a number that the flow itself sets, and says what is read from elsewhere', () => {
    const set = action('set', 'UpdateFlowAttributes', 'w', {
      parameters: { FlowAttributes: { pause: { Value: '600' } } },
      errors: { NoMatchingError: 'w' },
    });
    const { actions, total } = longest([
      set,
      waiting('w', '$.FlowAttributes.pause', 'end', 'x'),
      waiting('x', '$.External.seconds', 'end'),
      end,
    ]);
    expect(total).toBe(600);
    expect(actions.map(({ seconds, reference }) => [seconds, reference])).toEqual([
      [600, '$.FlowAttributes.pause'],
      [undefined, '$.External.seconds'],
    ]);
  });

  test('is never more than the chat, and every wait is come to in time, in any flow of waits', () => {
    const arbitrary = fc.array(
      fc.record({ seconds: fc.integer({ min: 60, max: 5 * HOUR }), back: fc.nat(), over: fc.nat() }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(arbitrary, (waits) => {
        const name = (index: number) =>
          index % (waits.length + 1) === waits.length ? 'end' : `w${index % (waits.length + 1)}`;
        const actions = waits.map(({ seconds, back, over }, index) =>
          waiting(`w${index}`, seconds, name(back), name(over)),
        );
        const { total, path, actions: timed } = longest([...actions, end]);
        expect(total).toBeLessThanOrEqual(10 * HOUR);
        for (const { earliest, latest } of timed) {
          expect(earliest).toBeLessThanOrEqual(latest);
          expect(latest).toBeLessThanOrEqual(10 * HOUR);
        }
        for (const [index, { from }] of path.entries()) expect(from).toBe(path[index - 1]?.to ?? 0);
      }),
      {
        // A way that the end of the chat cuts short.
        examples: [
          [
            [
              { seconds: 3342, back: 943559622, over: 266878150 },
              { seconds: 10006, back: 1077414692, over: 713878426 },
              { seconds: 12726, back: 1044283588, over: 1604146540 },
              { seconds: 60, back: 0, over: 0 },
              { seconds: 60, back: 472391735, over: 1426732775 },
              { seconds: 60, back: 0, over: 0 },
              { seconds: 9927, back: 254568263, over: 679121049 },
            ],
          ],
        ],
      },
    );
  });
});
