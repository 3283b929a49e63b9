import { describe, expect, test } from '@jest/globals';
import { buttonsOf, config, conversation, plainText, routeOf, VISIT } from './helpers.ts';

const texts = config.messages['en_US']!;

describe('a returning customer talks to the bot', () => {
  test('same issue, at once', async () => {
    const answer = await conversation().say({ intent: 'SameIssue' });
    expect(routeOf(answer)).toEqual({ issue: 'same', route: 'previousAgent', topic: '' });
    expect(answer.sessionState.intent).toMatchObject({ name: 'SameIssue', state: 'Fulfilled' });
    expect(answer.messages).toBeUndefined();
  });

  test('her greeting reaches the bot, then she answers', async () => {
    const chat = conversation();
    const greeting = await chat.say({ text: "hi, I'm back" });
    expect(greeting.sessionState.dialogAction).toEqual({ type: 'ElicitIntent' });
    expect(plainText(greeting)).toBe(texts.askIssue);
    expect(buttonsOf(greeting)).toEqual(['Same issue', 'Different issue', 'Speak to a person']);
    expect(routeOf(await chat.say({ intent: 'SameIssue' })).route).toBe('previousAgent');
  });

  test('three unclear answers: a person', async () => {
    const chat = conversation();
    expect(plainText(await chat.say({ text: 'asdf' }))).toBe(texts.askIssue);
    expect(plainText(await chat.say({ text: 'qwer' }))).toBe(texts.askIssueAgain);
    const last = await chat.say({ text: 'yxcv' });
    expect(routeOf(last)).toEqual({ issue: 'unknown', route: 'previousQueue', topic: '' });
    expect(last.sessionState.intent?.name).toBe('FallbackIntent');
  });

  test('a different issue, and which', async () => {
    const chat = conversation();
    const question = await chat.say({ intent: 'DifferentIssue', attempt: 'Initial' });
    expect(question.sessionState.dialogAction).toEqual({ type: 'ElicitSlot', slotToElicit: 'Topic' });
    expect(plainText(question)).toBe(`${texts.askTopic} Billing, Technical help, or Orders.`);
    expect(buttonsOf(question)).toEqual(['Billing', 'Technical help', 'Orders']);
    const answer = await chat.say({ intent: 'DifferentIssue', topic: { interpretedValue: 'orders' } });
    expect(routeOf(answer)).toEqual({ issue: 'different', route: 'newQueue', topic: 'orders' });
    expect(answer.sessionState.intent?.slots?.['Topic']?.value.interpretedValue).toBe('orders');
  });

  test('a topic that Lex did not resolve counts when it is a label or synonym', async () => {
    const answer = await conversation().say({
      intent: 'DifferentIssue',
      topic: { originalValue: 'My  WIFI!' },
    });
    expect(answer.sessionState.dialogAction.type).toBe('ElicitSlot');
    const other = await conversation().say({ intent: 'DifferentIssue', topic: { originalValue: ' WiFi!' } });
    expect(routeOf(other).topic).toBe('technical');
  });

  test('no topic after two tries: the default queue', async () => {
    const chat = conversation();
    await chat.say({ intent: 'DifferentIssue' });
    expect(plainText(await chat.say({ intent: 'DifferentIssue', text: 'dunno' }))).toContain(
      texts.askTopicAgain,
    );
    const last = await chat.say({ text: 'well' });
    expect(routeOf(last)).toEqual({ issue: 'different', route: 'newQueue', topic: '' });
  });

  test("the bot's session expired at the topic, the button's words still count", async () => {
    const chat = conversation();
    await chat.say({ intent: 'DifferentIssue' });
    expect(routeOf(await chat.say({ text: 'Technical help' })).topic).toBe('technical');
  });

  test('the topic she came from is confirmed', async () => {
    const chat = conversation();
    const question = await chat.say({ intent: 'DifferentIssue', topic: { interpretedValue: 'billing' } });
    expect(question.sessionState.dialogAction).toEqual({ type: 'ConfirmIntent' });
    expect(question.sessionState.intent?.slots?.['Topic']?.value.interpretedValue).toBe('billing');
    expect(plainText(question)).toBe(texts.confirmTopic.replace('{topic}', 'Billing'));
    expect(buttonsOf(question)).toEqual(['Yes', 'No']);
    const yes = {
      intent: 'DifferentIssue',
      topic: { interpretedValue: 'billing' },
      confirmation: 'Confirmed',
    } as const;
    expect(routeOf(await chat.say(yes))).toEqual({ issue: 'same', route: 'previousAgent', topic: '' });
  });

  test.each([
    ['Yes', 'same'],
    ['no!', 'different'],
  ])('%s to the confirmation counts also where Lex understood nothing', async (text, issue) => {
    const chat = conversation();
    await chat.say({ intent: 'DifferentIssue', topic: { interpretedValue: 'billing' } });
    expect(routeOf(await chat.say({ text })).issue).toBe(issue);
  });

  test('an unclear answer to the confirmation is asked once more, then it is different', async () => {
    const chat = conversation();
    await chat.say({ intent: 'DifferentIssue', topic: { interpretedValue: 'billing' } });
    expect((await chat.say({ text: 'hmm' })).sessionState.dialogAction.type).toBe('ConfirmIntent');
    expect(routeOf(await chat.say({ text: 'hm' }))).toEqual({
      issue: 'different',
      route: 'newQueue',
      topic: 'billing',
    });
  });

  test.each([
    ['Same issue', 'previousAgent'],
    ['speak to a person', 'previousQueue'],
  ])('the button "%s" counts also where Lex understood nothing', async (text, route) => {
    const chat = conversation();
    await chat.say({ text: 'hello' });
    expect(routeOf(await chat.say({ text })).route).toBe(route);
  });

  test('in Spanish', async () => {
    const chat = conversation(VISIT, { localeId: 'es_US' });
    const question = await chat.say({ intent: 'DifferentIssue' });
    expect(plainText(question)).toContain('Facturación, Ayuda técnica o Pedidos.');
    const answer = await chat.say({ intent: 'DifferentIssue', topic: { originalValue: 'envio' } });
    expect(routeOf(answer).topic).toBe('orders');
  });

  test('in a language that is not configured: the first one', async () => {
    const chat = conversation(VISIT, { localeId: 'fr_FR' });
    expect(plainText(await chat.say({}))).toBe(texts.askIssue);
  });

  test('a client without interactive messages gets plain text only', async () => {
    const chat = conversation({ ...VISIT, interactiveMessages: 'false' });
    expect((await chat.say({})).messages).toEqual([{ contentType: 'PlainText', content: texts.askIssue }]);
  });
});

describe('a later visit', () => {
  test('starts anew: attempts and decision of the earlier one are gone', async () => {
    const chat = conversation();
    await chat.say({});
    await chat.say({});
    chat.passes({ returnCount: '2' });
    const answer = await chat.say({});
    expect(plainText(answer)).toBe(texts.askIssue);
    expect(answer.sessionState.sessionAttributes).toMatchObject({
      resumeVisit: 'contact-1/2',
      resumeAttempts: '1',
    });
  });

  test('has no decision while it asks', async () => {
    const chat = conversation();
    await chat.say({ intent: 'SpeakToAgent' });
    chat.passes({ contactId: 'contact-2' });
    expect(routeOf(await chat.say({}))).toEqual({ issue: undefined, route: undefined, topic: undefined });
  });

  test('asked again in the same visit after a decision: counted anew, the decision gone', async () => {
    const chat = conversation();
    await chat.say({});
    await chat.say({ intent: 'SameIssue' });
    const again = await chat.say({});
    expect(plainText(again)).toBe(texts.askIssue);
    expect(routeOf(again).route).toBeUndefined();
  });

  test.each(['Yes', 'hi again'])(
    '"%s" is no answer to what the earlier visit left unanswered',
    async (text) => {
      const chat = conversation();
      await chat.say({ intent: 'DifferentIssue', topic: { interpretedValue: 'billing' } });
      chat.passes({ returnCount: '2' });
      const said = { intent: 'DifferentIssue', topic: { interpretedValue: 'billing' }, text };
      const answer = await chat.say({
        ...said,
        ...(text === 'Yes' && { confirmation: 'Confirmed' as const }),
      });
      expect(answer.sessionState.dialogAction.type).not.toBe('Close');
    },
  );

  test('a greeting, taken for a topic that the earlier visit asked for, leads to the question', async () => {
    const chat = conversation();
    await chat.say({ intent: 'DifferentIssue' });
    chat.passes({ returnCount: '2' });
    const answer = await chat.say({ intent: 'DifferentIssue', text: 'hello?', attempt: 'Retry1' });
    expect(answer.sessionState.dialogAction.type).toBe('ElicitIntent');
  });

  test.each([{ attempt: 'Initial' }, { attempt: 'Retry1', text: 'Different issue' }])(
    'a different issue, said afresh, is one also while Lex still waits for a topic: %j',
    async (said) => {
      const chat = conversation();
      await chat.say({ intent: 'DifferentIssue' });
      chat.passes({ returnCount: '2' });
      const answer = await chat.say({ intent: 'DifferentIssue', ...said });
      expect(answer.sessionState.dialogAction.type).toBe('ElicitSlot');
    },
  );
});
