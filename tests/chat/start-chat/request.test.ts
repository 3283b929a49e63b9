import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readBody } from '../../../chat/start-chat/request.ts';

const ANA = { ParticipantDetails: { DisplayName: 'Ana' } };
const read = (body: unknown) => readBody({ body: JSON.stringify(body) });

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

  test("may be the chat widget's, which names instance and flow as well", () => {
    expect(read({ ...ANA, InstanceId: 'other', ContactFlowId: 'other', Username: 'Ana' }).ok).toBe(true);
  });

  test('may come in base64', () => {
    const body = Buffer.from(JSON.stringify(ANA)).toString('base64');
    expect(readBody({ body, isBase64Encoded: true })).toEqual({ ok: true, body: ANA });
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
    [
      'an old chat to go on with',
      { ...ANA, PersistentChat: { SourceContactId: 'x' } },
      'PersistentChat is not accepted by this service',
    ],
    ['markup for a name of a member', { ...ANA, '<b>': 1 }, 'a member is not accepted by this service'],
    ['a list', [], 'the body has to be a JSON object'],
    ['a text', 'Ana', 'the body has to be a JSON object'],
  ])('with %s is refused', (_, body, problem) => {
    const result = read(body);
    expect(result.ok ? [] : result.problems).toEqual([expect.stringContaining(problem)]);
  });

  test.each([
    ['no event', undefined, 'the body is missing'],
    ['no body', {}, 'the body is missing'],
    ['no JSON', { body: '{' }, 'the body is no JSON'],
    ['too much', { body: ' '.repeat(32_769) }, 'longer than 32768 bytes'],
  ])('%s is refused', (_, event, problem) => {
    const result = readBody(event);
    expect(result.ok ? [] : result.problems).toEqual([expect.stringContaining(problem)]);
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
          body: JSON.stringify({ ParticipantDetails: { DisplayName: [secret] }, Attributes: value }),
        });
        expect(result.ok).toBe(false);
        expect(JSON.stringify(result)).not.toContain(secret);
      }),
    );
  });
});
