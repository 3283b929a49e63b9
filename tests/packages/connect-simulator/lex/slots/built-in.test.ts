import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  BUILT_IN_SLOT_TYPES,
  builtInProblem,
  builtInSlotType,
} from '../../../../../packages/connect-simulator/src/lex/slots/built-in.ts';
import { tokenize } from '../../../../../packages/connect-simulator/src/lex/text/words.ts';

/** A Monday. */
const NOW = Date.UTC(2026, 0, 5, 9, 0, 0);

function read(type: string, text: string, localeId = 'en_US'): string[] {
  const slotType = builtInSlotType(`AMAZON.${type}`, localeId)!;
  const words = tokenize(text, localeId.slice(0, 2));
  const whole = slotType.whole(words, NOW);
  const matches = whole === undefined ? slotType.find(words, NOW).map(({ match }) => match) : [whole];
  return matches.map(({ interpretedValue }) => interpretedValue);
}

describe('built-in slot types', () => {
  test.each([
    ['12', ['12']],
    ['1,200', ['1200']],
    ['it costs 3.5 euros', ['3.5']],
    ['-4', ['-4']],
    ['twenty five', ['25']],
    ['two hundred and six', ['206']],
    ['three thousand four hundred', ['3400']],
    ['a table for four', ['4']],
    ['five six', ['5', '6']],
    ['no idea', []],
  ])('a number: "%s"', (text, expected) => expect(read('Number', text)).toEqual(expected));

  test.each([
    ['treinta y dos', ['32']],
    ['una mesa para cuatro', ['4']],
    ['mil doscientos', ['1200']],
    ['una', ['1']],
  ])('a number in Spanish: "%s"', (text, expected) =>
    expect(read('Number', text, 'es_ES')).toEqual(expected),
  );

  test.each([
    ['today', '2026-01-05'],
    ['tomorrow please', '2026-01-06'],
    ['on friday', '2026-01-09'],
    ['next monday', '2026-01-12'],
    ['in 3 days', '2026-01-08'],
    ['in two weeks', '2026-01-19'],
    ['2026-03-01', '2026-03-01'],
    ['3/4', '2026-03-04'],
    ['12/31/25', '2025-12-31'],
    ['January 5th', '2026-01-05'],
    ['the 4th of January', '2027-01-04'],
    ['14 Feb 2028', '2028-02-14'],
  ])('a date, counted from the clock: "%s" is %s', (text, expected) =>
    expect(read('Date', text)).toEqual([expected]),
  );

  test.each([
    ['mañana', '2026-01-06'],
    ['pasado mañana', '2026-01-07'],
    ['el viernes', '2026-01-09'],
    ['3/4', '2026-04-03'],
    ['el 5 de marzo', '2026-03-05'],
    ['dentro de 2 días', '2026-01-07'],
  ])('a date in Spanish: "%s" is %s', (text, expected) =>
    expect(read('Date', text, 'es_ES')).toEqual([expected]),
  );

  test('a date that does not exist is none', () => {
    expect(read('Date', '2026-02-30')).toEqual([]);
    expect(read('Date', 'whenever')).toEqual([]);
  });

  test.each([
    ['5 pm', '17:00'],
    ['at 17:30', '17:30'],
    ['noon', '12:00'],
    ['12 am', '00:00'],
    ['half past', undefined],
    ['five in the afternoon', '17:00'],
    ["5 o'clock", '05:00'],
  ])('a time: "%s" is %s', (text, expected) => expect(read('Time', text)[0]).toBe(expected));

  test('an hour that may be of the morning or the afternoon resolves to both', () => {
    const match = builtInSlotType('AMAZON.Time', 'en_US')!.whole(tokenize('5', 'en'), NOW);
    expect(match?.resolvedValues).toEqual(['05:00', '17:00']);
  });

  test('a time in Spanish', () => expect(read('Time', 'a las 9 de la noche', 'es_US')).toEqual(['21:00']));

  test.each([
    ['EmailAddress', 'write to Ana.P@example.co.uk, thanks', ['Ana.P@example.co.uk']],
    ['PhoneNumber', 'call me on +34 612-345-678', ['34612345678']],
    ['PhoneNumber', '12', []],
    ['AlphaNumeric', 'my booking is AB-1234', ['AB1234']],
    ['AlphaNumeric', 'A B 1 2', ['AB12']],
    ['AlphaNumeric', 'ABCDEF', ['ABCDEF']],
    ['AlphaNumeric', 'where is my order', []],
    ['Confirmation', 'yep', ['Yes']],
    ['Confirmation', 'not sure', ["Don't know"]],
    ['Confirmation', 'maybe', ['Maybe']],
    ['FirstName', 'my name is María José', ['María José']],
    ['FirstName', 'Ana', ['Ana']],
    ['LastName', "it's O'Neill.", ["O'Neill"]],
    ['City', 'I live in New York', ['New York']],
    ['City', 'why do you want to know where I am', []],
    ['Duration', 'about 2 hours', ['PT2H']],
    ['Percentage', '20 percent', ['20']],
    ['FreeFormInput', ' anything, really? ', ['anything, really?']],
    ['UKPostalCode', 'sw1a 1aa', ['SW1A 1AA']],
  ])('%s in "%s"', (type, text, expected) => expect(read(type, text)).toEqual(expected));

  test.each([
    ['de_DE', 'Date', 'am Freitag', ['2026-01-09']],
    ['de_DE', 'Date', '5. März', ['2026-03-05']],
    ['fr_FR', 'Date', 'dans 3 jours', ['2026-01-08']],
    ['it_IT', 'Date', 'domani', ['2026-01-06']],
    ['pt_BR', 'Date', 'sexta-feira', ['2026-01-09']],
    ['nl_NL', 'Date', '5 maart', ['2026-03-05']],
    ['ja_JP', 'Date', '3月5日', ['2026-03-05']],
    ['es_US', 'Date', 'cinco de marzo', ['2026-03-05']],
    ['en_GB', 'Date', '3/4', ['2026-04-03']],
    ['de_DE', 'Time', 'um 17 Uhr', ['17:00']],
    ['fr_FR', 'Time', 'à 17h30', ['17:30']],
    ['es_ES', 'Time', 'mediodía', ['12:00']],
    ['de_DE', 'Number', 'fünfundzwanzig', ['25']],
    ['de_DE', 'Number', '1.200', ['1200']],
    ['de_DE', 'Number', '3,5', ['3.5']],
    ['fr_FR', 'Number', 'vingt et un', ['21']],
    ['it_IT', 'Number', 'duecento', ['200']],
    ['nl_NL', 'Number', 'tweeëndertig', ['32']],
    ['ja_JP', 'Number', '二十一', ['21']],
    ['de_DE', 'Duration', 'zwei Stunden', ['PT2H']],
    ['es_ES', 'Duration', 'una hora', ['PT1H']],
    ['fr_FR', 'Duration', '3 jours', ['P3D']],
    ['es_ES', 'Percentage', '20 por ciento', ['20']],
    ['nl_NL', 'Confirmation', 'dat klopt', ['Yes']],
  ])('in %s, %s in "%s"', (localeId, type, text, expected) =>
    expect(read(type, text, localeId)).toEqual(expected),
  );

  test('large numbers in words, and small ones among other words', () => {
    expect(read('Number', 'twenty thousand five hundred')).toEqual(['20500']);
    expect(read('Number', 'one hundred and one')).toEqual(['101']);
    expect(read('Number', 'this one please')).toEqual([]);
  });

  test('the words of one language are none of another: they are not read as English', () => {
    expect(read('Number', 'twenty', 'ru_RU')).toEqual([]);
    expect(read('Number', '20', 'ru_RU')).toEqual(['20']);
    expect(read('Date', 'tomorrow', 'de_DE')).toEqual([]);
    expect(read('Confirmation', 'maybe', 'de_DE')).toEqual([]);
  });

  test('a language that a type does not know is refused, with those that it knows', () => {
    expect(builtInSlotType('AMAZON.Date', 'ko_KR')).toBeUndefined();
    expect(builtInProblem('AMAZON.Date', 'ko_KR')).toMatch(
      /^AMAZON\.Date is not simulated in ko_KR; .*en, es/,
    );
    expect(builtInProblem('AMAZON.Confirmation', 'sv_SE')).toMatch(/not simulated in sv_SE/);
    expect(builtInProblem('AMAZON.Number', 'ko_KR')).toBeUndefined();
  });

  test('a type that is not simulated is not made up', () => {
    expect(builtInSlotType('AMAZON.Nothing', 'en_US')).toBeUndefined();
    expect(builtInSlotType('constructor', 'en_US')).toBeUndefined();
  });

  test('no text makes any of them fail, and what they find is in the text', () => {
    const word = fc.constantFrom(
      '5',
      '12:99',
      'May',
      'in',
      'next',
      'two',
      'a',
      '-',
      '@',
      '+1',
      '99/99',
      'de',
      'ñ',
      '٣',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...BUILT_IN_SLOT_TYPES),
        fc.constantFrom('en_US', 'es_ES', 'de_DE'),
        text,
        (name, id, t) => {
          const words = tokenize(t, id.slice(0, 2));
          const type = builtInSlotType(name, id)!;
          type.whole(words, NOW);
          for (const { first, end, match } of type.find(words, NOW)) {
            expect(end).toBeGreaterThan(first);
            expect(words.text).toContain(match.originalValue);
          }
        },
      ),
    );
  });
});
