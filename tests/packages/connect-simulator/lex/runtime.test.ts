import { describe, expect, test } from '@jest/globals';
import { LexBuildError } from '../../../../packages/connect-simulator/src/lex/build.ts';
import { bot, cancel, FLOWER_TYPE, hours, intent, locale, orderFlowers, talkTo } from './bots.ts';

const shop = bot(locale([orderFlowers(), cancel, hours], [FLOWER_TYPE]));

describe('the runtime', () => {
  test('names its aliases as the service does', () => {
    expect(talkTo(shop).key.aliasArn).toMatch(
      /^arn:aws:lex:us-east-1:123456789012:bot-alias\/[0-9A-Z]{10}\/[0-9A-Z]{10}$/,
    );
  });

  test('answers what it does not have with 404', async () => {
    const aliasArn = 'arn:aws:lex:us-east-1:123456789012:bot-alias/AAAAAAAAAA/BBBBBBBBBB';
    await expect(talkTo(shop).recognize('hello', { aliasArn })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      httpStatus: 404,
    });
    expect(() =>
      talkTo(shop).lex.createAlias({ botId: 'NOSUCHBOT0', aliasName: 'a', localeSettings: {} }),
    ).toThrow('does not exist: bot NOSUCHBOT0');
  });

  test('says when a language is not enabled', async () => {
    const { lex, key } = talkTo(shop);
    const { botId } = lex.createBot({ ...shop, botName: 'Second' });
    const { aliasArn } = lex.createAlias({ botId, aliasName: 'bare', localeSettings: {} });
    await expect(lex.recognizeText({ ...key, aliasArn, text: 'hello' })).rejects.toMatchObject({
      name: 'ValidationException',
      message: expect.stringContaining('Language en_US not enabled'),
    });
    expect(() => lex.createAlias({ botId, aliasName: 'more', localeSettings: { fr_FR: {} } })).toThrow(
      'no locale fr_FR',
    );
  });

  test('takes 1 to 1024 characters of text, and ids of the right form', async () => {
    const chat = talkTo(shop);
    await expect(chat.recognize('')).rejects.toMatchObject({ name: 'ValidationException' });
    await expect(chat.recognize('x'.repeat(1025))).rejects.toMatchObject({ httpStatus: 400 });
    await expect(chat.recognize('x'.repeat(1024))).resolves.toBeDefined();
    for (const sessionId of ['a', 'with space', 'x'.repeat(101)])
      await expect(chat.recognize('hello', { sessionId })).rejects.toMatchObject({
        name: 'ValidationException',
      });
  });

  test('leaves messages and request attributes out when there are none', async () => {
    const result = await talkTo(shop).recognize('forget it');
    expect(result).not.toHaveProperty('messages');
    expect(result).not.toHaveProperty('requestAttributes');
    expect(result.sessionId).toBe('customer-1');
  });

  test('reports each turn, and each failure', async () => {
    const chat = talkTo(shop);
    await chat.say('order tulips');
    await expect(chat.recognize('')).rejects.toThrow();
    expect(chat.events).toEqual([
      {
        type: 'lex.turn',
        sessionId: 'customer-1',
        text: 'order tulips',
        intent: 'OrderFlowers',
        score: 1,
        state: 'ReadyForFulfillment',
        dialogAction: 'Close',
        interpretations: expect.arrayContaining([
          { intent: 'OrderFlowers', score: 1 },
          { intent: 'FallbackIntent', score: undefined },
        ]),
        slots: { FlowerType: 'tulips' },
        sessionAttributes: {},
        messages: [],
      },
      { type: 'lex.failed', sessionId: 'customer-1', error: expect.stringContaining('1 to 1024 characters') },
    ]);
  });

  test('does not build a bot that has something wrong with it, and says all of it', () => {
    const wrong = bot(locale([intent('Two Words', ['hello {Name}'])]));
    expect(() => talkTo(wrong)).toThrow(LexBuildError);
    expect(() => talkTo(wrong)).toThrow(/en_US Two Words intents\[0\]\.intentName.*\n.*names the slot Name/s);
  });

  test('trains a locale when it is first talked to, quickly, however many utterances it has', async () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      intent(
        `Intent${i}`,
        Array.from({ length: 25 }, (_, j) => `thing number ${i} way ${j} of asking about topic${i}`),
      ),
    );
    const chat = talkTo(bot(locale(many)));
    const start = performance.now();
    expect(await chat.say('asking about topic7')).toMatchObject({ intent: 'Intent7' });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test.each(['ja_JP', 'de_DE', 'hi_IN', 'ar_AE', 'zh_CN'])('talks in %s as well', async (localeId) => {
    const words = {
      ja_JP: '注文したい',
      de_DE: 'Ich möchte bestellen',
      hi_IN: 'मुझे ऑर्डर करना है',
      ar_AE: 'أريد أن أطلب',
      zh_CN: '我想订购',
    };
    const said = words[localeId as keyof typeof words];
    const chat = talkTo(bot(locale([intent('Order', [said])], [], localeId)));
    expect(await chat.say(said)).toMatchObject({ intent: 'Order' });
    expect(await chat.say('xyzzy 123')).toMatchObject({ intent: 'FallbackIntent' });
  });
});
