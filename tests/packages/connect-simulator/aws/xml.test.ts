import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  readXml,
  writeXml,
  xmlDocument,
  xmlText,
} from '../../../../packages/connect-simulator/src/aws/xml.ts';

describe('writing XML', () => {
  test('lists have members in the query protocol, and are repeated elements in S3', () => {
    expect(writeXml('Tags', ['a', 'b'], 'member')).toBe('<Tags><member>a</member><member>b</member></Tags>');
    expect(writeXml('Tag', ['a', 'b'], 'flat')).toBe('<Tag>a</Tag><Tag>b</Tag>');
    expect(writeXml('Tags', [], 'member')).toBe('<Tags></Tags>');
  });

  test('what is undefined or null is left out', () => {
    expect(writeXml('A', { B: undefined, C: null, D: false, E: 0 }, 'member')).toBe(
      '<A><D>false</D><E>0</E></A>',
    );
  });

  test('timestamps are ISO 8601, and a document has its namespace', () => {
    expect(xmlDocument('At', new Date(0), 'flat', 'urn:x')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<At xmlns="urn:x">1970-01-01T00:00:00.000Z</At>',
    );
  });
});

describe('reading XML', () => {
  test('elements, entities, sections of character data, comments and prefixes', () => {
    const read = readXml(
      '<?xml version="1.0"?><!-- c --><s:A x="1>2"><B>&lt;&#65;&#x42;&amp;</B><C/><D><![CDATA[<x>]]></D></s:A>',
    );
    expect(read.name).toBe('A');
    expect(xmlText(read, 'B')).toBe('<AB&');
    expect(xmlText(read, 'C')).toBe('');
    expect(xmlText(read, 'D')).toBe('<x>');
    expect(xmlText(read, 'E')).toBeUndefined();
  });

  test.each(['', 'text', '<a>', '</a>', '<a></b>', '<a/><b/>', '<a', '<a b></a>'])('refuses %j', (source) => {
    expect(() => readXml(source)).toThrow(SyntaxError);
  });

  test('reads any text back as it was written', () => {
    const text = fc
      .string({ unit: 'binary' })
      .map((any) => any.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, ''));
    fc.assert(
      fc.property(text, (value) => {
        expect(xmlText(readXml(writeXml('A', { B: value }, 'flat')), 'B')).toBe(value);
      }),
    );
  });

  test('never fails in another way, whatever it gets', () => {
    const pieces = fc.array(
      fc.constantFrom('<', '>', 'a', '/', '"', '=', ' ', '<a>', '</a>', '&lt;', '<!--', '-->', ']]>'),
    );
    fc.assert(
      fc.property(pieces, (given) => {
        try {
          readXml(given.join(''));
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxError);
        }
      }),
    );
  });
});
