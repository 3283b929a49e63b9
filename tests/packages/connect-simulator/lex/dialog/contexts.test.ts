import { describe, expect, test } from '@jest/globals';
import { bot, FLOWER_TYPE, intent, locale, orderFlowers, slot, talkTo } from '../bots.ts';

const shop = bot(
  locale(
    [
      orderFlowers({ outputContexts: [{ name: 'ordered', timeToLiveInSeconds: 90, turnsToLive: 2 }] }),
      intent('AddCard', ['add a card'], {
        inputContexts: [{ name: 'ordered' }],
        slots: [
          slot('For', 'FlowerType', 'For which flowers?', {
            defaultValueSpecification: { defaultValueList: [{ defaultValue: '#ordered.FlowerType' }] },
          }),
        ],
      }),
      intent('Chat', ['how are you']),
    ],
    [FLOWER_TYPE],
  ),
);

describe('contexts', () => {
  test('an intent with an input context is considered only while that is active', async () => {
    const chat = talkTo(shop);
    expect(await chat.say('add a card')).toMatchObject({ intent: 'FallbackIntent' });
    await chat.say('order tulips');
    expect(await chat.say('add a card')).toMatchObject({ intent: 'AddCard', slots: { For: 'tulips' } });
  });

  test('they end after their turns', async () => {
    const chat = talkTo(shop);
    await chat.say('order tulips');
    await chat.say('how are you');
    await chat.say('how are you');
    expect(await chat.say('add a card')).toMatchObject({ intent: 'FallbackIntent' });
  });

  test('they end after their time', async () => {
    const chat = talkTo(shop);
    await chat.say('order tulips');
    chat.clock.moveTo(chat.clock.now() + 90_000);
    expect(await chat.say('add a card')).toMatchObject({ intent: 'FallbackIntent' });
  });

  test('they are shown with what is left of them, and a caller can set them', async () => {
    const chat = talkTo(shop);
    const { sessionState } = await chat.recognize('order tulips');
    expect(sessionState?.activeContexts).toEqual([
      {
        name: 'ordered',
        timeToLive: { timeToLiveInSeconds: 90, turnsToLive: 2 },
        contextAttributes: { FlowerType: 'tulips' },
      },
    ]);
    const ordered = {
      name: 'ordered',
      timeToLive: { timeToLiveInSeconds: 20, turnsToLive: 1 },
      contextAttributes: { FlowerType: 'roses' },
    };
    expect(
      await chat.say('add a card', { sessionId: 'other', sessionState: { activeContexts: [ordered] } }),
    ).toMatchObject({ intent: 'AddCard', slots: { For: 'roses' } });
  });
});
