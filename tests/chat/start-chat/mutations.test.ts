import type { StartChatContactRequest } from '@aws-sdk/client-connect';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHandler } from '../../../chat/start-chat/handler.ts';
import { resumeKeys } from '../../../chat/start-chat/resume-keys.ts';
import { requireConfig } from '../../../config/load.ts';
import { startChatInput } from '../../../packages/connect-simulator/src/aws/connect/start-chat-input.ts';
import { CONFIG_FILE } from '../../fixture.ts';

const config = requireConfig(CONFIG_FILE);
const KEY = 'the-key-that-signs-resume-tokens-of-this-test';
const PARTICIPANT_TOKEN = 'the-participant-token';
const SECRET_TEXT = 'my-card-is-4111';
const NAME = 'Ana-Secretname';
const NOW = Date.UTC(2026, 0, 5, 9);

const requests: StartChatContactRequest[] = [];
const lines: string[] = [];
const handler = createHandler(config, {
  instanceId: 'instance-1',
  flowId: 'flow-1',
  origins: ['https://shop.example'],
  participantService: { region: 'us-east-1' },
  now: () => NOW,
  startChat: async (request) => {
    requests.push(request);
    return { ContactId: 'contact-1', ParticipantId: 'p', ParticipantToken: PARTICIPANT_TOKEN };
  },
  keys: resumeKeys(
    async (stage) => (stage === 'AWSCURRENT' ? KEY : undefined),
    () => NOW,
  ),
  log: (line) => lines.push(line),
});

const headers = { 'content-type': 'application/json' };
const signedIn = (sub: string) => ({ requestContext: { authorizer: { jwt: { claims: { sub } } } } });

async function post(event: unknown) {
  requests.length = 0;
  lines.length = 0;
  const answer = await handler(event);
  return { status: answer.statusCode, body: JSON.parse(answer.body), text: answer.body };
}

async function tokenOf(sub: string): Promise<string> {
  const body = JSON.stringify({ ParticipantDetails: { DisplayName: 'Ana' } });
  return (await post({ headers, body, ...signedIn(sub) })).body.data.resumeToken;
}

const whole = (PersistentChat: object) => ({
  InstanceId: 'instance-1',
  ContactFlowId: 'flow-1',
  ParticipantDetails: { DisplayName: NAME },
  Username: 'ana',
  Attributes: { locale: 'es_US', topic: 'billing', interactive: 'true' },
  SupportedMessagingContentTypes: ['text/plain', 'text/markdown'],
  ChatDurationInMinutes: 90,
  InitialMessage: { ContentType: 'text/plain', Content: SECRET_TEXT },
  PersistentChat,
});

/** Whatever was sent: ours is not at fault, and Connect is asked for nothing but what a page may have. */
function expectSound(sub: string, { status, text }: Awaited<ReturnType<typeof post>>, tokens: string[]) {
  expect([200, 400]).toContain(status);
  expect(requests).toHaveLength(status === 200 ? 1 : 0);
  for (const request of requests) {
    expect(startChatInput.safeParse(request)).toMatchObject({ success: true });
    expect(request).toMatchObject({ InstanceId: 'instance-1', ContactFlowId: 'flow-1', CustomerId: sub });
    expect([
      'chatStartedAt',
      'chatDurationMinutes',
      'locale',
      'interactiveMessages',
      'previousTopic',
    ]).toEqual(expect.arrayContaining(Object.keys(request.Attributes ?? {})));
    expect(request.Attributes?.['chatStartedAt']).toBe('2026-01-05T09:00:00.000Z');
    expect(config.locales).toContain(request.Attributes?.['locale']);
  }
  const log = lines.join('\n');
  for (const secret of [KEY, PARTICIPANT_TOKEN, SECRET_TEXT, NAME, ...tokens])
    expect(log).not.toContain(secret);
  if (status === 400) expect(text).not.toContain(SECRET_TEXT);
}

/** Changes a text at a place: cut, doubled, replaced, something put in. */
const mutation = fc.tuple(
  fc.nat(),
  fc.nat({ max: 6 }),
  fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom(
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      'null',
      '{}',
      '1e999',
      '-1',
      '\\u0000',
      '\ud800',
      '__proto__',
    ),
  ),
);
const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });
function mutated(text: string, changes: [number, number, string][]): string {
  return changes.reduce((now, [place, cut, put]) => {
    const at = place % (now.length + 1);
    return now.slice(0, at) + put + now.slice(at + cut);
  }, text);
}

/** Puts any value into any place of a body. */
function replaced(body: object, place: number, value: unknown): object {
  const copy = structuredClone(body) as Record<string, unknown>;
  const places: [Record<string, unknown>, string][] = [];
  const walk = (at: Record<string, unknown>) => {
    for (const [key, inner] of Object.entries(at)) {
      places.push([at, key]);
      if (typeof inner === 'object' && inner !== null) walk(inner as Record<string, unknown>);
    }
  };
  walk(copy);
  const [holder, key] = places[place % places.length]!;
  holder[key] = value;
  return copy;
}

describe('start-chat under attack', () => {
  test('1,000 bodies with something else in them here or there', async () => {
    const token = await tokenOf('ana');
    const text = JSON.stringify(whole({ ResumeToken: token }));
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const body = mutated(text, changes);
        expectSound('ana', await post({ headers, body, ...signedIn('ana') }), [token]);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test('1,000 bodies with another value in one place', async () => {
    const token = await tokenOf('ana');
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom('', ' ', 'x'.repeat(1000), 'text/html', 'en_US', 60),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(), values, async (place, value) => {
        const body = JSON.stringify(replaced(whole({ ResumeToken: token }), place, value));
        expectSound('ana', await post({ headers, body, ...signedIn('ana') }), [token]);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  test('1,000 altered tokens, and those of others: none carries on a chat', async () => {
    const [mine, others] = [await tokenOf('ana'), await tokenOf('bob')];
    const altered = mutations.map((changes) => mutated(mine, changes)).filter((each) => each !== mine);
    const mixed = fc
      .tuple(fc.constantFrom(mine, others, 'v1.e30.x'), fc.constantFrom(mine, others), fc.nat({ max: 2 }))
      .map(([one, other, part]) => one.split('.').with(part, other.split('.')[part]!).join('.'))
      .filter((each) => each !== mine);
    const tokens = fc.oneof(altered, mixed, fc.constant(others), fc.string());
    const member = fc.constantFrom('ResumeToken', 'SourceContactId');
    await fc.assert(
      fc.asyncProperty(tokens, member, async (token, name) => {
        const body = JSON.stringify(whole({ [name]: token }));
        const answer = await post({ headers, body, ...signedIn('ana') });
        expectSound('ana', answer, [mine, others]);
        expect(requests.every(({ PersistentChat }) => PersistentChat === undefined)).toBe(true);
        expect(answer.body.data.resumed).toEqual({ continued: false, reason: 'notValid' });
      }),
      { numRuns: 1000 },
    );
    const good = await post({
      headers,
      body: JSON.stringify(whole({ ResumeToken: mine })),
      ...signedIn('ana'),
    });
    expect(good.body.data.resumed).toEqual({ continued: true });
  }, 60_000);

  test('events that are none', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (event) => {
        expect((await post(event)).status).toBe(400);
        expect(requests).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
