import { describe, expect, test } from '@jest/globals';
import { customSlotType } from '../../../../../packages/connect-simulator/src/lex/slots/custom.ts';
import { tokenize } from '../../../../../packages/connect-simulator/src/lex/text/words.ts';
import { slotType } from '../bots.ts';

const sizes = { small: ['little', 's'], 'extra large': ['xl', 'huge one'] };
const strict = customSlotType(slotType('Size', sizes), 'en', (word) => word === 'stall');
const open = customSlotType(slotType('Size', sizes, 'OriginalValue'), 'en', () => false);
const whole = (type: typeof strict, text: string) => type.whole(tokenize(text, 'en'), 0);
const find = (type: typeof strict, text: string) =>
  type.find(tokenize(text, 'en'), 0).map(({ match }) => match);

describe('custom slot types', () => {
  test('top resolution gives the value of the list for the value and its synonyms', () => {
    expect(whole(strict, 'Huge one')).toEqual({
      originalValue: 'Huge one',
      interpretedValue: 'extra large',
      resolvedValues: ['extra large'],
    });
    expect(whole(strict, 'medium')).toBeUndefined();
  });

  test('original value gives what the customer wrote, and takes short answers that are not in the list', () => {
    expect(whole(open, 'XL')).toEqual({
      originalValue: 'XL',
      interpretedValue: 'XL',
      resolvedValues: ['extra large'],
    });
    expect(whole(open, 'medium')).toMatchObject({ interpretedValue: 'medium', resolvedValues: [] });
    expect(whole(open, 'I have no idea about that')).toBeUndefined();
  });

  test('values are found inside a sentence, the longest first, with the customer’s own words', () => {
    expect(find(strict, 'one Extra Large and two small, please')).toMatchObject([
      { originalValue: 'Extra Large', interpretedValue: 'extra large' },
      { originalValue: 'small', interpretedValue: 'small' },
    ]);
  });

  test('mild misspellings are understood, but an ordinary word of the bot is not taken for one', () => {
    expect(find(strict, 'an extra lage one')).toMatchObject([{ interpretedValue: 'extra large' }]);
    expect(find(strict, 'a stall')).toEqual([]);
    expect(whole(strict, 'stall')).toMatchObject({ interpretedValue: 'small' });
  });

  test('a value must pass the regular expression filter, whole', () => {
    const codes = customSlotType(
      {
        slotTypeName: 'Code',
        slotTypeValues: [{ sampleValue: { value: 'AB12' } }, { sampleValue: { value: 'ABC123' } }],
        valueSelectionSetting: {
          resolutionStrategy: 'TopResolution',
          regexFilter: { pattern: '[A-Z]{2}[0-9]{2}' },
        },
      },
      'en',
      () => false,
    );
    expect(whole(codes, 'ab12')).toMatchObject({ interpretedValue: 'AB12' });
    expect(whole(codes, 'abc123')).toBeUndefined();
  });

  test('a synonym of two values resolves to both, in the order of the list', () => {
    const type = customSlotType(
      slotType('Drink', { tea: ['hot drink'], coffee: ['hot drink'] }),
      'en',
      () => false,
    );
    expect(whole(type, 'hot drink')?.resolvedValues).toEqual(['tea', 'coffee']);
  });
});
