import {
  DisconnectParticipantCommand,
  SendEventCommand,
  SendMessageCommand,
} from '@aws-sdk/client-connectparticipant';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Chat } from '../../../../../packages/connect-simulator/src/connect/contact.ts';
import { itemId } from '../../../../../packages/connect-simulator/src/connect/participants/items.ts';
import { now, said } from '../../connect/support.ts';
import { EVENT, ParticipantWorld } from './support.ts';

const MARKDOWN = 'text/markdown';
const JSON_TYPE = 'application/json';
const RESPONSE = 'application/vnd.amazonaws.connect.message.interactive.response';

let world: ParticipantWorld;
beforeEach(async () => {
  world = await ParticipantWorld.open();
});
afterEach(() => world.close());

async function event(chat: Chat, name: string, content?: unknown) {
  return world.client.send(
    new SendEventCommand({
      ConnectionToken: await world.connectionToken(chat),
      ContentType: `${EVENT}.${name}`,
      ...(content === undefined ? {} : { Content: JSON.stringify(content) }),
    }),
  );
}

describe('SendMessage', () => {
  test('is answered with the id and time that everybody sees', async () => {
    const chat = world.talking();
    const [one, other] = [await world.device(chat), await world.device(chat)];
    await world.pass(5);
    const { Id, AbsoluteTime, ...more } = await world.say(chat, 'Hello');
    expect(Object.keys(more)).toEqual(['$metadata']);
    expect(AbsoluteTime).toBe(new Date(world.clock.now()).toISOString());
    const pushed = {
      AbsoluteTime,
      Content: 'Hello',
      ContentType: 'text/plain',
      Id,
      Type: 'MESSAGE',
      ParticipantId: world.connect.participants.customer(chat).participantId,
      DisplayName: 'Cleo',
      ParticipantRole: 'CUSTOMER',
      ContactId: chat.initialContactId,
      InitialContactId: chat.initialContactId,
    };
    expect(await one.hears(1)).toEqual([pushed]);
    expect(await other.hears(1)).toEqual([pushed]);
    expect((await world.transcript(chat)).Transcript?.[0]).toMatchObject({ Id, Content: 'Hello' });
  });

  test('wakes a waiting chat', async () => {
    const chat = await world.run({
      wait: [
        'Wait',
        { TimeLimitSeconds: '3600', Events: ['CustomerReturned'] },
        { '= CustomerReturned': 'hello', '= WaitCompleted': 'hello' },
      ],
      hello: ['MessageParticipant', { Text: 'Welcome back' }],
    });
    await world.say(chat, 'Hi, I am back');
    expect(said(chat)).toEqual(['Cleo: Hi, I am back', 'SYSTEM_MESSAGE: Welcome back']);
  });

  test('takes the content types that the chat supports, each up to its length', async () => {
    const chat = world.talking({ contentTypes: ['text/plain', MARKDOWN, JSON_TYPE, RESPONSE] });
    const json = (length: number) => JSON.stringify('x'.repeat(length - 2));
    for (const [ContentType, most, content] of [
      ['text/plain', 1024, (length: number) => 'x'.repeat(length)],
      [MARKDOWN, 1024, (length: number) => 'x'.repeat(length)],
      [JSON_TYPE, 12_000, json],
      [RESPONSE, 12_288, json],
    ] as const) {
      await world.say(chat, content(most), { ContentType });
      expect(chat.transcript.at(-1)).toMatchObject({ contentType: ContentType });
      await expect(world.say(chat, content(most + 1), { ContentType })).rejects.toMatchObject({
        name: 'ValidationException',
        message: expect.stringContaining(`1 to ${most}`),
      });
    }
  });

  test.each([
    ['a type that the chat does not support', MARKDOWN, 'x', 'SupportedMessagingContentTypes'],
    [
      'a type that no customer may send',
      'application/vnd.amazonaws.connect.message.interactive',
      '{}',
      'none of',
    ],
    ['no words', 'text/plain', '', 'Content'],
  ])('refuses %s', async (_, ContentType, content, message) => {
    const chat = world.talking();
    const length = chat.transcript.length;
    await expect(world.say(chat, content, { ContentType })).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
      message: expect.stringContaining(message),
    });
    expect(chat.transcript).toHaveLength(length);
  });

  test('refuses JSON that is none', async () => {
    const chat = world.talking({ contentTypes: ['text/plain', JSON_TYPE] });
    await expect(world.say(chat, '{', { ContentType: JSON_TYPE })).rejects.toThrow('not JSON');
  });

  test('the same words with the same ClientToken are said once', async () => {
    const chat = world.talking();
    const first = await world.say(chat, 'once', { ClientToken: 'a' });
    const again = await world.say(chat, 'once', { ClientToken: 'a' });
    expect([again.Id, again.AbsoluteTime]).toEqual([first.Id, first.AbsoluteTime]);
    await world.say(chat, 'other words', { ClientToken: 'a' });
    await world.say(chat, 'other words', { ClientToken: 'b' });
    expect(said(chat)).toEqual(['Cleo: once', 'Cleo: other words', 'Cleo: other words']);
  });

  test('needs a connection token, and a chat that goes on', async () => {
    const chat = world.talking();
    const send = (ConnectionToken: string) =>
      world.client.send(
        new SendMessageCommand({ ConnectionToken, ContentType: 'text/plain', Content: 'Hello' }),
      );
    const token = await world.connectionToken(chat);
    await expect(send(world.participantToken(chat))).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await send(token);
    world.connect.stopContact(chat.initialContactId);
    await expect(send(token)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      $metadata: { httpStatusCode: 403 },
    });
  });
});

describe('SendEvent', () => {
  test('typing is told at once and kept nowhere', async () => {
    const chat = world.talking();
    const device = await world.device(chat);
    const { Id, AbsoluteTime } = await event(chat, 'typing');
    world.connect.participants.agentTypes(now(chat));
    expect(await device.hears(2)).toMatchObject([
      { Type: 'EVENT', ContentType: `${EVENT}.typing`, ParticipantRole: 'CUSTOMER', Id, AbsoluteTime },
      { Type: 'EVENT', ContentType: `${EVENT}.typing`, ParticipantRole: 'AGENT', DisplayName: 'Ana' },
    ]);
    expect(chat.transcript.some(({ contentType }) => contentType.endsWith('typing'))).toBe(false);
  });

  test('a receipt of hers is pushed and in the transcript, the first time of each', async () => {
    const chat = world.talking();
    world.connect.agentSays(now(chat), 'Which card was it?');
    const messageId = itemId(chat.transcript.at(-1)!);
    const device = await world.device(chat);
    const at = (seconds: number) => new Date(started + seconds * 1000).toISOString();
    const started = world.clock.now();
    await event(chat, 'message.delivered', { messageId });
    await world.pass(10);
    await event(chat, 'message.delivered', { messageId });
    await event(chat, 'message.read', { messageId });
    await world.pass(10);
    await event(chat, 'message.read', { messageId });
    const recipient = world.connect.participants.customer(chat).participantId;
    const receipt = {
      DeliveredTimestamp: at(0),
      ReadTimestamp: at(10),
      RecipientParticipantId: recipient,
    };
    expect(await device.hears(2)).toMatchObject([
      {
        Type: 'MESSAGEMETADATA',
        MessageMetadata: {
          MessageId: messageId,
          Receipts: [{ DeliveredTimestamp: at(0), RecipientParticipantId: recipient }],
        },
      },
      { Type: 'MESSAGEMETADATA', MessageMetadata: { MessageId: messageId, Receipts: [receipt] } },
    ]);
    const { Transcript } = await world.transcript(chat);
    expect(Transcript?.find(({ Id }) => Id === messageId)?.MessageMetadata).toEqual({
      MessageId: messageId,
      Receipts: [receipt],
    });
  });

  test("the agent's receipt of her message is pushed to her", async () => {
    const chat = world.talking();
    const device = await world.device(chat);
    const { Id } = await world.say(chat, 'Hello');
    world.connect.participants.agentReceives(now(chat), Id!, 'read');
    const [, pushed] = await device.hears(2);
    expect(pushed?.MessageMetadata?.Receipts[0]).toMatchObject({
      DeliveredTimestamp: expect.any(String),
      ReadTimestamp: expect.any(String),
    });
    expect(pushed?.MessageMetadata?.Receipts[0]?.RecipientParticipantId).not.toBe(
      world.connect.participants.customer(chat).participantId,
    );
  });

  test('a receipt of what she said herself says nothing', async () => {
    const chat = world.talking();
    const { Id } = await world.say(chat, 'Hello');
    await event(chat, 'message.read', { messageId: Id });
    expect((await world.transcript(chat)).Transcript?.[0]?.MessageMetadata).toBeUndefined();
  });

  test('the acknowledgement of the connection, no longer maintained, is accepted', async () => {
    expect(await event(world.talking(), 'connection.acknowledged')).toMatchObject({ Id: expect.any(String) });
  });

  test.each([
    ['of a type that participants do not send', 'chat.ended', undefined],
    ['that is a receipt without content', 'message.read', undefined],
    ['that is a receipt without a message', 'message.read', {}],
    ['that is a receipt of an unknown message', 'message.delivered', { messageId: 'none' }],
  ])('refuses an event %s', async (_, name, content) => {
    await expect(event(world.talking(), name, content)).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe('DisconnectParticipant', () => {
  test('ends the chat, for every device', async () => {
    const chat = world.talking();
    const device = await world.device(chat);
    const ConnectionToken = await world.connectionToken(chat);
    const answer = await world.client.send(new DisconnectParticipantCommand({ ConnectionToken }));
    expect(Object.keys(answer)).toEqual(['$metadata']);
    expect(now(chat).disconnectReason).toBe('CUSTOMER_DISCONNECT');
    const [left, ended] = await device.hears(2);
    expect(left).toMatchObject({ ContentType: `${EVENT}.participant.left`, ParticipantRole: 'CUSTOMER' });
    expect(ended).toEqual({
      AbsoluteTime: expect.any(String),
      ContentType: `${EVENT}.chat.ended`,
      Id: expect.any(String),
      Type: 'EVENT',
      ContactId: chat.initialContactId,
      InitialContactId: chat.initialContactId,
    });
    await expect(
      world.client.send(new DisconnectParticipantCommand({ ConnectionToken })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException', $metadata: { httpStatusCode: 403 } });
  });

  test('with DisconnectOnCustomerExit the agent goes, and she stays for the disconnect flow', async () => {
    const chat = world.talking({ disconnectOnCustomerExit: true });
    const device = await world.device(chat);
    const ConnectionToken = await world.connectionToken(chat);
    const disconnect = () => world.client.send(new DisconnectParticipantCommand({ ConnectionToken }));
    await disconnect();
    await world.say(chat, 'five out of five');
    await disconnect();
    expect((await device.hears(4)).map(({ Content, ContentType }) => Content ?? ContentType)).toEqual([
      `${EVENT}.participant.left`,
      'five out of five',
      `${EVENT}.participant.left`,
      `${EVENT}.chat.ended`,
    ]);
    await expect(disconnect()).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});

describe('What happens in the chat', () => {
  test('is pushed under the segment in which it happens, to clients that know the first one', async () => {
    const chat = world.queued('Support', {
      CustomerRemaining: world.flow('disconnect', {
        bye: ['MessageParticipant', { Text: 'Ana has left' }, { next: 'set' }],
        set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
        go: ['TransferContactToQueue'],
      }),
    });
    const device = await world.device(chat);
    world.connect.agentAccepts('ana', now(chat));
    world.agentLeaves(chat);
    world.connect.agentAccepts('ana', now(chat));
    const heard = await device.hears(4);
    const [first, second] = chat.contacts.map(({ contactId }) => contactId);
    expect(heard.map((item) => [item.ContentType.split('.').slice(-2).join('.'), item.ContactId])).toEqual([
      ['participant.joined', first],
      ['participant.left', first],
      ['text/plain', second],
      ['participant.joined', second],
    ]);
    expect(new Set(heard.map(({ InitialContactId }) => InitialContactId))).toEqual(new Set([first]));
    expect(heard[2]).toMatchObject({ ParticipantRole: 'SYSTEM', DisplayName: 'SYSTEM_MESSAGE' });
    expect(heard[0]?.ParticipantId).toBe(heard[1]?.ParticipantId);
    expect(heard[3]?.ParticipantId).not.toBe(heard[0]?.ParticipantId);
  });

  test('a transfer to another queue is nobody’s doing', async () => {
    const chat = world.queued('Sales', {
      CustomerQueue: world.flow(
        'queue',
        {
          go: ['DequeueContactAndTransferToQueue', { QueueId: world.queue('Support').arn }],
        },
        'CUSTOMER_QUEUE',
      ),
    });
    const { Transcript } = await world.transcript(chat);
    const transfer = Transcript?.find(({ ContentType }) => ContentType?.endsWith('transfer.succeeded'));
    expect(transfer).toEqual({
      AbsoluteTime: expect.any(String),
      ContentType: `${EVENT}.transfer.succeeded`,
      Id: expect.any(String),
      Type: 'EVENT',
      ContactId: now(chat).contactId,
    });
  });
});
