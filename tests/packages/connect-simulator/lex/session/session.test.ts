import { describe, expect, test } from '@jest/globals';
import { newSession } from '../../../../../packages/connect-simulator/src/lex/session/session.ts';
import { SessionStore } from '../../../../../packages/connect-simulator/src/lex/session/store.ts';
import { bot, cancel, close, delegate, FLOWER_TYPE, locale, orderFlowers, talkTo } from '../bots.ts';

const shop = bot(locale([orderFlowers(), cancel], [FLOWER_TYPE]));
const hooked = bot(locale([orderFlowers({ dialogCodeHook: { enabled: true } }), cancel], [FLOWER_TYPE]));
const attributes = (sessionAttributes: Record<string, string>) => ({ sessionState: { sessionAttributes } });

describe('a session', () => {
  test('lasts while it is used, and is new after its idle time', async () => {
    const chat = talkTo(shop);
    await chat.say('I want to order flowers', attributes({ a: '1' }));
    chat.clock.moveTo(chat.clock.now() + 299_000);
    expect(await chat.say('hm')).toMatchObject({ action: 'ElicitSlot FlowerType', attributes: { a: '1' } });
    chat.clock.moveTo(chat.clock.now() + 300_000);
    expect(await chat.say('hm')).toMatchObject({ intent: 'FallbackIntent', attributes: {} });
  });

  test('is one of its alias, locale and id', async () => {
    const definition = bot(...['en_US', 'en_GB'].map((id) => locale([orderFlowers()], [FLOWER_TYPE], id)));
    const chat = talkTo(definition);
    await chat.say('I want to order flowers');
    expect(await chat.say('hm', { sessionId: 'other' })).toMatchObject({ intent: 'FallbackIntent' });
    expect(await chat.say('hm', { localeId: 'en_GB' })).toMatchObject({ intent: 'FallbackIntent' });
    expect(await chat.say('tulips')).toMatchObject({ intent: 'OrderFlowers', action: 'Close' });
  });

  test('keeps its attributes when none are given; a map replaces them all, an empty one erases them', async () => {
    const chat = talkTo(shop);
    await chat.say('forget it', attributes({ a: '1', b: '2' }));
    expect((await chat.say('forget it')).attributes).toEqual({ a: '1', b: '2' });
    expect((await chat.say('forget it', attributes({ c: '3' }))).attributes).toEqual({ c: '3' });
    expect((await chat.say('forget it', attributes({}))).attributes).toEqual({});
  });

  test('takes the attributes of a function in the same way', async () => {
    const keep = { sessionState: { dialogAction: { type: 'Delegate' } } };
    const chat = talkTo(hooked, [
      keep,
      (event) => ({ sessionState: { ...delegate(event).sessionState, sessionAttributes: { z: '9' } } }),
    ]);
    expect((await chat.say('I want to order flowers', attributes({ a: '1' }))).attributes).toEqual({
      a: '1',
    });
    expect((await chat.say('hm')).attributes).toEqual({ z: '9' });
  });

  test('stays after the bot has closed, for a new intent', async () => {
    const chat = talkTo(hooked, [(event) => close(event, 'Bye.')]);
    await chat.say('order tulips', attributes({ a: '1' }));
    expect(await chat.say('forget it')).toMatchObject({ intent: 'Cancel', attributes: { a: '1' } });
  });

  test('can be looked at and deleted', async () => {
    const chat = talkTo(shop);
    await expect(chat.lex.getSession(chat.key)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await chat.say('I want to order flowers', attributes({ a: '1' }));
    expect(await chat.lex.getSession(chat.key)).toMatchObject({
      sessionId: 'customer-1',
      sessionState: {
        dialogAction: { type: 'ElicitSlot', slotToElicit: 'FlowerType' },
        sessionAttributes: { a: '1' },
      },
      interpretations: [{ intent: { name: 'OrderFlowers' } }],
    });
    await chat.lex.deleteSession(chat.key);
    await expect(chat.lex.getSession(chat.key)).rejects.toMatchObject({ httpStatus: 404 });
  });

  test('can be put into a state, and the bot goes on from there', async () => {
    const chat = talkTo(shop);
    const put = await chat.lex.putSession({
      ...chat.key,
      messages: [{ contentType: 'PlainText', content: 'Welcome.' }],
      sessionState: {
        dialogAction: { type: 'Delegate' },
        intent: { name: 'OrderFlowers' },
        sessionAttributes: { a: '1' },
      },
    });
    expect(put.messages?.map(({ content }) => content)).toEqual(['Welcome.', 'Which flowers?']);
    expect(await chat.say('roses')).toMatchObject({ slots: { FlowerType: 'roses' }, attributes: { a: '1' } });
  });

  test('cannot be put into a state that the bot does not have', async () => {
    const chat = talkTo(shop);
    const put = (sessionState: object) => chat.lex.putSession({ ...chat.key, sessionState });
    await expect(put({ intent: { name: 'Nobody' } })).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(put({ dialogAction: { type: 'Delegate' } })).rejects.toMatchObject({ httpStatus: 400 });
    await expect(
      put({ intent: { name: 'OrderFlowers' }, dialogAction: { type: 'ElicitSlot', slotToElicit: 'Size' } }),
    ).rejects.toMatchObject({ message: 'intent OrderFlowers has no slot Size' });
  });

  test('takes one turn after another, however quickly they come', async () => {
    const chat = talkTo(hooked, [delegate]);
    const [first, second] = await Promise.all([chat.say('I want to order flowers'), chat.say('tulips')]);
    expect(first).toMatchObject({ action: 'ElicitSlot FlowerType' });
    expect(second).toMatchObject({ action: 'Close', slots: { FlowerType: 'tulips' } });
  });

  test('that has expired is not kept in memory', async () => {
    const chat = talkTo(shop);
    for (let i = 0; i < 500; i++) await chat.recognize('forget it', { sessionId: `chat-${i}` });
    expect(chat.lex.sessionCount).toBe(500);
    chat.clock.moveTo(chat.clock.now() + 300_000);
    await chat.recognize('forget it');
    expect(chat.lex.sessionCount).toBe(1);
  });
});

describe('the session store', () => {
  test('drops what has expired and nothing else', () => {
    const store = new SessionStore(60);
    store.put('old', newSession(0, 1));
    store.put('used', newSession(0, 2));
    store.put('used', newSession(30_000, 3));
    expect(store.get('used', 60_000)).toBeDefined();
    expect(store.get('old', 60_000)).toBeUndefined();
    expect(store.size).toBe(1);
  });
});
