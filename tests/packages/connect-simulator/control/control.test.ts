import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { VirtualClock } from '../../../../packages/connect-simulator/src/clock.ts';
import type { Chat } from '../../../../packages/connect-simulator/src/connect/contact.ts';
import { loadInstance } from '../../../../packages/connect-simulator/src/connect/instance.ts';
import type { SimulatorEvent } from '../../../../packages/connect-simulator/src/events.ts';
import { type Cloud, startCloud } from '../../../../packages/connect-simulator/src/start-cloud.ts';
import { INSTANCE_FILE } from '../../../fixture.ts';

let cloud: Cloud;

beforeAll(async () => {
  const instance = loadInstance(INSTANCE_FILE);
  cloud = await startCloud({ port: 0, instance, clock: new VirtualClock() });
  cloud.simulator.connect.createContactFlow({
    name: 'into billing',
    type: 'CONTACT_FLOW',
    content: intoBilling(),
  });
});
afterAll(() => cloud.close());

beforeEach(() => {
  for (const agent of cloud.simulator.connect.instance.agents.keys())
    cloud.simulator.connect.setAvailability(agent, 'available');
});

describe('the control API', () => {
  test('shows contacts, agents and queues', async () => {
    const chat = started();
    const { status, body } = await call('GET', '/simulator/state');
    expect(status).toBe(200);
    expect(body.now).toBe(new Date(cloud.simulator.clock.now()).toISOString());
    expect(body.instanceId).toBe(cloud.simulator.connect.instance.id);
    expect(body.contacts.at(-1)).toEqual({
      contactId: chat.initialContactId,
      initialContactId: chat.initialContactId,
      previousContactId: null,
      initiationMethod: 'API',
      status: 'offered',
      flow: null,
      action: null,
      queue: 'Billing',
      agent: 'maria',
      attributes: { plan: 'gold' },
    });
    expect(body.agents[0]).toMatchObject({ username: 'maria', availability: 'available' });
    expect(body.queues.find(({ name }: { name: string }) => name === 'Billing')).toMatchObject({ length: 1 });
    await call('POST', `/simulator/agents/maria/contacts/${chat.initialContactId}`, { action: 'accept' });
    cloud.simulator.connect.customerLeaves(chat);
  });

  test('is the side of the agents', async () => {
    const chat = started();
    const path = `/simulator/agents/maria/contacts/${chat.initialContactId}`;
    expect((await call('POST', path, { action: 'message', text: 'Hi' })).status).toBe(409);
    expect((await call('POST', path, { action: 'accept' })).status).toBe(200);
    expect((await call('POST', path, { action: 'message', text: 'Hello Ana' })).status).toBe(200);
    expect(chat.transcript.at(-1)).toMatchObject({ role: 'AGENT', content: 'Hello Ana' });
    expect((await call('POST', path, { action: 'leave' })).status).toBe(200);
    expect(chat.ended).toBe(true);
    const again = await call('POST', path, { action: 'leave' });
    expect(again.status).toBe(409);
    expect(again.body.message).toMatch(/maria cannot leave/);
  });

  test('sets who is available', async () => {
    expect((await call('POST', '/simulator/agents/maria', { availability: 'offline' })).status).toBe(200);
    expect(cloud.simulator.connect.agent('maria').availability).toBe('offline');
  });

  test('winds the clock, and answers once everything due has run', async () => {
    const before = cloud.simulator.clock.now();
    let ran = false;
    cloud.simulator.clock.schedule(3_600_000, () => {
      ran = true;
    });
    const { body } = await call('POST', '/simulator/clock', { advanceSeconds: 7200 });
    expect(ran).toBe(true);
    expect(body).toEqual({ now: new Date(before + 7_200_000).toISOString() });
  });

  test('gives the event log from an entry on', async () => {
    const { lastSeq } = cloud.simulator.events;
    const chat = started();
    const { body } = await call('GET', `/simulator/events?after=${lastSeq}`);
    expect(body[0]).toMatchObject({
      seq: lastSeq + 1,
      type: 'contact.created',
      contactId: chat.initialContactId,
    });
    cloud.simulator.connect.stopContact(chat.initialContactId);
  });

  test('streams the event log', async () => {
    const { lastSeq } = cloud.simulator.events;
    const abort = new AbortController();
    const response = await fetch(`${cloud.url}/simulator/events?after=${lastSeq}`, {
      headers: { accept: 'text/event-stream' },
      signal: abort.signal,
    });
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const chat = started();
    const chunk = await response.body!.getReader().read();
    const [, data = ''] = /^data: (.*)$/m.exec(new TextDecoder().decode(chunk.value)) ?? [];
    expect(JSON.parse(data) as SimulatorEvent).toMatchObject({ seq: lastSeq + 1, type: 'contact.created' });
    abort.abort();
    cloud.simulator.connect.stopContact(chat.initialContactId);
  });

  test('lets the n-th call of an operation fail as its service would', async () => {
    await call('POST', '/simulator/faults', { operation: 'ListQueues', nth: 2, kind: 'throttle' });
    expect((await listQueues()).status).toBe(200);
    const throttled = await listQueues();
    expect(throttled.status).toBe(429);
    expect(throttled.headers.get('x-amzn-errortype')).toBe('TooManyRequestsException');
    expect(throttled.headers.get('retry-after')).toBe('1');
    expect((await listQueues()).status).toBe(200);
    await call('POST', '/simulator/faults', { operation: 'ListQueues', kind: 'error' });
    expect((await listQueues()).status).toBe(500);
    await call('POST', '/simulator/faults', { operation: '*', kind: 'drop' });
    await expect(listQueues()).rejects.toThrow();
    await call('POST', '/simulator/faults', { operation: 'ListQueues', kind: 'error' });
    await call('DELETE', '/simulator/faults');
    expect((await listQueues()).status).toBe(200);
  });

  test('sets what is assumed about AWS', async () => {
    const { body } = await call('POST', '/simulator/switches', { returningMessageReachesBot: true });
    expect(body.returningMessageReachesBot).toBe(true);
    await call('POST', '/simulator/switches', { returningMessageReachesBot: false });
    expect((await call('GET', '/simulator/switches')).body.returningMessageReachesBot).toBe(false);
  });

  test.each([
    ['GET', '/simulator/nothing', undefined, 404, /is no call of the control API/],
    ['DELETE', '/simulator/state', undefined, 405, /is no call of the control API/],
    ['POST', '/simulator/clock', { advanceSeconds: -1 }, 400, /advanceSeconds/],
    ['POST', '/simulator/clock', { seconds: 1 }, 400, /advanceSeconds/],
    ['POST', '/simulator/agents/nobody', { availability: 'offline' }, 404, /no agent "nobody"/],
    ['POST', '/simulator/agents/maria', { availability: 'asleep' }, 400, /availability/],
    ['POST', '/simulator/agents/maria/contacts/none', { action: 'accept' }, 404, /no contact "none"/],
    ['POST', '/simulator/agents/maria/contacts/none', { action: 'dance' }, 404, /no contact/],
    ['POST', '/simulator/faults', { operation: 'X', kind: 'explode' }, 400, /./],
    ['GET', '/simulator/events?after=x', undefined, 400, /after/],
  ])('%s %s %j is refused with %d', async (method, path, body, status, message) => {
    const answer = await call(method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.body.message).toMatch(message);
  });

  test('a body that is no JSON is refused', async () => {
    const response = await fetch(`${cloud.url}/simulator/clock`, { method: 'POST', body: '{' });
    expect(response.status).toBe(400);
  });
});

function started(): Chat {
  const [flow] = cloud.simulator.connect.flows.list();
  return cloud.simulator.connect.startChatContact({
    flow: flow!.arn,
    customerName: 'Ana',
    attributes: { plan: 'gold' },
  });
}

// biome-ignore lint/suspicious/noExplicitAny: a test looks at whatever comes back
async function call(method: string, path: string, body?: unknown): Promise<{ status: number; body: any }> {
  const response = await fetch(`${cloud.url}${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

function listQueues(): Promise<Response> {
  const { id } = cloud.simulator.connect.instance;
  return fetch(`${cloud.url}/queues-summary/${id}`, {
    headers: { authorization: 'AWS4-HMAC-SHA256 Credential=x/20260105/us-east-1/connect/aws4_request' },
  });
}

function intoBilling() {
  const { arn } = cloud.simulator.connect.queue('Billing');
  const end = 'end';
  return {
    Version: '2019-10-30',
    StartAction: 'queue',
    Actions: [
      {
        Identifier: 'queue',
        Type: 'UpdateContactTargetQueue',
        Parameters: { QueueId: arn },
        Transitions: { NextAction: 'in', Errors: [{ NextAction: end, ErrorType: 'NoMatchingError' }] },
      },
      {
        Identifier: 'in',
        Type: 'TransferContactToQueue',
        Parameters: {},
        Transitions: {
          NextAction: end,
          Errors: ['QueueAtCapacity', 'NoMatchingError'].map((ErrorType) => ({ NextAction: end, ErrorType })),
        },
      },
      { Identifier: end, Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
    ],
  };
}
