import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textParts } from '../../../chat/widget/text-parts.ts';

const links = (text: string) => textParts(text).flatMap(({ href }) => href ?? []);

describe('links in what somebody wrote', () => {
  test('are of the web, and end where the sentence does', () => {
    expect(textParts('See https://example.com/a?b=c. Or (http://example.org)!')).toEqual([
      { text: 'See ' },
      { text: 'https://example.com/a?b=c', href: 'https://example.com/a?b=c' },
      { text: '. Or (' },
      { text: 'http://example.org', href: 'http://example.org/' },
      { text: ')!' },
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'https://bank.example@evil.example/',
    'https://',
    'www.example.com',
  ])('are none in %s', (text) => {
    expect(links(text)).toEqual([]);
  });

  test('lose nothing of the text, whatever it is', () => {
    const piece = fc.constantFrom(
      'https://',
      'http://a.b',
      'javascript:',
      '"',
      '<',
      '.',
      ' ',
      '@',
      '\n',
      ')',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), piece)), (pieces) => {
        const text = pieces.join('');
        const parts = textParts(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const { href } of parts) if (href !== undefined) expect(href).toMatch(/^https?:\/\//);
      }),
    );
  });
});
