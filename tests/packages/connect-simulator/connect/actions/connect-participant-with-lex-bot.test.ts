import { describe, expect, test } from '@jest/globals';
import { LexRuntimeError } from '../../../../../packages/connect-simulator/src/lex/port.ts';
import { asks, at, BOT, closed, now, type Short, said, TestWorld, type WorldOptions } from '../support.ts';

const it = (
  more: object = {},
  branches: Record<string, string> = { '= Same': 'rest', '= Other': 'rest' },
): Short => [
  'ConnectParticipantWithLexBot',
  { Text: 'Same or other?', LexV2Bot: { AliasArn: BOT }, LexTimeoutSeconds: { Text: '300' }, ...more },
  branches,
];

async function heard(text: string, options: WorldOptions, more: object = {}) {
  const world = new TestWorld(options);
  const chat = await world.run({ it: it(more) }, { attributes: { topic: 'billing' } });
  await world.says(chat, text);
  return { world, chat };
}

describe('ConnectParticipantWithLexBot', () => {
  test('asks with its text and waits for the customer', async () => {
    const world = new TestWorld();
    const chat = await world.run(
      { it: it({ Text: 'About $.Attributes.topic?' }) },
      { attributes: { topic: 'billing' } },
    );
    expect(said(chat)).toEqual(['BOT: About billing?']);
    expect(at(chat)).toBe('it');
    expect(world.heard).toEqual([]);
  });

  test('branches on the intent with which the dialog closes', async () => {
    const { world } = await heard('the same', { lex: () => closed('Same') });
    expect(world.path[0]).toBe('it: = Same');
    expect(world.why('it')).toBe('intent Same, Fulfilled');
  });

  test('an intent without a condition takes NoMatchingCondition', async () => {
    const { world } = await heard('?', {
      lex: () => closed('FallbackIntent', { state: 'ReadyForFulfillment' }),
    });
    expect(world.path[0]).toBe('it: NoMatchingCondition');
  });

  test('a failed intent, and an answer without any, take the error branch', async () => {
    const failed = await heard('x', { lex: () => closed('Same', { state: 'Failed' }) });
    expect(failed.world.path[0]).toBe('it: NoMatchingError');
    expect(failed.world.why('it')).toBe('the intent Same was not fulfilled');
    const none = await heard('x', { lex: () => ({ sessionState: { dialogAction: { type: 'Close' } } }) });
    expect(none.world.why('it')).toBe('Lex gave back no intent');
  });

  test.each(['ElicitIntent', 'ElicitSlot', 'ConfirmIntent'] as const)(
    'keeps the customer while the bot has a question (%s)',
    async (type) => {
      const answers = [asks('Which topic?', type), closed('Same', { messages: ['Right.'] })];
      const { world, chat } = await heard('hm', { lex: () => answers.shift()! });
      expect(at(chat)).toBe('it');
      await world.says(chat, 'billing');
      expect(world.path[0]).toBe('it: = Same');
      expect(said(chat)).toEqual([
        'BOT: Same or other?',
        'Cleo: hm',
        'BOT: Which topic?',
        'Cleo: billing',
        'BOT: Right.',
      ]);
    },
  );

  test('takes InputTimeLimitExceeded when the customer is silent', async () => {
    const world = new TestWorld();
    const chat = await world.run({ it: it() });
    await world.pass(299);
    expect(at(chat)).toBe('it');
    await world.pass(1);
    expect(world.path[0]).toBe('it: InputTimeLimitExceeded');
    expect(world.why('it')).toBe('nothing from the customer for 300 s');
  });

  test('counts the silence from the last message', async () => {
    const { world, chat } = await heard('hm', { lex: () => asks('What?') });
    await world.pass(200);
    await world.says(chat, 'hm');
    await world.pass(299);
    expect(at(chat)).toBe('it');
    await world.pass(1);
    expect(world.path[0]).toBe('it: InputTimeLimitExceeded');
  });

  test('waits 300 seconds when no timeout is given', async () => {
    const world = new TestWorld();
    const chat = await world.run({ it: it({ LexTimeoutSeconds: undefined }) });
    await world.pass(299);
    expect(at(chat)).toBe('it');
    await world.pass(1);
    expect(world.path[0]).toBe('it: InputTimeLimitExceeded');
  });

  test('an error of Lex takes the error branch', async () => {
    const lex = () => Promise.reject(new LexRuntimeError('ThrottlingException', 'slow down'));
    const { world } = await heard('x', { lex });
    expect(world.path[0]).toBe('it: NoMatchingError');
    expect(world.why('it')).toBe('Lex: ThrottlingException: slow down');
  });

  test('anything else that goes wrong in the bot is no branch but a failure of the simulator', async () => {
    const world = new TestWorld({ lex: () => Promise.reject(new TypeError('a bug')) });
    const chat = await world.run({ it: it() });
    await expect(world.says(chat, 'x')).rejects.toThrow('a bug');
  });

  test('fails for a bot that the instance does not know, and for a Lex V1 bot', async () => {
    const world = new TestWorld();
    await world.run({ it: it({ LexV2Bot: { AliasArn: `${BOT}X` } }) });
    await world.run({ it: it({ LexV2Bot: undefined, LexBot: { Name: 'a', Region: 'b', Alias: 'c' } }) });
    expect(world.path).toEqual(['it: NoMatchingError', 'it: NoMatchingError']);
    expect(world.why('it')).toBe('the bot alias "" is not associated with the instance');
  });

  test('takes the alias from an attribute', async () => {
    const world = new TestWorld();
    const chat = await world.run(
      { it: it({ LexV2Bot: { AliasArn: '$.Attributes.bot' } }) },
      { attributes: { bot: BOT } },
    );
    expect(at(chat)).toBe('it');
  });
});

describe('What a bot is told', () => {
  test('session, locale, words, request attributes, and the session attributes of the block', async () => {
    const more = {
      LexSessionAttributes: { topic: '$.Attributes.topic', fixed: 'x', none: '$.Attributes.none' },
    };
    const { world, chat } = await heard('hello', {}, more);
    expect(world.heard).toEqual([
      {
        aliasArn: BOT,
        localeId: 'en_US',
        sessionId: chat.initialContactId,
        text: 'hello',
        sessionState: { sessionAttributes: { topic: 'billing', fixed: 'x', none: '' } },
        requestAttributes: {
          'x-amz-lex:channels:platform': 'Connect Chat',
          'x-amz-lex:accept-content-types': 'PlainText',
        },
      },
    ]);
  });

  test('the attributes of the block once only, so that they do not undo what the bot remembers', async () => {
    const { world, chat } = await heard('a', { lex: () => asks('?') }, { LexSessionAttributes: { a: '1' } });
    await world.says(chat, 'b');
    expect(world.heard.map(({ sessionState }) => sessionState?.sessionAttributes)).toEqual([
      { a: '1' },
      undefined,
    ]);
  });

  test("the locale of the contact's language", async () => {
    const world = new TestWorld();
    const chat = await world.run({
      language: ['UpdateContactData', { LanguageCode: 'es-US' }, { next: 'it' }],
      it: it(),
    });
    await world.says(chat, 'hola');
    expect(world.heard[0]?.localeId).toBe('es_US');
  });

  test.each([
    [true, 1],
    [false, 0],
  ])(
    'a session of the segment, or of the chat (lexSessionPerContact %s)',
    async (lexSessionPerContact, index) => {
      const world = new TestWorld({
        switches: { lexSessionPerContact },
        instance: { agents: [{ username: 'ana', queues: ['Support'] }] },
      });
      const disconnect = world.flow('disconnect', { it: it() });
      const chat = await world.run({
        hook: [
          'UpdateContactEventHooks',
          { EventHooks: { CustomerRemaining: disconnect.arn } },
          { next: 'set' },
        ],
        set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
        go: ['TransferContactToQueue'],
      });
      world.connect.agentAccepts('ana', now(chat));
      world.connect.agentLeaves('ana', now(chat));
      await world.says(chat, 'hello');
      expect(world.heard[0]?.sessionId).toBe(chat.contacts[index]!.contactId);
    },
  );
});

describe('The first words for a bot', () => {
  const opening = { LexInitializationData: { InitialMessage: '$.Media.InitialMessage' } };

  test('are the initial message of the chat when the block asks for it', async () => {
    const world = new TestWorld({ lex: () => closed('Same') });
    await world.run({ it: it(opening) }, { initialMessage: 'My bill' });
    expect(world.heard[0]?.text).toBe('My bill');
    expect(world.path[0]).toBe('it: = Same');
  });

  test('are missing in a chat without one, which is an error', async () => {
    const world = new TestWorld();
    await world.run({ it: it(opening) });
    expect(world.path[0]).toBe('it: NoMatchingError');
    expect(world.why('it')).toBe('the contact has no initial message to start the bot with');
  });

  test.each([
    [true, ['I am back']],
    [false, []],
  ])('may be those that ended a Wait (returningMessageReachesBot %s)', async (reaches, words) => {
    const world = new TestWorld({ switches: { returningMessageReachesBot: reaches }, lex: () => asks('?') });
    const chat = await world.run({
      wait: [
        'Wait',
        { TimeLimitSeconds: '60', Events: ['CustomerReturned'] },
        { '= CustomerReturned': 'it' },
      ],
      it: it(),
    });
    await world.says(chat, 'I am back');
    expect(world.heard.map(({ text }) => text)).toEqual(words);
    await world.says(chat, 'again');
    expect(world.heard.map(({ text }) => text)).toEqual([...words, 'again']);
  });
});

describe('What a bot leaves behind', () => {
  test('intent, score, slots and session attributes, for the next actions', async () => {
    const answer = closed('Same', {
      slots: { Topic: 'orders' },
      attributes: { route: 'queue' },
      score: 0.83,
    });
    const world = new TestWorld({ lex: () => answer });
    const chat = await world.run({
      it: it({}, { '= Same': 'say' }),
      say: [
        'MessageParticipant',
        {
          Text: '$.Lex.IntentName $.Lex.IntentConfidence.Score $.Lex.Slots.Topic $.Lex.SessionAttributes.route $.Lex.DialogState',
        },
      ],
    });
    await world.says(chat, 'same');
    expect(said(chat).at(-1)).toBe('SYSTEM_MESSAGE: Same 0.83 orders queue Fulfilled');
  });

  test('a message template is shown as an interactive message, other custom words as text, a card not at all', async () => {
    const template = '{"templateType":"QuickReply","version":"1.0","data":{}}';
    const lex = () => ({
      ...closed('Same'),
      messages: [
        { contentType: 'CustomPayload' as const, content: template },
        { contentType: 'CustomPayload' as const, content: 'just words' },
        { contentType: 'CustomPayload' as const, content: '{"no":"template"}' },
        { contentType: 'ImageResponseCard' as const, imageResponseCard: { title: 'A card' } },
      ],
    });
    const { chat } = await heard('x', { lex });
    const shown = chat.transcript.filter(
      ({ name, content }) => name === 'BOT' && content !== 'Same or other?',
    );
    expect(shown.map(({ contentType, content }) => [contentType, content])).toEqual([
      ['application/vnd.amazonaws.connect.message.interactive', template],
      ['text/plain', 'just words'],
      ['text/plain', '{"no":"template"}'],
    ]);
  });
});

describe('Messages while the bot is still answering', () => {
  test('are taken in order, each after the one before', async () => {
    const answers = [asks('one?'), asks('two?'), closed('Same')];
    const world = new TestWorld({ lex: () => answers.shift()! });
    const chat = await world.run({ it: it() });
    for (const text of ['1', '2', '3']) world.connect.customerSays(chat, text);
    expect(world.heard.map(({ text }) => text)).toEqual(['1']);
    await world.settle();
    expect(world.heard.map(({ text }) => text)).toEqual(['1', '2', '3']);
    expect(world.path[0]).toBe('it: = Same');
  });

  test('do not reach a bot whose dialog the first one closed', async () => {
    const world = new TestWorld({ lex: () => closed('Same') });
    const chat = await world.run({ it: it() });
    for (const text of ['1', '2']) world.connect.customerSays(chat, text);
    await world.settle();
    expect(world.heard.map(({ text }) => text)).toEqual(['1']);
  });
});
