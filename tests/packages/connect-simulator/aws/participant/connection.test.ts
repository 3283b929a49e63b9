import { CreateParticipantConnectionCommand } from '@aws-sdk/client-connectparticipant';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { now } from '../../connect/support.ts';
import { Device, ParticipantWorld } from './support.ts';

const DAY = 24 * 3600;

let world: ParticipantWorld;
beforeEach(async () => {
  world = await ParticipantWorld.open();
});
afterEach(() => world.close());

function create(ParticipantToken: string, more: object) {
  return world.client.send(new CreateParticipantConnectionCommand({ ParticipantToken, ...more }));
}

describe('CreateParticipantConnection', () => {
  test('gives what was asked for, good for a day, at the port that was asked', async () => {
    const chat = world.talking();
    const token = world.participantToken(chat);
    const both = await create(token, { Type: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'] });
    const tomorrow = new Date(world.clock.now() + DAY * 1000).toISOString();
    expect(both.ConnectionCredentials).toEqual({
      ConnectionToken: expect.stringMatching(/^.{1,1000}$/),
      Expiry: tomorrow,
    });
    expect(both.Websocket?.ConnectionExpiry).toBe(tomorrow);
    expect(both.Websocket?.Url).toMatch(new RegExp(`^ws://127\\.0\\.0\\.1:${new URL(world.url).port}/`));
    const one = await create(token, { Type: ['CONNECTION_CREDENTIALS'] });
    expect(Object.keys(one)).toEqual(['ConnectionCredentials', '$metadata']);
    const none = await create(token, { ConnectParticipant: true });
    expect(Object.keys(none)).toEqual(['$metadata']);
  });

  test('the participant id and token stay the same, and differ from those of other chats', () => {
    const { participants } = world.connect;
    const [one, other] = [world.talking(), world.queued()];
    expect(participants.customer(one)).toEqual(participants.customer(one));
    expect(participants.customer(one).participantId).toMatch(/^[0-9a-f-]{36}$/);
    expect(participants.customer(one).participantId).not.toBe(participants.customer(other).participantId);
    expect(participants.customer(one).participantToken).not.toBe(
      participants.customer(other).participantToken,
    );
  });

  test.each([
    ['nothing', {}],
    ['voice', { Type: ['WEBRTC_CONNECTION'] }],
    ['no type at all', { Type: [] }],
    ['a type that does not exist', { Type: ['SSE'] }],
  ])('refuses to connect %s', async (_, input) => {
    const token = world.participantToken(world.talking());
    await expect(create(token, input)).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  test('refuses a token that is none, of another kind, or of a chat that has ended', async () => {
    const chat = world.talking();
    const token = world.participantToken(chat);
    const denied = { name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } };
    const Type = ['WEBSOCKET'];
    await expect(create('none', { Type })).rejects.toMatchObject(denied);
    await expect(create(`${token}x`, { Type })).rejects.toMatchObject(denied);
    await expect(create(await world.connectionToken(chat), { Type })).rejects.toMatchObject({
      ...denied,
      message: 'a participant token is needed here, not a connection token',
    });
    world.connect.stopContact(chat.initialContactId);
    await expect(create(token, { Type })).rejects.toMatchObject({ ...denied, message: 'the chat has ended' });
  });

  test('takes the token from its header only', async () => {
    const post = (headers: Record<string, string>, body: object) =>
      fetch(`${world.url}/participant/connection`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const token = world.participantToken(world.talking());
    const Type = ['CONNECTION_CREDENTIALS'];
    expect((await post({ 'x-amz-bearer': token }, { Type })).status).toBe(200);
    const missing = await post({}, { Type });
    expect([missing.status, missing.headers.get('x-amzn-errortype')]).toEqual([403, 'AccessDeniedException']);
    expect((await post({}, { Type, ParticipantToken: token })).status).toBe(400);
  });

  test('a chat that waits for its customer goes on once she connects', async () => {
    const chats = [1, 2, 3, 4].map(() => world.queued('Sales', {}, { connectWithinMs: 300_000 }));
    const [socket, acknowledged, credentials] = chats.map((chat) => world.participantToken(chat));
    await create(socket!, { Type: ['WEBSOCKET'] });
    await create(acknowledged!, { Type: ['CONNECTION_CREDENTIALS'], ConnectParticipant: true });
    await create(credentials!, { Type: ['CONNECTION_CREDENTIALS'] });
    await world.pass(301);
    expect(chats.map((chat) => now(chat).disconnectReason)).toEqual([
      undefined,
      undefined,
      'CUSTOMER_CONNECTION_NOT_ESTABLISHED',
      'CUSTOMER_CONNECTION_NOT_ESTABLISHED',
    ]);
  });
});

describe('The WebSocket', () => {
  test('has to be opened within 100 seconds', async () => {
    const chat = world.talking();
    const [soon, late] = [await world.socketUrl(chat), await world.socketUrl(chat)];
    await world.pass(99);
    (await Device.open(soon)).lose();
    await world.pass(2);
    await expect(Device.open(late)).rejects.toThrow('403');
  });

  test('is refused without a token, with one of another kind, elsewhere, and once the chat has ended', async () => {
    const chat = world.talking();
    const url = await world.socketUrl(chat);
    const base = url.slice(0, url.indexOf('?'));
    await expect(Device.open(base)).rejects.toThrow('403');
    await expect(Device.open(`${base}?token=${world.participantToken(chat)}`)).rejects.toThrow('403');
    await expect(Device.open(url.replace('websocket', 'elsewhere'))).rejects.toThrow('404');
    world.connect.stopContact(chat.initialContactId);
    await expect(Device.open(url)).rejects.toThrow('403');
  });

  test('answers heartbeats and pings, and a frame that is none with what it may be', async () => {
    const device = await Device.open(await world.socketUrl(world.talking()));
    expect(await device.ask({ topic: 'aws/heartbeat' })).toEqual({ topic: 'aws/heartbeat' });
    expect(await device.ask({ topic: 'aws/ping' })).toEqual({
      topic: 'aws/ping',
      statusCode: 200,
      statusContent: 'OK',
    });
    for (const frame of ['not JSON', '7', '{}'])
      expect(await device.ask(frame)).toEqual({ message: expect.stringContaining('aws/subscribe') });
    device.lose();
  });

  test('says what it was subscribed to, and pushes nothing before', async () => {
    const chat = world.talking();
    const device = await Device.open(await world.socketUrl(chat));
    world.connect.agentSays(now(chat), 'unheard');
    const subscribe = (...topics: string[]) => device.ask({ topic: 'aws/subscribe', content: { topics } });
    expect(await subscribe('aws/else')).toEqual({
      topic: 'aws/subscribe',
      content: { status: 'failure', topics: ['aws/else'] },
    });
    world.connect.agentSays(now(chat), 'unheard as well');
    expect(await subscribe('aws/chat')).toEqual({
      topic: 'aws/subscribe',
      content: { status: 'success', topics: ['aws/chat'] },
    });
    world.connect.agentSays(now(chat), 'heard');
    expect(await device.hears(1)).toMatchObject([{ Content: 'heard' }]);
    device.lose();
  });

  test('a participant may have five, and another one once she has closed one', async () => {
    const chat = world.talking();
    const url = await world.socketUrl(chat);
    const devices = [];
    for (let count = 0; count < 5; count++) devices.push(await Device.open(url));
    await expect(Device.open(url)).rejects.toThrow('403');
    const closed = devices[0]!.closed();
    devices[0]!.socket.close();
    await closed;
    devices.push(await Device.open(url));
    for (const device of devices) device.lose();
  });

  test('is closed after a day, and the same participant token opens the next one', async () => {
    const chat = world.talking({ durationMinutes: 10_080 });
    const device = await world.device(chat);
    const connection = await world.connectionToken(chat);
    await world.pass(DAY - 1);
    expect(device.socket.readyState).toBe(device.socket.OPEN);
    const closed = device.closed();
    await world.pass(1);
    expect(await closed).toBe(1000);
    expect(() => world.connect.participants.byConnectionToken(connection)).toThrow('has expired');
    const next = await world.device(chat);
    world.connect.agentSays(now(chat), 'still there?');
    expect(await next.hears(1)).toMatchObject([{ Content: 'still there?' }]);
  });

  test('leaves no timer behind once it is closed', async () => {
    const chat = world.talking();
    const before = world.clock.pending;
    const device = await world.device(chat);
    expect(world.clock.pending).toBe(before + 1);
    const closed = device.closed();
    device.lose();
    await closed;
    while (world.clock.pending > before) await new Promise((resolve) => setImmediate(resolve));
    expect(chat.audience?.listeners.size).toBe(0);
  });
});
