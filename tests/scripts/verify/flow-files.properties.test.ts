import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFlow } from '../../../scripts/verify/flow-file.ts';
import { verifyFlows } from '../../../scripts/verify/flow-files.ts';
import { ROOT } from '../../command.ts';

const TEXT = readFileSync(join(ROOT, 'tests/fixtures/aws-samples/sample-disconnect-flow.json'), 'utf8');
const QUEUE = readFileSync(
  join(ROOT, 'tests/fixtures/aws-samples/sample-queue-configurations-flow.json'),
  'utf8',
);

/** Values that read as text elsewhere, and that String would not take. */
const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<fc.JsonValue>(
    { toString: 1 },
    { __proto__: null },
    ['CustomerReturned'],
    'constructor',
    '$.Lex.Foo',
  ),
);

/** The JSON value with what stands at the n-th place, counted through all of it, replaced. */
function replaced(value: unknown, n: number, by: unknown): unknown {
  let count = 0;
  const visit = (at: unknown): unknown => {
    if (count++ === n) return by;
    if (Array.isArray(at)) return at.map(visit);
    if (typeof at !== 'object' || at === null) return at;
    return Object.fromEntries(Object.entries(at).map(([key, entry]) => [key, visit(entry)]));
  };
  return visit(value);
}

test('whatever stands anywhere in a flow, it is read and judged, and each finding is whole', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(TEXT, QUEUE),
      fc.array(fc.tuple(fc.nat(900), odd), { maxLength: 3 }),
      (text, changes) => {
        const flow = changes.reduce<unknown>((value, [n, by]) => replaced(value, n, by), JSON.parse(text));
        const { findings } = verifyFlows([readFlow(JSON.stringify(flow), 'flow.json')]);
        const broken = findings.filter(({ rule, severity, file, what, why, source, how }) =>
          [rule, severity, file, what, why, source, how].some((part) => part === undefined || part === ''),
        );
        expect(broken).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});
