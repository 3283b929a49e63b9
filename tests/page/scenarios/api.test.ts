import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Cloud } from '@resumed-chats/connect-simulator/cloud';
import { WebSocket } from 'ws';
import { requireConfig } from '../../../config/load.ts';
import { openEmbeddedCloud } from '../../../scripts/local/embedded-cloud.ts';
import { CONFIG_FILE, INSTANCE_FILE } from '../../fixture.ts';

const HEADLINE = 'headline-back-after-hours-same-agent';

let cloud: Cloud;

beforeAll(async () => {
  const configFile = CONFIG_FILE;
  cloud = await openEmbeddedCloud({
    config: requireConfig(configFile),
    configFile,
    instance: INSTANCE_FILE,
    port: 0,
    deploy: false,
  });
});
afterAll(() => cloud.close());

describe('scenarios', () => {
  test('are the transcripts, with what happens and what has to be so', async () => {
    const { status, body } = await call('GET', '/scenarios');
    expect(status).toBe(200);
    expect(body.unreadable).toEqual([]);
    const headline = body.scenarios.find(({ id }: { id: string }) => id === HEADLINE);
    expect(headline.name).toContain('Back after six hours');
    expect(headline.steps.slice(0, 2).map(({ kind }: { kind: string }) => kind)).toEqual(['does', 'expects']);
  });

  test('are played step by step, and the same step is always the same', async () => {
    const first = await call('POST', `/scenarios/${HEADLINE}`, { steps: 11 });
    expect(first.body).toMatchObject({ scenario: HEADLINE, played: 11, failure: null });
    const other = await call('POST', `/scenarios/${HEADLINE}`, { steps: 4 });
    for (let step = 0; step < 7; step++) await call('POST', `/worlds/${other.body.world}/step`, {});
    const views = await Promise.all(
      [first, other].map(({ body }) => call('GET', `/worlds/${body.world}/simulator/overview`)),
    );
    expect(views[1]!.body).toEqual(views[0]!.body);
    expect(views[0]!.body).toMatchObject({ clock: { stands: true, virtual: true } });
    const { body } = await call('GET', `/worlds/${other.body.world}`);
    expect(body.results.map(({ ok }: { ok: boolean }) => ok)).toEqual(Array(11).fill(true));
    expect(body.results[3].seqAfter).toBeGreaterThan(body.results[3].seqBefore);
  });

  test('are taken over by hand: by the clock, the agents, and the customer over her own connection', async () => {
    const { body: view } = await call('POST', `/scenarios/${HEADLINE}`, { steps: 11 });
    const base = `/worlds/${view.world}`;
    const joined = await call('POST', `${base}/chats`, { ParticipantDetails: { DisplayName: 'Ana' } });
    expect(joined.status).toBe(200);
    const { startChatResult, participantService } = joined.body.data;
    expect(startChatResult.ContactId).toBe(view.chatId);
    expect(participantService.endpoint).toBe(`${cloud.url}${base}`);
    const connection = await call(
      'POST',
      `${base}/participant/connection`,
      { Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] },
      { 'x-amz-bearer': startChatResult.ParticipantToken },
    );
    const heard = await listen(connection.body.Websocket.Url);
    await call('POST', `${base}/simulator/clock`, { toNext: true });
    expect((await heard.next('We missed you')).ParticipantRole).toBe('SYSTEM');
    await call(
      'POST',
      `${base}/participant/message`,
      { ContentType: 'text/plain', Content: 'Hi, I am back' },
      { 'x-amz-bearer': connection.body.ConnectionCredentials.ConnectionToken },
    );
    await heard.next('same issue as before');
    heard.close();
    const recording = await call('GET', `/recordings?world=${view.world}&chat=${view.chatId}`);
    expect(recording.body.check).toEqual({ passed: true });
    expect(recording.body.yaml).toContain('customer says: Hi, I am back');
  });

  test('eight are kept; the sockets of one that goes are closed', async () => {
    const { body: oldest } = await call('POST', `/scenarios/${HEADLINE}`, { steps: 2 });
    const base = `/worlds/${oldest.world}`;
    const { body } = await call('POST', `${base}/chats`, { ParticipantDetails: { DisplayName: 'Ana' } });
    const connection = await call(
      'POST',
      `${base}/participant/connection`,
      { Type: ['WEBSOCKET'] },
      { 'x-amz-bearer': body.data.startChatResult.ParticipantToken },
    );
    const heard = await listen(connection.body.Websocket.Url);
    for (let more = 0; more < 8; more++) await call('POST', `/scenarios/${HEADLINE}`, {});
    await heard.closed;
    const gone = await call('GET', base);
    expect(gone.status).toBe(404);
    expect(gone.body.message).toContain('only the latest scenarios are kept');
  });
});

describe('a request that is wrong is told what to do', () => {
  test.each([
    ['POST', '/scenarios/nothing', {}, 404, 'there is no scenario "nothing"'],
    ['POST', `/scenarios/${HEADLINE}`, { steps: 1000 }, 400, 'steps, not 1000'],
    ['POST', `/scenarios/${HEADLINE}`, { steps: -1 }, 400, 'steps: '],
    ['POST', `/scenarios/${HEADLINE}`, { stepz: 1 }, 400, 'stepz'],
    ['DELETE', '/scenarios', undefined, 405, 'only GET is possible'],
    ['GET', '/worlds/none', undefined, 404, 'play it again'],
    ['GET', '/recordings', undefined, 400, 'chat is missing'],
    ['GET', '/recordings?chat=none', undefined, 404, 'there is no chat "none"'],
  ] as const)('%s %s %j', async (method, path, given, status, message) => {
    const answer = await call(method, path, given);
    expect(answer).toMatchObject({ status, body: { message: expect.stringContaining(message) } });
  });

  test('a world refuses what it cannot do', async () => {
    const { body } = await call('POST', '/scenarios/all-good-bye', { steps: 2 });
    const base = `/worlds/${body.world}`;
    expect((await call('POST', `${base}/chats`, {})).status).toBe(400);
    expect((await call('GET', `${base}/nothing`)).status).toBe(404);
    await call('POST', `${base}/step`, { count: 10_000 });
    const over = await call('POST', `${base}/step`, {});
    expect(over).toMatchObject({ status: 409, body: { message: expect.stringMatching(/all \d+ steps/) } });
    const late = await call('POST', `${base}/chats`, { ParticipantDetails: { DisplayName: 'Ana' } });
    expect(late).toMatchObject({ status: 409, body: { message: expect.stringMatching(/has ended/) } });
  });

  test('a page of another site can play nothing', async () => {
    const foreign = await call('POST', `/scenarios/${HEADLINE}`, {}, { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
  });
});

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${cloud.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: what it holds is what the tests are about.
  return { status: response.status, body: (await response.json()) as any };
}

/** What comes by a participant's WebSocket. */
async function listen(url: string) {
  const socket = new WebSocket(url);
  const items: Record<string, string>[] = [];
  let heard: () => void = () => {};
  const closed = new Promise<void>((done) => socket.once('close', () => done()));
  socket.on('message', (data) => {
    const frame = JSON.parse(data.toString()) as { topic: string; content: string };
    if (frame.topic === 'aws/chat') items.push(JSON.parse(frame.content) as Record<string, string>);
    heard();
  });
  await new Promise<void>((done) => socket.once('open', () => done()));
  socket.send(JSON.stringify({ topic: 'aws/subscribe', content: { topics: ['aws/chat'] } }));
  await new Promise<void>((done) => {
    heard = done;
  });
  return {
    closed,
    close: () => socket.close(),
    next: async (text: string) => {
      for (;;) {
        const found = items.find(({ Content }) => Content?.includes(text));
        if (found !== undefined) return found;
        await new Promise<void>((done) => {
          heard = done;
        });
      }
    },
  };
}
