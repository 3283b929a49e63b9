import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { loadInstance } from '../../../../packages/connect-simulator/src/connect/instance.ts';
import type {
  ChatDetail,
  FlowView,
  Overview,
} from '../../../../packages/connect-simulator/src/control/view.ts';
import { type Cloud, startCloud } from '../../../../packages/connect-simulator/src/start-cloud.ts';
import type { WindableClock } from '../../../../packages/connect-simulator/src/windable-clock.ts';
import { INSTANCE_FILE } from '../../../fixture.ts';

const WAIT = {
  Version: '2019-10-30',
  StartAction: 'Say hello',
  Actions: [
    {
      Identifier: 'Say hello',
      Type: 'MessageParticipant',
      Parameters: { Text: 'Hello' },
      Transitions: {
        NextAction: 'Wait for her',
        Errors: [{ NextAction: 'Bye', ErrorType: 'NoMatchingError' }],
      },
    },
    {
      Identifier: 'Wait for her',
      Type: 'Wait',
      Parameters: { TimeLimitSeconds: '600', Events: ['CustomerReturned'] },
      Transitions: {
        NextAction: 'Bye',
        Conditions: ['CustomerReturned', 'WaitCompleted'].map((event) => ({
          NextAction: event === 'CustomerReturned' ? 'Say hello' : 'Bye',
          Condition: { Operator: 'Equals', Operands: [event] },
        })),
        Errors: [{ NextAction: 'Bye', ErrorType: 'NoMatchingError' }],
      },
    },
    { Identifier: 'Bye', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ],
};

let cloud: Cloud;

beforeAll(async () => {
  const instance = loadInstance(INSTANCE_FILE);
  cloud = await startCloud({ port: 0, instance });
  cloud.simulator.connect.createContactFlow({
    name: 'waits',
    type: 'CONTACT_FLOW',
    content: JSON.stringify(WAIT),
  });
});
afterAll(() => cloud.close());
afterEach(() => {
  const { connect } = cloud.simulator;
  for (const { initialContactId } of [...connect.openChats]) connect.stopContact(initialContactId);
});

describe('the overview', () => {
  test('has chats with what they wait for, and what happens next', async () => {
    const chat = started('Ana');
    const { body } = await call<Overview>('GET', 'overview');
    const { now } = cloud.simulator.clock as WindableClock;
    expect(body.chats[0]).toMatchObject({
      chatId: chat.initialContactId,
      customerName: 'Ana',
      status: 'flow',
      flow: 'waits',
      action: 'Wait for her',
      endedAt: null,
      waiting: { kind: 'wait', customerReturned: true },
    });
    expect(body.next.map(({ kind }) => kind)).toEqual(['waitEnds', 'chatExpires']);
    expect(Math.abs(body.next[0]!.at - now.call(cloud.simulator.clock) - 600_000)).toBeLessThan(2000);
    expect(body.clock).toEqual({ stands: false, virtual: false });
  });

  test('lists open chats first, then the latest that have ended, and counts the rest', async () => {
    const ended = Array.from({ length: 300 }, (_, index) => started(`Gone ${index}`));
    for (const { initialContactId } of ended) cloud.simulator.connect.stopContact(initialContactId);
    started('Here');
    const { body } = await call<Overview>('GET', 'overview');
    expect(body.chats).toHaveLength(250);
    expect(body.chats[0]!.customerName).toBe('Here');
    expect(body.chats[1]!.customerName).toBe('Gone 299');
    expect(body.chatsNotListed).toBeGreaterThanOrEqual(51);
  });

  test('has queues with who waits, full or closed, agents’ own among them', async () => {
    const { queues } = (await call<Overview>('GET', 'overview')).body;
    expect(queues.find(({ name }) => name === 'Billing')).toMatchObject({
      full: false,
      open: true,
      waiting: [],
    });
    await call('POST', 'queues/Billing', { becomes: 'full' });
    await call('POST', "queues/maria's own queue", { becomes: 'closed' });
    const after = (await call<Overview>('GET', 'overview')).body.queues;
    expect(after.find(({ name }) => name === 'Billing')).toMatchObject({ full: true, maxContacts: 0 });
    expect(after.find(({ agent }) => agent === 'maria')).toMatchObject({ open: false });
    await call('POST', 'queues/Billing', { becomes: 'room' });
    await call('POST', "queues/maria's own queue", { becomes: 'open' });
    expect((await call('POST', 'queues/Nothing', { becomes: 'full' })).status).toBe(404);
    expect((await call('POST', 'queues/Billing', { becomes: 'empty' })).status).toBe(400);
  });
});

describe('a chat', () => {
  test('has its attributes, and a record for each segment', async () => {
    const chat = started('Ana', { plan: 'gold' });
    const { body } = await call<ChatDetail>('GET', `chats/${chat.initialContactId}`);
    expect(body.attributes).toEqual({ plan: 'gold' });
    expect(body.segments).toHaveLength(1);
    expect(body.segments[0]!.record).toMatchObject({ InitiationMethod: 'API', DisconnectReason: null });
    expect(body.next[0]!.kind).toBe('waitEnds');
    expect((await call('GET', 'chats/none')).status).toBe(404);
  });
});

describe('flows', () => {
  test('are listed, and each has its picture and its content', async () => {
    const list = await call<{ name: string }[]>('GET', 'flows');
    expect(list.body).toEqual([expect.objectContaining({ name: 'waits', type: 'CONTACT_FLOW', actions: 3 })]);
    const { body } = await call<FlowView>('GET', 'flows/waits');
    expect(body.picture.blocks.map(({ id }) => id)).toEqual(['Say hello', 'Wait for her', 'Bye']);
    expect(body.content[1]!.Parameters).toEqual(WAIT.Actions[1]!.Parameters);
    expect((await call('GET', 'flows/none')).status).toBe(404);
  });
});

describe('the clock', () => {
  test('goes to the next thing, and says what has happened', async () => {
    started('Ana');
    const { body } = await call<{ happened: { kind: string } }>('POST', 'clock', { toNext: true });
    expect(body.happened.kind).toBe('waitEnds');
    expect((await call('POST', 'clock', { toNext: true })).body).toMatchObject({ happened: null });
  });

  test('is paused: it stands, can be moved, and what AWS does to its resources goes on', async () => {
    await call('POST', 'clock', { paused: true });
    const { clock } = cloud.simulator;
    const before = clock.now();
    await new Promise((done) => setTimeout(done, 30));
    expect(clock.now()).toBe(before);
    expect((await call<Overview>('GET', 'overview')).body.clock.stands).toBe(true);
    await call('POST', 'clock', { advanceSeconds: 60 });
    expect(clock.now()).toBe(before + 60_000);
    const { machine } = clock as WindableClock;
    await new Promise<void>((done) => {
      machine.schedule(1, done);
    });
    await call('POST', 'clock', { paused: false });
    await new Promise((done) => setTimeout(done, 30));
    expect(clock.now()).toBeGreaterThan(before + 60_000);
    const types = cloud.simulator.events.after(0).map(({ type }) => type);
    expect(types.filter((type) => /^clock\.(paused|resumed)$/.test(type))).toEqual([
      'clock.paused',
      'clock.resumed',
    ]);
  });

  test.each([
    { paused: 'yes' },
    { toNext: false },
    { advanceSeconds: -1 },
    {},
    { paused: true, toNext: true },
  ])('refuses %j, and says what it takes', async (body) => {
    const answer = await call<{ message: string }>('POST', 'clock', body);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toContain('advanceSeconds');
  });
});

describe('assumptions and faults', () => {
  test('each switch says what it is', async () => {
    const { body } = await call<{ name: string; about: string; value: boolean }[]>('GET', 'switches/about');
    expect(body.length).toBeGreaterThanOrEqual(8);
    for (const { about } of body) expect(about.length).toBeGreaterThan(20);
    await call('POST', 'switches', { hooksCarryToDisconnect: true });
    const after = await call<{ name: string; value: boolean }[]>('GET', 'switches/about');
    expect(after.body.find(({ name }) => name === 'hooksCarryToDisconnect')?.value).toBe(true);
    expect(cloud.simulator.events.after(0).at(-1)).toMatchObject({
      type: 'switch.set',
      name: 'hooksCarryToDisconnect',
      value: true,
    });
    await call('POST', 'switches', { hooksCarryToDisconnect: false });
  });

  test('faults that have not happened are listed in words', async () => {
    await call('POST', 'faults', { action: 'Bye', flow: 'waits', error: 'X', times: 2 });
    await call('POST', 'faults', { operation: 'CreateIntent', nth: 3, kind: 'throttle' });
    expect((await call('GET', 'faults')).body).toEqual([
      { what: 'the action "Bye" in waits', how: 'X', left: 2 },
      { what: 'CreateIntent, call 3 from now', how: 'throttle', left: 1 },
    ]);
    await call('DELETE', 'faults');
    expect((await call('GET', 'faults')).body).toEqual([]);
  });
});

describe('whoever is not from this machine', () => {
  test.each([
    ['a page of another site', { origin: 'https://elsewhere.example' }],
    ['a page of nowhere', { origin: 'null' }],
  ])('%s is refused, and may not read what others are told', async (_, headers) => {
    const response = await fetch(`${cloud.url}/simulator/clock`, {
      method: 'POST',
      headers,
      body: '{"advanceSeconds":1}',
    });
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).not.toBe(
      headers.origin === 'null' ? '*' : headers.origin,
    );
  });

  test('a page of this machine is let in', async () => {
    const response = await fetch(`${cloud.url}/simulator/overview`, {
      headers: { origin: 'http://localhost:3000' },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});

function started(customerName: string, attributes: Record<string, string> = {}) {
  const [flow] = cloud.simulator.connect.flows.list();
  return cloud.simulator.connect.startChatContact({ flow: flow!.arn, customerName, attributes });
}

async function call<T>(method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
  const response = await fetch(`${cloud.url}/simulator/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}
