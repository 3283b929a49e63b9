import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ISSUES, ROUTES } from '../../config/contract.ts';
import { createHandler } from '../../fulfillment/handler.ts';
import { acceptedByLex } from './accepted-by-lex.ts';
import { config, EVENT_NAMES, lexEvent } from './helpers.ts';

const handler = createHandler(config, () => {});
const fixtures = EVENT_NAMES.map(lexEvent);

/** Every path to a value in a JSON document. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...path, key]))];
}
const PATHS = fixtures.map((event) => pathsOf(event));

const words = fc.constantFrom(
  'SameIssue',
  'DifferentIssue',
  'SpeakToAgent',
  'EndChat',
  'FallbackIntent',
  'OrderFlowers',
  '__proto__',
  'toString',
  'billing',
  'orders',
  'Factura',
  'Confirmed',
  'Denied',
  'None',
  'Retry1',
  'es_US',
  'en_US',
  'issue',
  'topic',
  'confirmation',
  '0',
  '1',
  '2',
  '99',
  '-1',
  'NaN',
  'contact-1/1',
  '/',
  'Same issue',
  'Yes',
  'Sí',
  '',
  '😀'.repeat(600),
  'x'.repeat(3000),
  '\u0000'.repeat(2000),
  '\ud800',
);
const leaf = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined, true, 0, -1, 1e300, Number.NaN) },
  {
    weight: 1,
    arbitrary: fc.constantFrom([], {}, [[]], { score: 0.5 }, { value: null }, { values: [null] }),
  },
);
const keys = fc.constantFrom(
  'resumeVisit',
  'resumeAsked',
  'resumeAttempts',
  'resumeIssue',
  'contactId',
  'returnCount',
  'previousTopic',
  'previousAgentArn',
  'interactiveMessages',
  'x-amz-lex:other',
  '__proto__',
  'anything',
);
const attributes = fc.dictionary(keys, leaf, { maxKeys: 12 });

interface Mutation {
  at: number;
  change: 'set' | 'remove' | 'add';
  key: string;
  to: unknown;
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(10_000),
  change: fc.constantFrom('set', 'set', 'remove', 'add'),
  key: keys,
  to: leaf,
});

/** A real event with some of its values changed, taken away or added to. */
const mutated = fc
  .record({
    fixture: fc.nat(fixtures.length - 1),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 6 }),
    attributes: fc.option(attributes),
  })
  .map((plan) => {
    const event = structuredClone(fixtures[plan.fixture]!);
    if (plan.attributes !== null) Object.assign(event.sessionState, { sessionAttributes: plan.attributes });
    const paths = PATHS[plan.fixture]!;
    for (const each of plan.mutations) mutate(event, paths[each.at % paths.length]!, each);
    return event as unknown;
  });

function mutate(event: object, path: string[], { change, key, to }: Mutation): void {
  let holder: unknown = event;
  for (const step of path.slice(0, -1)) holder = isObject(holder) ? holder[step] : undefined;
  const last = path.at(-1);
  if (!isObject(holder) || last === undefined) return;
  if (change === 'remove') delete holder[last];
  else if (change === 'set') holder[last] = to;
  else if (isObject(holder[last]))
    Object.defineProperty(holder[last], key, {
      value: to,
      enumerable: true,
      writable: true,
      configurable: true,
    });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const TOPICS = ['', ...config.topics.map(({ key }) => key)];
const includes = (all: readonly string[], one: string | undefined) => one !== undefined && all.includes(one);

async function expectAccepted(event: unknown): Promise<void> {
  const answer = await handler(event);
  const checked = acceptedByLex.safeParse(answer);
  if (!checked.success)
    throw new Error(`${checked.error.message}\n${JSON.stringify(answer)?.slice(0, 3000)}`);
  if (answer.sessionState.dialogAction.type !== 'Close') return;
  const { resumeIssue, resumeRoute, resumeTopic } = answer.sessionState.sessionAttributes;
  // Not by three expectations an event: each takes longer than the answer.
  const decided =
    includes(ISSUES, resumeIssue) && includes(ROUTES, resumeRoute) && includes(TOPICS, resumeTopic);
  if (!decided) expect({ resumeIssue, resumeRoute, resumeTopic }).toBe('a decision');
}

test('10,000 mutated events get an answer that Lex accepts', async () => {
  await fc.assert(fc.asyncProperty(mutated, expectAccepted), { numRuns: 10_000 });
}, 30_000);

test('2,000 arbitrary values get an answer that Lex accepts', async () => {
  const anything = fc.anything({
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
  });
  await fc.assert(fc.asyncProperty(anything, expectAccepted), { numRuns: 2000 });
}, 30_000);

test('events with more attributes than an answer may hold get one that Lex accepts', async () => {
  const many = fc.dictionary(fc.string({ maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 900 }), {
    minKeys: 5,
    maxKeys: 60,
    size: 'max',
  });
  const event = many.map((sessionAttributes) => ({
    sessionState: { sessionAttributes, intent: { name: 'SameIssue' } },
  }));
  await fc.assert(fc.asyncProperty(event, expectAccepted), { numRuns: 200 });
}, 30_000);
