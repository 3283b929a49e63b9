import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bodyReader } from '../../../chat/start-chat/request.ts';
import { localeId, readStarted, startBody, startChat } from '../../../chat/widget/api.ts';

const readBody = bodyReader({ instanceId: 'i', flowId: 'f', attributes: [], origins: [] });
const isTaken = (body: unknown) =>
  readBody({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).ok;
const RESULT = { ContactId: 'c', ParticipantId: 'p', ParticipantToken: 't' };

/** Answers each call with this. */
const answering =
  (
    status: number,
    body: unknown,
    headers: Record<string, string> = {},
    calls: RequestInit[] = [],
  ): typeof fetch =>
  async (_, init) => {
    calls.push(init!);
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });
  };
const start = (call: typeof fetch) =>
  startChat(call, 'https://api.example/chats', { name: 'Ana', locale: 'en-GB' }, undefined);

describe('POST /chats', () => {
  test('is sent what start-chat takes, whatever the page says', () => {
    const request = {
      name: 'Ana',
      locale: 'es',
      topic: 'billing',
      message: 'Hello',
      resumeToken: 'aaaa.bbbb',
    };
    expect(isTaken(startBody(request))).toBe(true);
    for (const locale of ['en', 'es-419', 'pt_BR', 'zh-Hans-CN', 'klingon', 'en-US-x-private', ''])
      expect([locale, isTaken(startBody({ name: 'Ana', locale }))]).toEqual([locale, true]);
  });

  test('asks for a locale that start-chat understands', () => {
    expect(['es', 'es-419', 'en_GB', 'zh-Hans-CN', 'klingon'].map(localeId)).toEqual([
      'es_US',
      'es_419',
      'en_GB',
      'zh_CN',
      undefined,
    ]);
  });

  test('carries her token, and no cookies', async () => {
    const calls: RequestInit[] = [];
    const call = answering(200, { data: { startChatResult: RESULT } }, {}, calls);
    await startChat(call, 'https://api.example/chats', { name: 'Ana', locale: 'en' }, 'Bearer j.w.t');
    expect(calls[0]).toMatchObject({ credentials: 'omit', headers: { authorization: 'Bearer j.w.t' } });
    await start(call);
    expect(calls[1]!.headers).not.toHaveProperty('authorization');
  });

  test.each([
    [400, {}, { kind: 'refused' }],
    [401, {}, { kind: 'unauthorized' }],
    [403, {}, { kind: 'unauthorized' }],
    [429, { 'retry-after': '7' }, { kind: 'busy', retryAfter: 7 }],
    [503, {}, { kind: 'busy', retryAfter: 5 }],
    [503, { 'retry-after': 'Wed, 21 Oct' }, { kind: 'busy', retryAfter: 5 }],
    [502, {}, { kind: 'failed' }],
    [500, {}, { kind: 'failed' }],
  ])('answered with %s is a problem that can be told', async (status, headers, problem) => {
    await expect(
      start(answering(status, { message: 'x' }, headers as Record<string, string>)),
    ).rejects.toMatchObject({ problem });
  });

  test('that is not answered, or not with a chat, is a problem too', async () => {
    const unreachable: typeof fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await expect(start(unreachable)).rejects.toMatchObject({ problem: { kind: 'unreachable' } });
    await expect(start(answering(200, '<html>'))).rejects.toMatchObject({ problem: { kind: 'failed' } });
    await expect(start(answering(200, { data: {} }))).rejects.toMatchObject({ problem: { kind: 'failed' } });
  });
});

describe('the answer', () => {
  test('of an API that knows only startChatResult is enough', () => {
    expect(readStarted({ data: { startChatResult: RESULT } })).toEqual({
      session: {
        contactId: 'c',
        participantId: 'p',
        participantToken: 't',
        service: { region: 'us-east-1' },
        terms: { phrases: {} },
      },
    });
  });

  test('says what became of the chat to carry on', () => {
    const resumed = (value: unknown) =>
      readStarted({ data: { startChatResult: RESULT, resumed: value } })?.resumed;
    expect(resumed({ continued: true })).toBe('continued');
    expect(resumed({ continued: false, reason: 'notEnded' })).toBe('notEnded');
    expect(resumed({ continued: false, reason: 'whatever comes' })).toBe('notValid');
    expect(resumed(undefined)).toBeUndefined();
  });

  test('names where the participant service is', () => {
    const answer = { data: { startChatResult: RESULT, participantService: { region: 'eu-west-2' } } };
    expect(readStarted(answer)?.session.service).toEqual({ region: 'eu-west-2' });
  });

  test('may be anything', () => {
    fc.assert(
      fc.property(fc.anything(), (answer) => {
        expect(readStarted(answer)).toBeUndefined();
      }),
    );
  });
});
