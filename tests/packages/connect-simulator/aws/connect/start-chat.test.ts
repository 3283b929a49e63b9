import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CONTENT_TYPES } from '../../../../../packages/connect-simulator/src/connect/contact.ts';
import { now, said } from '../../connect/support.ts';
import { ANY_CONTACT, ConnectWorld, content, refusal, refused } from './support.ts';

let world: ConnectWorld;
beforeAll(async () => {
  world = await ConnectWorld.open({ instance: { maxActiveChats: 40 } });
});
afterAll(() => world.close());

const { text, markdown, json, interactive, interactiveResponse } = CONTENT_TYPES;

describe('StartChatContact', () => {
  test('starts a chat, and answers what a client needs to connect', async () => {
    const answer = await world.startChat({ Attributes: { topic: 'Billing', 'a-b_C9': '' } });
    const chat = world.chat(answer.ContactId);
    expect(answer).toMatchObject({
      ContactId: chat.initialContactId,
      ParticipantId: expect.any(String),
      ParticipantToken: expect.any(String),
    });
    expect(answer.ContinuedFromContactId).toBeUndefined();
    expect(chat).toMatchObject({
      customerName: 'Cleo',
      attributes: { topic: 'Billing', 'a-b_C9': '' },
      durationMinutes: 1500,
      contentTypes: [text],
      disconnectOnCustomerExit: false,
    });
    expect(now(chat).initiationMethod).toBe('API');
    const { ConnectionCredentials } = await world.participant.createParticipantConnection({
      ParticipantToken: answer.ParticipantToken,
      Type: ['CONNECTION_CREDENTIALS'],
    });
    expect(ConnectionCredentials?.ConnectionToken).toEqual(expect.any(String));
  });

  test('takes every field', async () => {
    const types = [text, markdown, json, interactive, interactiveResponse];
    const { ContactId } = await world.startChat({
      ParticipantConfiguration: { ResponseMode: 'INCREMENTAL' },
      InitialMessage: { ContentType: markdown, Content: '*Hello*' },
      ChatDurationInMinutes: 60,
      SupportedMessagingContentTypes: types,
      CustomerId: 'C-1',
      DisconnectOnCustomerExit: ['AGENT'],
      SegmentAttributes: {
        'connect:Subtype': { ValueString: 'connect:Guide' },
        level: { ValueInteger: 3 },
      },
    });
    const chat = world.chat(ContactId);
    expect(chat).toMatchObject({
      durationMinutes: 60,
      contentTypes: types,
      disconnectOnCustomerExit: true,
      initialMessage: '*Hello*',
    });
    expect(chat.transcript.at(-1)).toMatchObject({
      role: 'CUSTOMER',
      contentType: markdown,
      content: '*Hello*',
    });
    expect(now(chat).customerId).toBe('C-1');
    const { Contact } = await world.client.describeContact({ InstanceId: world.id, ContactId });
    expect(Contact).toMatchObject({
      CustomerId: 'C-1',
      SegmentAttributes: {
        'connect:Subtype': { ValueString: 'connect:Guide' },
        level: { ValueInteger: 3 },
      },
    });
  });

  test('lets flows read segment attributes and the related contact', async () => {
    const first = await world.startChat();
    const flow = world.flow('reading', {
      say: [
        'MessageParticipant',
        { Text: "$.SegmentAttributes['level'] $.SegmentAttributes['connect:Subtype'] $.RelatedContactId" },
      ],
    });
    const { ContactId } = await world.startChat({
      ContactFlowId: flow.arn,
      SegmentAttributes: { level: { ValueString: 'gold' } },
      RelatedContactId: first.ContactId,
    });
    expect(said(world.chat(ContactId))).toEqual([`SYSTEM_MESSAGE: gold connect:Chat ${first.ContactId}`]);
  });

  test('with the same ClientToken starts one chat, and refuses it for another', async () => {
    const ClientToken = 'the-same';
    const first = await world.startChat({ ClientToken });
    const second = await world.startChat({ ClientToken });
    expect(second.ContactId).toBe(first.ContactId);
    expect(second.ParticipantToken).toBe(first.ParticipantToken);
    expect(await refusal(world.startChat({ ClientToken, CustomerId: 'another' }))).toBe(
      'InvalidRequestException 400',
    );
    expect((await world.startChat()).ContactId).not.toBe((await world.startChat()).ContactId);
  });

  test.each<[string, object, RegExp]>([
    ['a name that is too long', { ParticipantDetails: { DisplayName: 'x'.repeat(257) } }, /DisplayName/],
    ['no name', { ParticipantDetails: { DisplayName: '' } }, /DisplayName/],
    ['a duration under an hour', { ChatDurationInMinutes: 59 }, /ChatDurationInMinutes/],
    ['a duration over a week', { ChatDurationInMinutes: 10_081 }, /ChatDurationInMinutes/],
    ['part of a minute', { ChatDurationInMinutes: 60.5 }, /ChatDurationInMinutes/],
    ['types without plain text', { SupportedMessagingContentTypes: [markdown] }, /text\/plain/],
    ['a type that chats do not have', { SupportedMessagingContentTypes: [text, 'text/html'] }, /one of/],
    ['an attribute key with a space', { Attributes: { 'a b': '1' } }, /Attributes/],
    ['32 KB of attributes and a byte', { Attributes: { a: 'é'.repeat(16_384) } }, /32768/],
    ['an initial message that is empty', { InitialMessage: { ContentType: text, Content: '' } }, /Content/],
    [
      'an initial message over 16 KB',
      { InitialMessage: { ContentType: text, Content: 'é'.repeat(8193) } },
      /16384 bytes/,
    ],
    [
      'an initial message of a type that is not supported',
      { InitialMessage: { ContentType: markdown, Content: 'x' } },
      /SupportedMessagingContentTypes/,
    ],
    [
      'an interactive initial message',
      { InitialMessage: { ContentType: interactive, Content: '{}' } },
      /ContentType/,
    ],
    ['half a persistent chat', { PersistentChat: { SourceContactId: ANY_CONTACT } }, /RehydrationType/],
    [
      'a related contact and a persistent chat',
      {
        RelatedContactId: ANY_CONTACT,
        PersistentChat: { SourceContactId: ANY_CONTACT, RehydrationType: 'FROM_SEGMENT' },
      },
      /RelatedContactId/,
    ],
    [
      'a guide without interactive messages',
      { SegmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Guide' } } },
      /connect:Guide/,
    ],
    [
      'a segment attribute of two kinds',
      { SegmentAttributes: { a: { ValueString: 'x', ValueInteger: 1 } } },
      /one kind/,
    ],
    ['a customer id that is too long', { CustomerId: 'x'.repeat(129) }, /CustomerId/],
    ['others to disconnect', { DisconnectOnCustomerExit: ['CUSTOMER'] }, /DisconnectOnCustomerExit/],
    ['a response mode of its own', { ParticipantConfiguration: { ResponseMode: 'FAST' } }, /ResponseMode/],
  ])('refuses %s', async (_, given, message) => {
    const active = world.connect.activeChats;
    const error = await refused(world.startChat(given));
    expect(error).toMatchObject({ name: 'InvalidRequestException', status: 400 });
    expect(error.message).toMatch(message);
    expect(world.connect.activeChats).toBe(active);
  });

  test('takes exactly 32 KB of attributes', async () => {
    const { ContactId } = await world.startChat({ Attributes: { a: `${'é'.repeat(16_383)}x` } });
    expect(ContactId).toBeDefined();
  });

  test.each([
    ['an instance', { InstanceId: ANY_CONTACT }],
    ['a flow', { ContactFlowId: ANY_CONTACT }],
    ['a related contact', { RelatedContactId: ANY_CONTACT }],
    ['a past contact', { PersistentChat: { SourceContactId: ANY_CONTACT, RehydrationType: 'FROM_SEGMENT' } }],
  ])('does not find %s that does not exist', async (_, given) => {
    expect(await refusal(world.startChat(given))).toBe('ResourceNotFoundException 404');
  });

  test('starts in no flow that is unpublished or of another type', async () => {
    const saved = await world.client.createContactFlow({
      InstanceId: world.id,
      Name: 'saved',
      Type: 'CONTACT_FLOW',
      Content: content(),
      Status: 'SAVED',
    });
    expect(await refusal(world.startChat(saved))).toBe('ResourceNotFoundException 404');
    const whisper = world.flow(
      'whisper',
      { set: ['UpdateContactAttributes', { Attributes: { a: '1' } }] },
      'AGENT_WHISPER',
    );
    expect(await refusal(world.startChat({ ContactFlowId: whisper.id }))).toBe('InvalidRequestException 400');
  });

  test('answers a connection at once to clients that ask for one', async () => {
    // Newer than the SDK that is installed here, so it is sent by hand.
    const response = await fetch(`${world.url}/contact/chat`, {
      method: 'PUT',
      body: JSON.stringify({
        InstanceId: world.id,
        ContactFlowId: world.waitingFlow(),
        ParticipantDetails: { DisplayName: 'Cleo' },
        ConnectionTypes: ['WEBSOCKET', 'CONNECTION_CREDENTIALS'],
      }),
    });
    const answer = (await response.json()) as { ContactId: string };
    expect(answer).toMatchObject({
      ConnectionCredentials: { ConnectionToken: expect.any(String), Expiry: expect.any(String) },
      Websocket: { Url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\//) },
    });
    expect(world.chat(answer.ContactId).connectBy).toBeUndefined();
  });

  test.each([
    [{ ChatStreamingConfiguration: { StreamingEndpointArn: 'arn:aws:sns:us-east-1:123456789012:x' } }, /SNS/],
    [{ Surprise: true }, /Surprise/],
  ])('refuses by hand %j', async (given, message) => {
    const response = await fetch(`${world.url}/contact/chat`, {
      method: 'PUT',
      body: JSON.stringify({
        InstanceId: world.id,
        ContactFlowId: world.waitingFlow(),
        ParticipantDetails: { DisplayName: 'Cleo' },
        ...given,
      }),
    });
    expect([response.status, response.headers.get('x-amzn-errortype')]).toEqual([
      400,
      'InvalidRequestException',
    ]);
    expect(((await response.json()) as { message: string }).message).toMatch(message);
  });

  test('refuses one chat too many, and takes one again when another has ended', async () => {
    const full = await ConnectWorld.open({ instance: { maxActiveChats: 2 } });
    const { ContactId } = await full.startChat();
    await full.startChat();
    expect(await refusal(full.startChat())).toBe('LimitExceededException 429');
    await full.client.stopContact({ InstanceId: full.id, ContactId });
    expect((await full.startChat()).ContactId).toBeDefined();
    await full.close();
  });
});

describe('A customer who was announced over the wire', () => {
  test('has five minutes to connect', async () => {
    const { ContactId } = await world.startChat();
    await world.pass(299);
    expect(world.chat(ContactId).ended).toBe(false);
    await world.pass(1);
    const { Contact } = await world.client.describeContact({ InstanceId: world.id, ContactId });
    expect(Contact?.DisconnectReason).toBe('CUSTOMER_CONNECTION_NOT_ESTABLISHED');
    expect(Contact?.ConnectedToSystemTimestamp).toBeDefined();
  });

  test('stays once she has connected', async () => {
    const { ContactId, ParticipantToken } = await world.startChat();
    const before = await world.client.describeContact({ InstanceId: world.id, ContactId });
    expect(before.Contact?.ConnectedToSystemTimestamp).toBeUndefined();
    await world.participant.createParticipantConnection({
      ParticipantToken,
      Type: ['CONNECTION_CREDENTIALS'],
      ConnectParticipant: true,
    });
    await world.pass(3600);
    expect(world.chat(ContactId).ended).toBe(false);
    const after = await world.client.describeContact({ InstanceId: world.id, ContactId });
    expect(after.Contact?.ConnectedToSystemTimestamp).toBeDefined();
  });
});

describe('StopContact', () => {
  test('ends a chat in any state', async () => {
    const { ContactId } = await world.startChat();
    await world.client.stopContact({ InstanceId: world.id, ContactId });
    expect(now(world.chat(ContactId))).toMatchObject({ status: 'ended', disconnectReason: 'API' });
  });

  test('does not find what is unknown or has ended', async () => {
    const { ContactId } = await world.startChat();
    const request = { InstanceId: world.id, ContactId };
    await world.client.stopContact(request);
    expect(await refusal(world.client.stopContact(request))).toBe('ContactNotFoundException 410');
    expect(await refusal(world.client.stopContact({ ...request, ContactId: ANY_CONTACT }))).toBe(
      'ContactNotFoundException 410',
    );
    expect(await refusal(world.client.stopContact({ ...request, InstanceId: 'x' }))).toBe(
      'ResourceNotFoundException 404',
    );
  });

  test('takes no reason: that is for campaigns', async () => {
    const { ContactId } = await world.startChat();
    const call = world.client.stopContact({
      InstanceId: world.id,
      ContactId,
      DisconnectReason: { Code: 'X' },
    });
    expect(await refusal(call)).toBe('InvalidRequestException 400');
  });
});
