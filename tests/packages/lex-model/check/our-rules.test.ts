import { describe, expect, test } from '@jest/globals';
import { en, found, paint, stop } from './small-bot.ts';

test('nothing is wrong with the small bot', () => {
  expect(found(() => {})).toEqual([]);
});

describe('we want', () => {
  test('at least ten utterances an intent', () => {
    expect(found((bot) => void stop(bot).sampleUtterances!.pop())).toEqual([
      expect.stringMatching(/^ours en_US Stop .*only 9 utterances\. Write at least 10/),
    ]);
  });

  test('something to recognise', () => {
    const problems = found((bot) => {
      en(bot).intents = en(bot).intents.slice(2);
    });
    expect(problems).toEqual([expect.stringMatching(/^ours en_US intents: no intent besides the fallback/)]);
  });

  test('slots that utterances name to exist', () => {
    expect(found((bot) => void stop(bot).sampleUtterances!.push({ utterance: 'stop the {Colour}' }))).toEqual(
      [
        expect.stringMatching(
          /^ours en_US Stop .*"stop the \{Colour\}" names the slot Colour, which the intent/,
        ),
      ],
    );
  });

  test('words only in utterances, and spaces around slots', () => {
    const problems = found((bot) => {
      stop(bot).sampleUtterances!.push({ utterance: 'stop, please' });
      paint(bot).sampleUtterances!.push({ utterance: 'paint it {Colour}er' });
    });
    expect(problems).toEqual([
      expect.stringMatching(/^ours en_US Paint .*has a "\{" in it/),
      expect.stringMatching(/^ours en_US Stop .*"stop, please" has a "," in it/),
    ]);
  });

  test('no utterance of two intents, and both places named', () => {
    expect(found((bot) => void stop(bot).sampleUtterances!.push({ utterance: 'PAINT  number á' }))).toEqual([
      'ours en_US Stop intents[1].sampleUtterances[10]: "PAINT  number á" is also an utterance of Paint, at ' +
        'intents[0].sampleUtterances[0]. Keep it with the intent that it means.',
    ]);
  });

  test('no utterance that a slot makes of another intent', () => {
    expect(found((bot) => void stop(bot).sampleUtterances!.push({ utterance: 'paint it crimson' }))).toEqual([
      'ours en_US Stop intents[1].sampleUtterances[10]: "paint it crimson" is also what a slot makes of Paint, at ' +
        'intents[0].sampleUtterances[10]. Keep it with the intent that it means.',
    ]);
  });

  test('no word of two values', () => {
    expect(
      found((bot) => {
        en(bot).slotTypes[0]!.slotTypeValues![1]!.synonyms = [{ value: 'Red' }];
      }),
    ).toEqual([
      expect.stringMatching(/^ours en_US slotTypes\[0\].*"Red" of the slot type Colour also stands for/),
    ]);
  });
});

test('everything is found at once', () => {
  const problems = found((bot) => {
    bot.botName = '';
    bot.idleSessionTTLInSeconds = 1;
    stop(bot).sampleUtterances!.push({ utterance: 'paint number a' });
    paint(bot).slots![0]!.slotTypeName = 'Nothing';
  });
  expect(problems).toHaveLength(4);
});
