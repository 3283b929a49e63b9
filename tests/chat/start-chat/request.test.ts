import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bodyReader } from '../../../chat/start-chat/request.ts';

const ANA = { ParticipantDetails: { DisplayName: 'Ana' } };
const JSON_TYPE = { 'content-type': 'application/json' };
const readBody = bodyReader({
  instanceId: 'instance-1',
  flowId: 'flow-1',
  attributes: ['customerName'],
  origins: ['https://shop.example'],
});
const read = (body: unknown) => readBody({ headers: JSON_TYPE, body: JSON.stringify(body) });

describe('the body of POST /chats', () => {
  test('needs a name and nothing else', () => {
    expect(read(ANA)).toEqual({ ok: true, body: ANA });
  });

  test('may hold all that a page can choose', () => {
    const body = {
      ...ANA,
      Attributes: { locale: 'es-US', topic: 'billing', interactive: 'true' },
      SupportedMessagingContentTypes: ['text/plain', 'application/vnd.amazonaws.connect.message.interactive'],
      ChatDurationInMinutes: 60,
      InitialMessage: { ContentType: 'text/plain', Content: 'Hello' },
    };
    expect(read(body)).toEqual({ ok: true, body });
  });

  // What ChatInitiator of amazon-connect-chat-interface posts.
  test("may be that of AWS's chat interface, configured with this instance and flow", () => {
    const body = {
      InstanceId: 'instance-1',
      ContactFlowId: 'flow-1',
      ...ANA,
      Username: 'ana@example.com',
      PersistentChat: { SourceContactId: 'c', RehydrationType: 'ENTIRE_PAST_SESSION' },
      Attributes: { customerName: 'Ana' },
      InitialMessage: { ContentType: 'text/plain', Content: 'Hello' },
      SupportedMessagingContentTypes: ['text/plain', 'text/markdown'],
      ChatDurationInMinutes: 1500,
    };
    expect(read(body)).toEqual({ ok: true, body });
  });

  test('may come in base64', () => {
    const body = Buffer.from(JSON.stringify(ANA)).toString('base64');
    expect(readBody({ headers: JSON_TYPE, body, isBase64Encoded: true })).toEqual({ ok: true, body: ANA });
  });

  test.each<[string, unknown, string]>([
    ['no name', {}, 'ParticipantDetails has to be an object with DisplayName'],
    [
      'a blank name',
      { ParticipantDetails: { DisplayName: ' ' } },
      'ParticipantDetails.DisplayName has to be text of 1 to 256 characters',
    ],
    ['too long a name', { ParticipantDetails: { DisplayName: 'x'.repeat(257) } }, 'text of 1 to 256'],
    [
      'attributes of its own',
      { ...ANA, Attributes: { vip: 'true' } },
      'Attributes.vip is not accepted by this service',
    ],
    [
      'attributes of the flows',
      { ...ANA, Attributes: { previousAgentArn: 'x' } },
      'Attributes.previousAgentArn is not accepted',
    ],
    [
      'a locale that is none',
      { ...ANA, Attributes: { locale: 'Spanish' } },
      'Attributes.locale has to be a locale such as en_US',
    ],
    [
      'a topic that is no key',
      { ...ANA, Attributes: { topic: 'My bill' } },
      'Attributes.topic has to be the key of a topic',
    ],
    [
      'a yes',
      { ...ANA, Attributes: { interactive: 'yes' } },
      'Attributes.interactive has to be "true" or "false"',
    ],
    [
      'a short chat',
      { ...ANA, ChatDurationInMinutes: 59 },
      'ChatDurationInMinutes has to be a whole number, 60 to 10080',
    ],
    ['a long chat', { ...ANA, ChatDurationInMinutes: 10_081 }, 'whole number, 60 to 10080'],
    ['half a minute', { ...ANA, ChatDurationInMinutes: 60.5 }, 'whole number, 60 to 10080'],
    [
      'unknown content',
      { ...ANA, SupportedMessagingContentTypes: ['text/html'] },
      'SupportedMessagingContentTypes has to be a list',
    ],
    [
      'an empty message',
      { ...ANA, InitialMessage: { ContentType: 'text/plain', Content: '' } },
      'InitialMessage.Content has to be',
    ],
    ['an instance of its own', { ...ANA, InstanceId: 'other' }, 'InstanceId has to be left out, or the id'],
    ['a flow of its own', { ...ANA, ContactFlowId: '' }, 'ContactFlowId has to be left out, or the id'],
    ['a username that is none', { ...ANA, Username: {} }, 'Username has to be text'],
    [
      'too long an attribute',
      { ...ANA, Attributes: { customerName: 'x'.repeat(1025) } },
      'Attributes.customerName has to be text of at most 1024 characters',
    ],
    [
      'a token that is no text',
      { ...ANA, PersistentChat: { ResumeToken: 1 } },
      'PersistentChat.ResumeToken has to be text',
    ],
    [
      'another kind of rehydration',
      { ...ANA, PersistentChat: { RehydrationType: 'ALL' } },
      'RehydrationType has to be ENTIRE_PAST_SESSION or FROM_SEGMENT',
    ],
    ['an old chat that is none', { ...ANA, PersistentChat: 'x' }, 'an object with ResumeToken'],
    ['markup for a name of a member', { ...ANA, '<b>': 1 }, 'a member is not accepted by this service'],
    ['a list', [], 'the body has to be a JSON object'],
    ['a text', 'Ana', 'the body has to be a JSON object'],
  ])('with %s is refused', (_, body, problem) => {
    const result = read(body);
    expect(result.ok ? [] : result.problems).toEqual([expect.stringContaining(problem)]);
  });

  test.each([
    ['no event', undefined, 'the content type has to be application/json'],
    ['no header', { body: '{}' }, 'the content type has to be application/json'],
    ['no body', { headers: JSON_TYPE }, 'the body is missing'],
    ['no JSON', { headers: JSON_TYPE, body: '{' }, 'the body is no JSON'],
    ['too much', { headers: JSON_TYPE, body: ' '.repeat(16_385) }, 'longer than 16384 bytes'],
  ])('%s is refused', (_, event, problem) => {
    const result = readBody(event);
    expect(result.ok ? [] : result.problems).toEqual([expect.stringContaining(problem)]);
  });

  test.each<[string, Record<string, string>, boolean]>([
    ['JSON', { 'content-type': 'application/json' }, true],
    ['JSON with a charset', { 'content-type': 'Application/JSON; charset=utf-8' }, true],
    ['text', { 'content-type': 'text/plain' }, false],
    [
      'a form',
      { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://shop.example' },
      false,
    ],
    ['what only begins like JSON', { 'content-type': 'application/json-seq' }, false],
    [
      'text of a page of ours',
      { 'content-type': 'text/plain;charset=UTF-8', origin: 'https://shop.example' },
      true,
    ],
    ['text of any other page', { 'content-type': 'text/plain', origin: 'https://other.example' }, false],
  ])('sent as %s is taken or not', (_, headers, ok) => {
    expect(readBody({ headers, body: JSON.stringify(ANA) }).ok).toBe(ok);
  });

  test('every problem is named', () => {
    const result = read({ ChatDurationInMinutes: 1, Attributes: { a: 1, b: 2 } });
    expect(result.ok ? 0 : result.problems.length).toBe(4);
  });

  test('is never a reason to throw, and never quoted', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const secret = 'fortytwo-secret';
        const result = readBody({
          headers: JSON_TYPE,
          body: JSON.stringify({ ParticipantDetails: { DisplayName: [secret] }, Attributes: value }),
        });
        expect(result.ok).toBe(false);
        expect(JSON.stringify(result)).not.toContain(secret);
      }),
    );
  });
});
