import { describe, expect, test } from '@jest/globals';
import { yesOrNo } from '../../../../../packages/connect-simulator/src/lex/slots/confirmation.ts';
import { tokenize } from '../../../../../packages/connect-simulator/src/lex/text/words.ts';

const heard = (text: string, language: string) => yesOrNo(tokenize(text, language), language).answer;

describe('yes and no', () => {
  test.each([
    'yes',
    'Yes!',
    'yeah',
    'yes please',
    'sure',
    'ok',
    "that's right",
    'yes yes',
    'yes that one',
    '👍',
  ])('"%s" agrees', (text) => expect(heard(text, 'en')).toBe('yes'));
  test.each(['no', 'Nope', 'no thanks', "it isn't", 'not really', 'no, the other one'])(
    '"%s" disagrees',
    (text) => expect(heard(text, 'en')).toBe('no'),
  );
  test.each(['maybe', 'tulips', 'ok no', 'yes but I also want to change my address first', ''])(
    '"%s" is neither',
    (text) => expect(heard(text, 'en')).toBeUndefined(),
  );
  test.each([
    ['sí', 'es', 'yes'],
    ['claro que sí', 'es', 'yes'],
    ['no, gracias', 'es', 'no'],
    ['oui', 'fr', 'yes'],
    ['nein', 'de', 'no'],
    ['ja hoor nee', 'nl', undefined],
    // Not read as English: a build refuses such a question.
    ['yes', 'sv', undefined],
  ])('"%s" is understood in %s', (text, language, expected) => expect(heard(text, language)).toBe(expected));

  test('an answer that is nothing else is told apart from one that begins so', () => {
    expect(yesOrNo(tokenize('no', 'en'), 'en').whole).toBe(true);
    expect(yesOrNo(tokenize('no, tulips', 'en'), 'en').whole).toBe(false);
  });
});
