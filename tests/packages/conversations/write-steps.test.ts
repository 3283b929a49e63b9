import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTranscript } from '../../../packages/conversations/src/read.ts';
import { readSentence, writeStep } from '../../../packages/conversations/src/sentences/index.ts';
import type { Step } from '../../../packages/conversations/src/step.ts';
import { textMatch } from '../../../packages/conversations/src/text-match.ts';
import { transcriptYaml } from '../../../packages/conversations/src/yaml.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
const agent = fc.constantFrom(
  'maria',
  'ben.o',
  'agent',
  'agent of the default queue',
  'another agent of Billing',
);
const queue = fc.constantFrom('Billing', 'Technical support', "maria's own queue", 'default queue');
/** What a step can hold is trimmed, and no word for nothing. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((words) => words.trim())
  .filter((words) => words !== '' && !/^(?:none|null|~)$/i.test(words) && !/^[/{]/.test(words));
const match = fc
  .oneof(text, fc.constantFrom('/a+ (b|c)/', '{agentLeft}', '{label of another topic}'))
  .map(textMatch);
const values = fc.dictionary(name, fc.option(match, { nil: null }), { minKeys: 1, maxKeys: 3 });
const times = fc.integer({ min: 1, max: 9 });
const optional = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const as = <K extends string>(kind: K) => fc.constant(kind);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: as('start'),
    chat: fc.record(
      {
        name: text,
        locale: fc.constantFrom('en_US', 'xx_XX'),
        topic: fc.constantFrom('billing', 'another topic'),
        message: text,
        interactive: fc.boolean(),
        durationMinutes: fc.integer({ min: 1, max: 10_080 }),
        attributes: fc.dictionary(name, text, { minKeys: 1, maxKeys: 2 }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc.record({ kind: as('say'), text }),
  fc.record({ kind: as('pick'), button: text }),
  fc.record({ kind: as('end') }),
  fc.record({
    kind: as('agent'),
    agent,
    does: fc.constantFrom('accept' as const, 'reject', 'leave', 'available', 'offline'),
  }),
  fc.record({ kind: as('agentSays'), agent, text }),
  fc.record({ kind: as('pass'), seconds: fc.integer({ min: 1, max: 604_800_000 }).map((ms) => ms / 1000) }),
  fc.record({
    kind: as('passUntil'),
    span: fc.constantFrom('short wait', 'chat'),
    when: fc.constantFrom('shortly before' as const, 'when', 'shortly after'),
  }),
  fc.record({
    kind: as('queue'),
    queue,
    becomes: fc.constantFrom('full' as const, 'room', 'closed', 'open'),
  }),
  fc.record({
    kind: as('fault'),
    fault: fc.oneof(
      fc.record({
        kind: as('lambda'),
        lambda: name,
        how: fc.constantFrom('Timeout' as const, 'Unhandled', 'Throttled', 'nonsense'),
        times,
      }),
      fc.record({
        kind: as('lex'),
        how: fc.constantFrom('unavailable' as const, 'throttled', 'unknownIntent'),
        times,
      }),
      fc.record(
        {
          kind: as('action'),
          action: fc.constantFrom('Long wait', 'Wait'),
          flow: fc.constantFrom('return', 'my flow'),
          error: as('QueueAtCapacity'),
          times,
        },
        { requiredKeys: ['kind', 'action', 'error', 'times'] },
      ),
    ),
  }),
  fc.record({ kind: as('sees'), texts: fc.array(match, { minLength: 1, maxLength: 3 }) }),
  fc.record({ kind: as('seesNot'), texts: fc.array(match, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    kind: as('seesButtons'),
    titles: fc.array(text, { minLength: 1, maxLength: 3 }),
    only: fc.boolean(),
  }),
  fc.record({ kind: as('seesNothing') }),
  fc.record({ kind: as('offeredTo'), agent }),
  fc.record({ kind: as('with'), agent }),
  fc.record({ kind: as('waitsIn'), queue }),
  fc.record({ kind: as('open') }),
  fc.record({ kind: as('inFlow'), flow: name }),
  fc.record({ kind: as('atAction'), action: name }),
  fc.record({ kind: as('ended'), reason: optional(fc.constantFrom('EXPIRED', 'API')) }),
  fc.record({ kind: as('priority'), priority: fc.integer({ min: 0, max: 9999 }) }),
  fc.record({ kind: as('attributes'), values }),
  fc.record({
    kind: as('records'),
    records: fc.array(
      fc.record(
        {
          initiated: fc.constantFrom('API', 'DISCONNECT'),
          agent: fc.option(as('maria'), { nil: null }),
          queue: fc.option(queue, { nil: null }),
          reason: fc.option(as('EXPIRED'), { nil: null }),
        },
        { requiredKeys: [] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ kind: as('given'), lambda: name, calls: fc.array(values, { maxLength: 2 }) }),
);

test('what is written of a step is read as that step', () => {
  fc.assert(
    fc.property(step, (given) => {
      const { words, value } = writeStep(given);
      expect(readSentence(words, value)).toEqual(given);
    }),
    { numRuns: 2000 },
  );
});

test('and so are the steps of a file', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (given) => {
      const steps: Step[] = [...given, { kind: 'open' }];
      const read = parseTranscript(transcriptYaml({ name: 'x', steps }), 'x.yaml');
      expect(read.ok ? read.transcript.steps.map((one) => one.step) : read.problems).toEqual(steps);
    }),
    { numRuns: 300 },
  );
});
