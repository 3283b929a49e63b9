import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Messages } from '../../config/schema.ts';
import { foldWords } from '../../config/words.ts';
import { exampleConfig } from './example.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BASE = exampleConfig();

/** A configuration as a user may write it, and how it is written. */
export interface DrawnConfig {
  text: string;
  topics: number;
  locales: readonly string[];
}

/** As long as it is a whole number of it, in some unit. */
function written(seconds: number): string {
  for (const [unit, size] of [
    ['d', DAY],
    ['h', HOUR],
    ['m', MINUTE],
  ] as const)
    if (seconds % size === 0) return `${seconds / size}${unit}`;
  return `${seconds}s`;
}

const seconds = (min: number, max: number) =>
  fc.oneof(
    fc.constantFrom(min, max),
    fc.integer({ min, max }),
    fc
      .integer({
        min: Math.ceil(min / MINUTE),
        max: Math.max(Math.ceil(min / MINUTE), Math.floor(max / MINUTE)),
      })
      .map((minutes) => Math.min(max, Math.max(min, minutes * MINUTE))),
  );

/** Durations that fit together: the chat's first, and then what happens in it. */
const times = fc
  .oneof(
    fc.constantFrom(HOUR, DAY, 25 * HOUR, 3 * DAY, 7 * DAY),
    fc.integer({ min: 60, max: 10_080 }).map((m) => m * MINUTE),
  )
  .chain((duration) => {
    // Half the chat for the question and the last call, at most.
    const answers = seconds(MINUTE, Math.min(DAY, Math.floor(duration / 8)));
    return fc
      .tuple(answers, seconds(1, Math.floor(duration / 8)))
      .chain(([answerTimeout, previousAgentQueue]) => {
        const least = answerTimeout + previousAgentQueue + 5 * MINUTE;
        return seconds(least, Math.floor(duration / 2)).chain((lastCall) => {
          const free = duration - lastCall - answerTimeout;
          return seconds(1, free - 1).chain((sameAgent) =>
            fc.record({
              duration: fc.constant(duration),
              lastCall: fc.constant(lastCall),
              sameAgent: fc.constant(sameAgent),
              askOnReturn: seconds(1, free - sameAgent),
              previousAgentQueue: fc.constant(previousAgentQueue),
              answerTimeout: fc.constant(answerTimeout),
              sessionTimeout: seconds(answerTimeout, DAY),
            }),
          );
        });
      });
  });

const queueName = fc.oneof(
  fc.constantFrom(
    'toString',
    '__proto__',
    'constructor',
    'Zweite Ebene',
    `It's "urgent"`,
    '第二队列',
    'a: b # c',
    'x'.repeat(127),
    '$.Queue.Name',
    '-',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((name) => name.replace(/[{}\p{C}]/gu, '').trim())
    .filter((name) => name !== ''),
);
const topicKey = fc.oneof(
  fc.constantFrom('constructor', 'valueof', 'a', `k${'-'.repeat(39)}`),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
);

const locales = fc.shuffledSubarray(['en_US', 'es_US'], { minLength: 1 });
const origin = fc.constantFrom(
  'https://www.example.com',
  'https://shop.example:8443',
  'http://localhost:3000',
  '*',
);

const api = fc.record(
  {
    allowedOrigins: fc.uniqueArray(origin, { maxLength: 3 }),
    allowedAttributes: fc.uniqueArray(fc.stringMatching(/^customer[A-Za-z0-9_-]{1,20}$/), { maxLength: 3 }),
    throttling: fc.record({
      rate: fc.integer({ min: 1, max: 10_000 }),
      burst: fc.integer({ min: 1, max: 5000 }),
    }),
    jwt: fc.record({
      issuer: fc.constantFrom('https://login.example.com', 'https://login.example.com/realms/a'),
      audience: fc.uniqueArray(fc.constantFrom('my-shop', 'app'), { minLength: 1 }),
    }),
    resumeTokens: fc.record({ validFor: fc.constantFrom('1m', '30d', '365d') }),
  },
  { requiredKeys: [] },
);

/** Words that a text may get at its end. */
const words = fc.constantFrom(
  '',
  ' Thank you.',
  ' ¿Vale?',
  ' It\'s "urgent" & <soon>.',
  ' 5 < 6, 100 %',
  ' 🙂',
  ' \\ /',
);

function reworded(texts: Messages, added: string): Messages {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, key.endsWith('Button') ? text : `${text}${added}`]),
  ) as Messages;
}

/** A topic of this number, told apart from all others by its words. */
function topic(key: string, queue: string, number: number, ids: readonly string[]) {
  const of = <T>(make: (id: string) => T) => Object.fromEntries(ids.map((id) => [id, make(id)]));
  return {
    key,
    queue,
    label: of(() => `Subject ${NUMBERS[number]}`),
    synonyms: of(() => [`matter ${NUMBERS[number]}`]),
  };
}
const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Valid configurations of every kind: few and many topics, short and long waits, one locale or all, odd names. */
export const drawnConfig: fc.Arbitrary<DrawnConfig> = fc
  .record({
    instance: fc.constantFrom('my-contact-centre', 'a', '12345678-1234-1234-1234-123456789012'),
    times,
    locales,
    keys: fc.uniqueArray(topicKey, { minLength: 1, maxLength: 12, selector: foldWords }),
    names: fc.array(queueName, { minLength: 13, maxLength: 13 }),
    exit: fc.boolean(),
    buttons: fc.boolean(),
    botName: fc.constantFrom('resumed-chats', 'b', 'a_b-c'),
    maxAttempts: fc.integer({ min: 1, max: 5 }),
    threshold: fc.double({ min: 0, max: 1, noNaN: true }),
    priority: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(9999)),
    api: fc.option(api, { nil: undefined }),
    added: words,
  })
  .map(({ times: t, locales: ids, keys, names, ...drawn }) => ({
    locales: ids,
    topics: keys.length,
    text: stringify({
      instance: drawn.instance,
      chat: {
        duration: written(t.duration),
        lastCall: written(t.lastCall),
        disconnectAgentOnCustomerExit: drawn.exit,
      },
      waits: {
        sameAgent: written(t.sameAgent),
        askOnReturn: written(t.askOnReturn),
        previousAgentQueue: written(t.previousAgentQueue),
      },
      bot: {
        name: drawn.botName,
        answerTimeout: written(t.answerTimeout),
        sessionTimeout: written(t.sessionTimeout),
        maxAttempts: drawn.maxAttempts,
        confidenceThreshold: drawn.threshold,
        buttons: drawn.buttons,
      },
      queues: { default: names[12]!, returningPriority: drawn.priority },
      locales: ids,
      ...(drawn.api === undefined ? {} : { api: drawn.api }),
      topics: keys.map((key, index) => topic(key, names[index]!, index, ids)),
      messages: Object.fromEntries(ids.map((id) => [id, reworded(BASE.messages[id]!, drawn.added)])),
    }),
  }));
