import { describe, expect, test } from '@jest/globals';
import { trainRecognizer } from '../../../../../packages/connect-simulator/src/lex/recognition/train.ts';
import { bot, cancel, FLOWER_TYPE, hours, intent, locale, orderFlowers, slot, slotType } from '../bots.ts';

const flowers = trainRecognizer(locale([orderFlowers(), cancel, hours], [FLOWER_TYPE]));

/** Repairs of a bicycle: two intents that differ by little more than a negation. */
const bicycle = trainRecognizer(
  locale([
    intent('Works', [
      'the brakes work',
      'it is fixed',
      'the bike is fine now',
      'no problem with it',
      'it works again',
    ]),
    intent('Broken', [
      'the brakes do not work',
      'it is not fixed',
      'the bike is not fine',
      'there is a problem with it',
      'it never works',
      'still broken',
    ]),
  ]),
);
const bicicleta = trainRecognizer(
  locale(
    [
      intent('Funciona', ['los frenos funcionan', 'ya está arreglada', 'va bien', 'no hay ningún problema']),
      intent('Rota', [
        'los frenos no funcionan',
        'no está arreglada',
        'no va bien',
        'hay un problema',
        'sigue rota',
      ]),
    ],
    [],
    'es_ES',
  ),
);
const best = (recognizer: typeof flowers, text: string) => recognizer.recognize(text)[0];

describe('recognition', () => {
  test('a sample utterance is recognised exactly, whatever its case, accents and punctuation', () => {
    expect(best(flowers, 'CANCEL my order!!')).toMatchObject({ intent: 'Cancel', score: 1, how: 'exact' });
    expect(best(bicicleta, 'YA ESTA ARREGLADA')).toMatchObject({ intent: 'Funciona', how: 'exact' });
  });

  test('a sample utterance with a slot is recognised with the slot filled', () => {
    expect(best(flowers, 'Order red roses')).toEqual({
      intent: 'OrderFlowers',
      score: 1,
      how: 'exact',
      slots: {
        FlowerType: { originalValue: 'red roses', interpretedValue: 'roses', resolvedValues: ['roses'] },
      },
    });
  });

  test.each([
    ['i wanna order some flowers', 'OrderFlowers'],
    ['could you send lilies to my mum please', 'OrderFlowers'],
    ['i would liek to oder flowres', 'OrderFlowers'],
    ['cancle the order', 'Cancel'],
    ['nevermind', 'Cancel'],
    ['at what times are you open', 'OpeningHours'],
    ['openning hours?', 'OpeningHours'],
  ])('"%s" is recognised as %s, by what it shares with the utterances', (text, expected) => {
    expect(best(flowers, text)).toMatchObject({ intent: expected });
    expect(best(flowers, text)!.score).toBeGreaterThan(0.4);
  });

  test.each([
    ['brakes work', 'Works'],
    ["the brakes don't work", 'Broken'],
    ['my brakes are not working', 'Broken'],
    ["it isn't fixed yet", 'Broken'],
    ['there is no problem', 'Works'],
    ['the bike is not fine now', 'Broken'],
  ])('negation tells intents apart: "%s" is %s', (text, expected) => {
    expect(best(bicycle, text)).toMatchObject({ intent: expected });
  });

  test.each([
    ['los frenos funcionan bien', 'Funciona'],
    ['los frenos no funcionan bien', 'Rota'],
    ['no esta areglada', 'Rota'],
    ['no hay problema', 'Funciona'],
  ])('and in Spanish: "%s" is %s', (text, expected) => {
    expect(best(bicicleta, text)).toMatchObject({ intent: expected });
  });

  test.each([
    'asdf qwer zxcv',
    'purple elephants dance',
    'what is the capital of France',
    'tell me a joke about penguins',
    '42',
    '...',
    '🎉🎉',
  ])('nonsense stays under the usual threshold: "%s"', (text) => {
    expect(best(flowers, text)?.score ?? 0).toBeLessThan(0.4);
  });

  test('each intent is listed once, best first, with a score between 0 and 1', () => {
    const found = flowers.recognize('cancel my flowers order');
    const scores = found.map(({ score }) => score);
    expect(new Set(found.map((one) => one.intent)).size).toBe(found.length);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });

  test('of two slots of one type, the word before a value tells which it fills', () => {
    const city = slotType('Town', { Bilbao: [], Lugo: [] });
    const recognizer = trainRecognizer(
      locale(
        [
          intent('Travel', ['a ticket from {From} to {To}', 'travel to {To}', 'I leave from {From}'], {
            slots: [slot('From', 'Town', 'From?'), slot('To', 'Town', 'To?')],
          }),
        ],
        [city],
      ),
    );
    const [found] = recognizer.recognize('i need to travel to Lugo, from Bilbao');
    expect(found?.slots).toMatchObject({
      From: { interpretedValue: 'Bilbao' },
      To: { interpretedValue: 'Lugo' },
    });
  });

  test('of two utterances with slots that both fit, the one that says more is meant', () => {
    const thing = slotType('Thing', { bread: [], 'bread back': [] });
    const give = (name: string, text: string) =>
      intent(name, [text], { slots: [slot('Thing', 'Thing', '?')] });
    const recognizer = trainRecognizer(
      locale([give('Any', 'bring {Thing}'), give('Return', 'bring {Thing} back')], [thing]),
    );
    expect(best(recognizer, 'bring bread back')).toMatchObject({ intent: 'Return', how: 'exact' });
    expect(best(recognizer, 'bring bread')).toMatchObject({ intent: 'Any', how: 'exact' });
  });

  test('names of intents that are names in JavaScript do no harm', () => {
    const recognizer = trainRecognizer(
      locale([intent('constructor', ['build a house']), intent('toString', ['write it down'])]),
    );
    expect(best(recognizer, 'build the house')).toMatchObject({ intent: 'constructor' });
  });

  test('a bot with nothing to recognise recognises nothing', () => {
    expect(trainRecognizer(bot(locale([])).locales[0]!).recognize('hello')).toEqual([]);
  });
});
