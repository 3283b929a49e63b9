import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type TestStep, testContent } from '../../../scripts/export/testing-language.ts';

test('what is seen is observed, what is said and holds follows it, and the test ends itself', () => {
  const { Observations } = testContent([
    { kind: 'sees', text: 'Hello' },
    { kind: 'says', text: 'same issue' },
    { kind: 'sees', text: 'Thanks' },
    { kind: 'holds', namespace: '$.Queue.Name', value: 'Billing' },
  ]);
  expect(Observations.map(({ Event, Actions }) => [Event.Type, ...Actions.map(({ Type }) => Type)])).toEqual([
    ['TestInitiated'],
    ['MessageReceived', 'SendInstruction'],
    ['MessageReceived', 'Assert', 'TestControl'],
  ]);
  expect(Observations[1]).toEqual({
    Identifier: 'observation-2',
    Event: {
      Identifier: 'observation-2-event',
      Type: 'MessageReceived',
      Actor: 'System',
      Properties: { Text: 'Hello', MatchingCriteria: { Type: 'Inclusion' } },
    },
    Actions: [
      {
        Identifier: 'observation-2-action-1',
        Type: 'SendInstruction',
        Parameters: {
          ActionType: 'SendInstruction',
          Actor: 'Customer',
          Instruction: { Type: 'Utterance', Properties: { Value: 'same issue' } },
        },
        Transitions: {},
      },
    ],
    Transitions: { NextObservations: ['observation-3'] },
  });
});

test('whatever the steps, one chain leads through all observations and actions to the end', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('sees' as const), text: fc.string() }),
    fc.record({ kind: fc.constant('says' as const), text: fc.string() }),
    fc.record({ kind: fc.constant('holds' as const), namespace: fc.string(), value: fc.string() }),
  );
  fc.assert(
    fc.property(fc.array(step), (steps: TestStep[]) => {
      const { Observations } = testContent(steps);
      expect(Observations).toHaveLength(1 + steps.filter(({ kind }) => kind === 'sees').length);
      expect(Observations.flatMap(({ Actions }) => Actions)).toHaveLength(
        1 + steps.filter(({ kind }) => kind !== 'sees').length,
      );
      for (const [index, { Actions, Transitions }] of Observations.entries()) {
        const next = Observations[index + 1];
        expect(Transitions.NextObservations).toEqual(next === undefined ? [] : [next.Identifier]);
        for (const [place, action] of Actions.entries())
          expect(action.Transitions.NextAction).toBe(Actions[place + 1]?.Identifier);
      }
      expect(Observations.at(-1)?.Actions.at(-1)?.Type).toBe('TestControl');
    }),
  );
});
