import { describe, expect, test } from '@jest/globals';
import { findIn, fold, isText, textMatch } from '../../../packages/conversations/src/text-match.ts';

describe('a text to be found', () => {
  test('capitals, kinds of spaces and of quotes make no difference', () => {
    expect(findIn(textMatch('we  HAVE “left”'), fold('Yes, we have\u00a0"left" now'), 0)).toEqual({
      start: 5,
      end: 19,
    });
  });

  test('is looked for from where the search stands', () => {
    const folded = fold('one two one');
    expect(findIn(textMatch('one'), folded, 1)).toEqual({ start: 8, end: 11 });
    expect(findIn(textMatch('two'), folded, 5)).toBeUndefined();
  });

  test('between slashes it is a regular expression', () => {
    expect(findIn(textMatch('/with\\w+ \\d+ hours/'), fold('Reply WITHIN 12 hours'), 0)).toEqual({
      start: 6,
      end: 21,
    });
  });

  test('a pattern that matches nothing at all still moves the search on', () => {
    expect(findIn(textMatch('/x*/'), 'abc', 1)).toEqual({ start: 1, end: 2 });
  });

  test('a wrong regular expression is a SyntaxError', () => {
    expect(() => textMatch('/(/')).toThrow(SyntaxError);
  });

  test('as a whole value it has to be the same, unless it is a pattern', () => {
    expect(isText(textMatch('ask'), 'ask')).toBe(true);
    expect(isText(textMatch('ask'), 'asking')).toBe(false);
    expect(isText(textMatch('/^a/'), 'asking')).toBe(true);
  });
});
