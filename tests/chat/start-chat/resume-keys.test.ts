import { expect, test } from '@jest/globals';
import { type ReadSecret, resumeKeys } from '../../../chat/start-chat/resume-keys.ts';

const [ONE, TWO] = ['1'.repeat(64), '2'.repeat(64)];
const MINUTE = 60_000;

function keysOf(versions: Partial<Record<'AWSCURRENT' | 'AWSPREVIOUS', string | Error>>) {
  const time = { now: 0 };
  const asked: string[] = [];
  const read: ReadSecret = async (stage) => {
    asked.push(stage);
    const version = versions[stage];
    if (version instanceof Error) throw version;
    return version;
  };
  return { keys: resumeKeys(read, () => time.now), time, asked, versions };
}

test('the key is read once for all chats of five minutes', async () => {
  const { keys, time, asked } = keysOf({ AWSCURRENT: ONE });
  await Promise.all([keys.signing(), keys.signing()]);
  time.now = 5 * MINUTE - 1;
  expect(await keys.signing()).toBe(ONE);
  expect(asked).toEqual(['AWSCURRENT']);
});

test('after a rotation the new key signs, and tokens of the old one still check', async () => {
  const { keys, time, versions } = keysOf({ AWSCURRENT: ONE });
  expect(await keys.checking()).toEqual([ONE]);
  versions.AWSCURRENT = TWO;
  versions.AWSPREVIOUS = ONE;
  time.now = MINUTE;
  expect(await keys.checking()).toEqual([TWO, ONE]);
  time.now = 6 * MINUTE;
  expect(await keys.signing()).toBe(TWO);
});

test('made-up tokens do not make it read more than once a minute', async () => {
  const { keys, asked } = keysOf({ AWSCURRENT: ONE, AWSPREVIOUS: TWO });
  for (let attempt = 0; attempt < 100; attempt++) await keys.checking();
  expect(asked).toEqual(['AWSCURRENT', 'AWSPREVIOUS']);
});

test('a failure is not asked for again with every chat, but soon', async () => {
  const { keys, time, asked, versions } = keysOf({ AWSCURRENT: new Error('denied') });
  await expect(keys.signing()).rejects.toThrow('denied');
  await expect(keys.signing()).rejects.toThrow('denied');
  expect(asked.length).toBe(1);
  versions.AWSCURRENT = ONE;
  time.now = MINUTE / 2;
  expect(await keys.signing()).toBe(ONE);
});

test.each([undefined, '', 'short'])('%j is no key', async (value) => {
  const { keys } = keysOf(value === undefined ? {} : { AWSCURRENT: value });
  await expect(keys.signing()).rejects.toThrow('no key of 32 characters');
  await expect(keys.checking()).rejects.toThrow('no key of 32 characters');
});
