import type { StartChatContactRequest } from '@aws-sdk/client-connect';
import { describe, expect, test } from '@jest/globals';
import { createHandler } from '../../../chat/start-chat/handler.ts';
import { type ReadSecret, resumeKeys } from '../../../chat/start-chat/resume-keys.ts';
import { requireConfig } from '../../../config/load.ts';
import { CONFIG_FILE } from '../../fixture.ts';

const config = requireConfig(CONFIG_FILE);
const DAY = 86_400_000;
const KEY = 'k'.repeat(64);

interface Given {
  read?: ReadSecret;
  /** What Connect says to a source. */
  refusal?: string;
}

function chats({ read = async (stage) => (stage === 'AWSCURRENT' ? KEY : undefined), refusal }: Given = {}) {
  const requests: StartChatContactRequest[] = [];
  const lines: string[] = [];
  const time = { now: Date.UTC(2026, 0, 5, 9) };
  const now = () => time.now;
  const handler = createHandler(config, {
    instanceId: 'instance-1',
    flowId: 'flow-1',
    origins: [],
    participantService: { region: 'us-east-1' },
    now,
    startChat: async (request) => {
      requests.push(request);
      if (refusal !== undefined && request.PersistentChat !== undefined)
        throw Object.assign(new Error(refusal), { name: refusal });
      return {
        ContactId: `contact-${requests.length}`,
        ParticipantId: 'p',
        ParticipantToken: 'participant-token',
      };
    },
    keys: resumeKeys(read, now),
    log: (line) => lines.push(line),
  });
  const start = async (PersistentChat?: object, sub?: string) => {
    const { statusCode, body } = await handler({
      headers: { 'content-type': 'application/json' },
      ...(sub === undefined ? {} : { requestContext: { authorizer: { jwt: { claims: { sub } } } } }),
      body: JSON.stringify({
        ParticipantDetails: { DisplayName: 'Ana' },
        ...(PersistentChat === undefined ? {} : { PersistentChat }),
      }),
    });
    expect(statusCode).toBe(200);
    const { resumeToken, resumed } = JSON.parse(body).data as { resumeToken?: string; resumed?: object };
    return { resumeToken, resumed };
  };
  return { start, requests, lines, time, entries: () => lines.map((line) => JSON.parse(line)) };
}

const fresh = (reason: string) => ({ continued: false, reason });

describe('a chat that carries on an ended one', () => {
  test('needs the token that came with that one, and gets one of its own', async () => {
    const { start, requests, entries } = chats();
    const first = await start();
    expect(first.resumed).toBeUndefined();
    const second = await start({ ResumeToken: first.resumeToken });
    expect(second.resumed).toEqual({ continued: true });
    expect(requests[1]?.PersistentChat).toEqual({
      RehydrationType: 'ENTIRE_PAST_SESSION',
      SourceContactId: 'contact-1',
    });
    expect(entries().at(-1)).toMatchObject({ event: 'chat-started', continued: true, resume: 'continued' });
    await start({ ResumeToken: second.resumeToken, RehydrationType: 'FROM_SEGMENT' });
    expect(requests[2]?.PersistentChat).toEqual({
      RehydrationType: 'FROM_SEGMENT',
      SourceContactId: 'contact-2',
    });
  });

  test("may have it where AWS's chat interface has the source contact", async () => {
    const { start, requests } = chats();
    const { resumeToken } = await start();
    const SourceContactId = resumeToken;
    expect((await start({ SourceContactId, RehydrationType: 'ENTIRE_PAST_SESSION' })).resumed).toEqual({
      continued: true,
    });
    expect(requests[1]?.PersistentChat?.SourceContactId).toBe('contact-1');
  });

  test('is a fresh one with a source contact alone, or one that the token is not for', async () => {
    const { start, requests } = chats();
    const { resumeToken } = await start();
    const asked = [
      {},
      { SourceContactId: 'contact-1' },
      { SourceContactId: 'contact-1', RehydrationType: 'FROM_SEGMENT' },
      { SourceContactId: 'contact-2', ResumeToken: resumeToken },
      { ResumeToken: '' },
      { ResumeToken: `${resumeToken}x` },
    ];
    for (const each of asked) expect((await start(each)).resumed).toEqual(fresh('notValid'));
    expect(requests.every(({ PersistentChat }) => PersistentChat === undefined)).toBe(true);
    expect((await start({ SourceContactId: 'contact-1', ResumeToken: resumeToken })).resumed).toEqual({
      continued: true,
    });
  });

  test("can be started for as long as the configuration says, after the first chat's own duration", async () => {
    const { start, time } = chats();
    const { resumeToken: ResumeToken } = await start();
    const until = time.now + 30 * DAY + config.chat.duration * 1000;
    time.now = until - 1;
    expect((await start({ ResumeToken })).resumed).toEqual({ continued: true });
    time.now = until;
    expect((await start({ ResumeToken })).resumed).toEqual(fresh('expired'));
  });

  test('is for the same customer only', async () => {
    const { start, requests } = chats();
    const { resumeToken: ResumeToken } = await start(undefined, 'ana');
    expect(requests[0]?.CustomerId).toBe('ana');
    expect((await start({ ResumeToken }, 'bob')).resumed).toEqual(fresh('notValid'));
    expect((await start({ ResumeToken })).resumed).toEqual(fresh('notValid'));
    expect((await start({ ResumeToken }, 'ana')).resumed).toEqual({ continued: true });
    expect(requests[2]).not.toHaveProperty('CustomerId');
  });

  test.each(['InvalidRequestException', 'InvalidParameterException', 'ResourceNotFoundException'])(
    'is a fresh one when Connect says %s to its source',
    async (refusal) => {
      const { start, requests, entries } = chats({ refusal });
      const { resumeToken: ResumeToken } = await start();
      const again = await start({ ResumeToken });
      expect(again.resumed).toEqual(fresh('notEnded'));
      expect(again.resumeToken).not.toBe(ResumeToken);
      expect(requests.map(({ PersistentChat }) => PersistentChat === undefined)).toEqual([true, false, true]);
      expect(entries().at(-1)).toMatchObject({ continued: false, resume: 'notEnded', refusal });
    },
  );

  test('goes on being possible after the key is rotated', async () => {
    const secret: Record<string, string> = { AWSCURRENT: KEY };
    const { start, time } = chats({ read: async (stage) => secret[stage] });
    const { resumeToken: ResumeToken } = await start();
    Object.assign(secret, { AWSCURRENT: 'n'.repeat(64), AWSPREVIOUS: KEY });
    time.now += 10 * 60_000;
    expect((await start({ ResumeToken })).resumed).toEqual({ continued: true });
  });

  test('starts without a key too, cannot carry on, and the log says why', async () => {
    const { start, entries } = chats({ read: () => Promise.reject(new TypeError('no such secret')) });
    expect(await start({ ResumeToken: 'v1.x' })).toEqual({
      resumeToken: undefined,
      resumed: fresh('notValid'),
    });
    expect(entries().map(({ event, error }) => [event, error])).toEqual([
      ['no-resume-key', 'TypeError'],
      ['chat-started', undefined],
    ]);
  });
});
