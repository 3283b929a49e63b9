import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  readLine,
  readSentence,
  SENTENCES,
  SentenceError,
} from '../../../packages/conversations/src/sentences/index.ts';
import { FAULT_FORMS } from '../../../packages/conversations/src/sentences/surroundings.ts';

const ROOT = resolve(__dirname, '../../..');

describe('what people do', () => {
  test.each([
    ['customer starts a chat', { kind: 'start', chat: {} }],
    ['The customer opens a new chat', { kind: 'start', chat: {} }],
    ['customer says: Hello: it is me', { kind: 'say', text: 'Hello: it is me' }],
    ['customer says:no space', { kind: 'say', text: 'no space' }],
    ['customer picks: Same issue', { kind: 'pick', button: 'Same issue' }],
    ['customer presses the button: Same issue', { kind: 'pick', button: 'Same issue' }],
    ['customer ends the chat', { kind: 'end' }],
    ['customer leaves', { kind: 'end' }],
    ['maria accepts', { kind: 'agent', agent: 'maria', does: 'accept' }],
    ['Agent Maria accepts the chat', { kind: 'agent', agent: 'Maria', does: 'accept' }],
    ['maria rejects', { kind: 'agent', agent: 'maria', does: 'reject' }],
    ['maria leaves the chat', { kind: 'agent', agent: 'maria', does: 'leave' }],
    ['maria says: a customer, the chat', { kind: 'agentSays', agent: 'maria', text: 'a customer, the chat' }],
    ['ben is available', { kind: 'agent', agent: 'ben', does: 'available' }],
    ['ben is back', { kind: 'agent', agent: 'ben', does: 'available' }],
    ['ben goes offline', { kind: 'agent', agent: 'ben', does: 'offline' }],
    ['6 hours pass', { kind: 'pass', seconds: 21_600 }],
    ['an hour passes', { kind: 'pass', seconds: 3600 }],
    ['half an hour passes', { kind: 'pass', seconds: 1800 }],
    ['1 hour and 30 minutes go by', { kind: 'pass', seconds: 5400 }],
    ['Technical support is full', { kind: 'queue', queue: 'Technical support', becomes: 'full' }],
    ['The queue Billing has room again', { kind: 'queue', queue: 'Billing', becomes: 'room' }],
    ["maria's own queue is full", { kind: 'queue', queue: "maria's own queue", becomes: 'full' }],
    ['Billing is closed', { kind: 'queue', queue: 'Billing', becomes: 'closed' }],
    ['Billing opens', { kind: 'queue', queue: 'Billing', becomes: 'open' }],
  ])('%s', (line, step) => {
    expect(readLine(line)).toEqual(step);
  });
});

describe('what has to be so', () => {
  test.each([
    ['chat is offered to: maria', { kind: 'offeredTo', agent: 'maria' }],
    ['the chat is offered to maria', { kind: 'offeredTo', agent: 'maria' }],
    ['chat is with maria', { kind: 'with', agent: 'maria' }],
    ["chat waits in maria's own queue", { kind: 'waitsIn', queue: "maria's own queue" }],
    ['chat is in the queue Technical support', { kind: 'waitsIn', queue: 'Technical support' }],
    ['chat is in the flow disconnect', { kind: 'inFlow', flow: 'disconnect' }],
    ['chat is at the action: "Long wait"', { kind: 'atAction', action: 'Long wait' }],
    ['chat is open', { kind: 'open' }],
    ['the chat is still open', { kind: 'open' }],
    ['chat has ended', { kind: 'ended', reason: undefined }],
    ['chat has ended: EXPIRED', { kind: 'ended', reason: 'EXPIRED' }],
    ['chat has ended EXPIRED', { kind: 'ended', reason: 'EXPIRED' }],
    ['chat has priority 1', { kind: 'priority', priority: 1 }],
    ['customer sees nothing', { kind: 'seesNothing' }],
    ['customer sees: left', { kind: 'sees', texts: [{ written: 'left', pattern: undefined }] }],
    [
      'customer does not see: /wr[o]ng/',
      { kind: 'seesNot', texts: [{ written: '/wr[o]ng/', pattern: /wr[o]ng/iu }] },
    ],
  ])('%s', (line, step) => {
    expect(readLine(line)).toEqual(step);
  });

  test('lists and maps come after the colon', () => {
    expect(readSentence('customer sees only the buttons', ['Yes', 'No'])).toEqual({
      kind: 'seesButtons',
      titles: ['Yes', 'No'],
      only: true,
    });
    expect(readSentence('attributes', { resumePhase: 'ask', resumeTopic: 'none', other: '' })).toEqual({
      kind: 'attributes',
      values: { resumePhase: { written: 'ask', pattern: undefined }, resumeTopic: null, other: null },
    });
    expect(readSentence('records', [{ initiated: 'API', agent: 'none' }])).toEqual({
      kind: 'records',
      records: [{ initiated: 'API', agent: null }],
    });
    expect(
      readSentence('customer starts a chat', {
        name: 'Ana',
        topic: 'billing',
        message: 'Hi',
        interactive: 'no',
        duration: '2 hours',
        attributes: { plan: 'gold' },
      }),
    ).toEqual({
      kind: 'start',
      chat: {
        name: 'Ana',
        topic: 'billing',
        message: 'Hi',
        interactive: false,
        durationMinutes: 120,
        attributes: { plan: 'gold' },
      },
    });
  });
});

describe('faults', () => {
  test.each([
    ['the Lambda wait-budget times out', { kind: 'lambda', lambda: 'wait-budget', how: 'Timeout', times: 1 }],
    ['Lambda fulfillment fails twice', { kind: 'lambda', lambda: 'fulfillment', how: 'Unhandled', times: 2 }],
    [
      'the Lambda wait-budget is throttled 3 times',
      { kind: 'lambda', lambda: 'wait-budget', how: 'Throttled', times: 3 },
    ],
    [
      'the Lambda fulfillment answers nonsense two times',
      { kind: 'lambda', lambda: 'fulfillment', how: 'nonsense', times: 2 },
    ],
    ['Lex is unavailable', { kind: 'lex', how: 'unavailable', times: 1 }],
    ['Lex is throttled once', { kind: 'lex', how: 'throttled', times: 1 }],
    [
      'the action "Long wait" fails',
      { kind: 'action', action: 'Long wait', error: 'NoMatchingError', times: 1 },
    ],
    [
      'the action "Into the queue" in return fails with QueueAtCapacity 2 times',
      { kind: 'action', action: 'Into the queue', flow: 'return', error: 'QueueAtCapacity', times: 2 },
    ],
    [
      'action Wait in the flow disconnect fails',
      { kind: 'action', action: 'Wait', flow: 'disconnect', error: 'NoMatchingError', times: 1 },
    ],
  ])('%s', (text, fault) => {
    expect(readSentence('fault', text)).toEqual({ kind: 'fault', fault });
  });

  test('an unknown one is answered with those there are', () => {
    expect(() => readSentence('fault', 'the moon is full')).toThrow(
      /the Lambda NAME times out.*Lex is unavailable/s,
    );
    expect(() => readSentence('fault', 'Lex is unavailable 0 times')).toThrow('at least once');
  });
});

describe('what is wrong with a sentence', () => {
  test.each<[string, string]>([
    ['chat is offerd to', 'did you mean "chat is offered to: AGENT"?'],
    ['maria acepts', 'did you mean "AGENT accepts"?'],
    ['6 hours passed by', 'did you mean "SPAN passes"?'],
    ['xyzzy', '"xyzzy" is no sentence that is known'],
    ['90 bananas pass', 'no time that can pass'],
    ['0 seconds pass', 'no time that can pass'],
  ])('%s', (line, problem) => {
    expect(() => readLine(line)).toThrow(problem);
  });

  test.each<[string, Parameters<typeof readSentence>[1], string]>([
    ['customer says', '', 'something has to come after the colon'],
    ['customer says', ['a'], 'has to be text'],
    ['maria accepts', 'now', 'nothing comes after'],
    ['customer sees', [], 'the list is empty'],
    ['customer sees', '/(/', 'Invalid regular expression'],
    ['customer starts a chat', { nmae: 'Ana' }, 'no "nmae"; it may have name, topic'],
    ['customer starts a chat', 'Ana', 'has to be a map'],
    ['customer starts a chat', { interactive: 'maybe' }, 'not yes or no'],
    ['customer starts a chat', { duration: '90 seconds' }, 'whole minutes'],
    ['attributes', {}, 'the map is empty'],
    ['records', { initiated: 'API' }, 'has to be a list'],
    ['the Lambda wait-budget was given', [{}], 'call 1: the map is empty'],
    ['the Lambda wait-budget was given', ['returned'], 'call 1 has to be a map'],
    ['records', [{ agnet: 'maria' }], 'record 1 has no "agnet"'],
    ['chat has priority', 'high', 'not a whole number'],
  ])('%s: %j', (words, value, problem) => {
    expect(() => readSentence(words, value)).toThrow(problem);
  });

  test('is always a SentenceError', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.string(), { nil: undefined }),
        (words, value) => {
          try {
            readSentence(words, value);
          } catch (error) {
            expect(error).toBeInstanceOf(SentenceError);
          }
        },
      ),
    );
  });
});

test('the documentation has every sentence and every fault', () => {
  const text = readFileSync(resolve(ROOT, 'docs/transcripts.md'), 'utf8');
  const forms = [...SENTENCES.map(({ form }) => form), ...FAULT_FORMS];
  expect(forms.filter((form) => !text.includes(`\`${form}\``))).toEqual([]);
});
