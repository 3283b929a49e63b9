import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkTiming, HELPING_TIME, LONGEST_WAIT, type TimePath, type Times } from '../../config/timing.ts';

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

const DEFAULTS: Times = {
  'chat.duration': 25 * HOUR,
  'chat.lastCall': 30 * MINUTE,
  'waits.sameAgent': 5 * MINUTE,
  'waits.askOnReturn': 12 * HOUR,
  'waits.previousAgentQueue': 2 * MINUTE,
  'bot.answerTimeout': 10 * MINUTE,
  'bot.sessionTimeout': 15 * MINUTE,
};

const paths = (times: Partial<Times>) => checkTiming({ ...DEFAULTS, ...times }).map(({ path }) => path);

describe('timing', () => {
  test('accepts the defaults', () => {
    expect(checkTiming(DEFAULTS)).toEqual([]);
  });

  test('accepts what just fits, and not a second less', () => {
    const exact: Times = {
      'chat.duration': 60 * MINUTE,
      'chat.lastCall': 20 * MINUTE,
      'waits.sameAgent': 5 * MINUTE,
      'waits.askOnReturn': 30 * MINUTE,
      'waits.previousAgentQueue': 10 * MINUTE,
      'bot.answerTimeout': 5 * MINUTE,
      'bot.sessionTimeout': 5 * MINUTE,
    };
    expect(checkTiming(exact)).toEqual([]);
    expect(checkTiming({ ...exact, 'waits.askOnReturn': 30 * MINUTE + 1 }).map(({ path }) => path)).toEqual([
      'chat.duration',
    ]);
    expect(
      checkTiming({ ...exact, 'waits.previousAgentQueue': 10 * MINUTE + 1 }).map(({ path }) => path),
    ).toEqual(['chat.lastCall']);
  });

  test.each<[TimePath, number]>([
    ['chat.duration', 59 * MINUTE],
    ['chat.duration', LONGEST_WAIT + MINUTE],
    ['waits.sameAgent', 0],
    ['waits.sameAgent', LONGEST_WAIT + 1],
    ['waits.askOnReturn', 0],
    ['waits.previousAgentQueue', 0],
    ['bot.answerTimeout', 59],
    ['bot.answerTimeout', LONGEST_WAIT + 1],
    ['bot.sessionTimeout', 59],
    ['bot.sessionTimeout', DAY + 1],
    ['chat.lastCall', 0],
  ])('refuses %s of %d s, which the service would not take', (path, seconds) => {
    expect(paths({ [path]: seconds })).toContain(path);
  });

  test('refuses a chat that is not a whole number of minutes', () => {
    expect(checkTiming({ ...DEFAULTS, 'chat.duration': 25 * HOUR + 1 })).toEqual([
      {
        path: 'chat.duration',
        what: '90001s is not a whole number of minutes',
        allowed: 'whole minutes, 60m to 10080m',
      },
    ]);
  });

  test('refuses a Lex session that ends before the customer has to answer', () => {
    expect(checkTiming({ ...DEFAULTS, 'bot.sessionTimeout': 9 * MINUTE })).toEqual([
      {
        path: 'bot.sessionTimeout',
        what: 'the Lex session ends after 9m, before the 10m that the customer has to answer (bot.answerTimeout) are over',
        allowed: '10m or more, up to 1d',
      },
    ]);
  });

  test('adds up what does not fit in the chat, and says how long it would have to be', () => {
    expect(checkTiming({ ...DEFAULTS, 'chat.duration': 12 * HOUR })).toEqual([
      {
        path: 'chat.duration',
        what:
          '12h is shorter than what happens within it: waits.sameAgent 5m + waits.askOnReturn 12h + ' +
          'bot.answerTimeout 10m + chat.lastCall 30m = 765m (12h 45m)',
        allowed: '765m or more, up to 7d, or shorter waits',
      },
    ]);
  });

  test('asks for shorter waits where no chat could be long enough', () => {
    const [finding] = checkTiming({ ...DEFAULTS, 'chat.duration': 7 * DAY, 'waits.askOnReturn': 7 * DAY });
    expect(finding).toMatchObject({
      path: 'chat.duration',
      allowed: 'up to 7d, and waits short enough to fit in it',
    });
  });

  test('refuses a last call in which nobody could be helped', () => {
    expect(checkTiming({ ...DEFAULTS, 'chat.lastCall': 16 * MINUTE })).toEqual([
      {
        path: 'chat.lastCall',
        what:
          '16m leaves a customer who comes back at the last moment no time to be helped: bot.answerTimeout 10m + ' +
          'waits.previousAgentQueue 2m + 5m with an agent = 17m',
        allowed: '17m or more',
      },
    ]);
  });

  test('finds everything at once', () => {
    expect(
      paths({
        'chat.duration': 30 * MINUTE,
        'waits.sameAgent': 0,
        'bot.sessionTimeout': 30,
        'chat.lastCall': 60,
      }),
    ).toEqual([
      'chat.duration',
      'waits.sameAgent',
      'bot.sessionTimeout',
      'bot.sessionTimeout',
      'chat.duration',
      'chat.lastCall',
    ]);
  });

  test('judges what is there when some times are missing', () => {
    expect(checkTiming({})).toEqual([]);
    expect(checkTiming({ 'bot.answerTimeout': 30 }).map(({ path }) => path)).toEqual(['bot.answerTimeout']);
  });
});

describe('whatever times there are', () => {
  /** Around what is allowed, and sometimes anything at all. */
  const seconds = (usual: number) =>
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.integer({ min: 1, max: Math.ceil((usual * 1.5) / MINUTE) }).map((m) => m * MINUTE),
      },
      { weight: 1, arbitrary: fc.integer({ min: -10, max: LONGEST_WAIT + 10 }) },
      { weight: 1, arbitrary: fc.double() },
    );
  const times: fc.Arbitrary<Times> = fc.record({
    'chat.duration': seconds(DEFAULTS['chat.duration']),
    'chat.lastCall': seconds(DEFAULTS['chat.lastCall']),
    'waits.sameAgent': seconds(DEFAULTS['waits.sameAgent']),
    'waits.askOnReturn': seconds(DEFAULTS['waits.askOnReturn']),
    'waits.previousAgentQueue': seconds(DEFAULTS['waits.previousAgentQueue']),
    'bot.answerTimeout': seconds(DEFAULTS['bot.answerTimeout']),
    'bot.sessionTimeout': seconds(DEFAULTS['bot.sessionTimeout']),
  });

  test('those that pass fit', () => {
    let passed = 0;
    fc.assert(
      fc.property(times, (arbitrary) => {
        if (checkTiming(arbitrary).length > 0) return;
        passed++;
        const inChat =
          arbitrary['waits.sameAgent'] +
          arbitrary['waits.askOnReturn'] +
          arbitrary['bot.answerTimeout'] +
          arbitrary['chat.lastCall'];
        expect(inChat).toBeLessThanOrEqual(arbitrary['chat.duration']);
        expect(arbitrary['chat.duration'] / MINUTE).toBeGreaterThanOrEqual(60);
        expect(arbitrary['chat.duration'] / MINUTE).toBeLessThanOrEqual(10_080);
        expect(Number.isInteger(arbitrary['chat.duration'] / MINUTE)).toBe(true);
        for (const wait of ['waits.sameAgent', 'waits.askOnReturn', 'waits.previousAgentQueue'] as const) {
          expect(Number.isInteger(arbitrary[wait])).toBe(true);
          expect(arbitrary[wait]).toBeGreaterThanOrEqual(1);
          expect(arbitrary[wait]).toBeLessThanOrEqual(604_800);
        }
        expect(arbitrary['bot.sessionTimeout']).toBeGreaterThanOrEqual(arbitrary['bot.answerTimeout']);
        expect(arbitrary['bot.sessionTimeout']).toBeLessThanOrEqual(86_400);
        expect(arbitrary['bot.answerTimeout']).toBeGreaterThanOrEqual(60);
        expect(arbitrary['chat.lastCall']).toBeGreaterThanOrEqual(
          arbitrary['bot.answerTimeout'] + arbitrary['waits.previousAgentQueue'] + HELPING_TIME,
        );
      }),
      { numRuns: 3000 },
    );
    expect(passed).toBeGreaterThan(0);
  });

  test('a shorter wait never makes what passes fail', () => {
    const wait = fc.constantFrom('waits.sameAgent', 'waits.askOnReturn', 'waits.previousAgentQueue');
    fc.assert(
      fc.property(wait, fc.double({ min: 0.001, max: 1, noNaN: true }), (path, share) => {
        const shorter = Math.max(1, Math.floor(DEFAULTS[path as TimePath] * share));
        expect(paths({ [path]: shorter })).toEqual([]);
      }),
    );
  });

  test('findings name a time of the configuration, a problem and what is allowed', () => {
    fc.assert(
      fc.property(times, (arbitrary) => {
        for (const { path, what, allowed } of checkTiming(arbitrary)) {
          expect(Object.keys(DEFAULTS)).toContain(path);
          expect(what).not.toBe('');
          expect(allowed).not.toBe('');
        }
      }),
    );
  });
});
