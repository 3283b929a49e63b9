import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  findReferences,
  formatReference,
  interpolate,
  isWholeReference,
  parseReference,
  referencesOfFlow,
} from '../../../packages/flow-language/src/references.ts';
import { errorBranch, flowOf } from './flow-text.ts';

describe('finding references', () => {
  test.each<[text: string, paths: string[][]]>([
    ['Hello $.Attributes.name.', [['Attributes', 'name']]],
    [
      '$.Attributes.a and $.Lex.Slots.Topic!',
      [
        ['Attributes', 'a'],
        ['Lex', 'Slots', 'Topic'],
      ],
    ],
    ["$.Attributes['key with space']", [['Attributes', 'key with space']]],
    ["$.SegmentAttributes['connect:Subtype']", [['SegmentAttributes', 'connect:Subtype']]],
    ['$.FlowAttributes.acme-lexbot', [['FlowAttributes', 'acme-lexbot']]],
    ['$.Lex.AlternativeIntents.0.IntentName', [['Lex', 'AlternativeIntents', '0', 'IntentName']]],
    ['$.External["a"][0]', [['External', 'a', '0']]],
    ['$.Attributes.año', [['Attributes', 'año']]],
    ['$.ContactId', [['ContactId']]],
    ['It costs $.50, or $5.', []],
    ['$. Attributes.a', []],
    ["$.Attributes['open", [['Attributes']]],
    ['', []],
  ])('in "%s"', (text, paths) => {
    expect(findReferences(text).map(({ path }) => path)).toEqual(paths);
  });

  test('gives the place and the text of each', () => {
    expect(findReferences('To $.Queue.Name, $.ContactId').map(({ index, text }) => [index, text])).toEqual([
      [3, '$.Queue.Name'],
      [17, '$.ContactId'],
    ]);
  });
});

describe('whole references', () => {
  test.each(['$.Attributes.a', "$.Attributes['a b']", '$.ContactId'])('"%s" is one', (text) => {
    expect(isWholeReference(text)).toBe(true);
    expect(parseReference(text)).toBeDefined();
  });

  test.each(['$.Attributes.a ', 'x$.Attributes.a', '$.a$.b', '$', '', 7, undefined])(
    '"%s" is none',
    (value) => {
      expect(isWholeReference(value)).toBe(false);
    },
  );
});

describe('interpolation', () => {
  const attributes: Record<string, string> = {
    'Attributes.name': 'Ana',
    'Attributes.evil': '$.Attributes.name',
  };
  const lookup = (path: string[]) => attributes[path.join('.')];

  test('puts values in, and nothing for what is not set', () => {
    expect(interpolate('Hello $.Attributes.name.', lookup)).toBe('Hello Ana.');
    expect(interpolate('Hello $.Attributes.nobody!', lookup)).toBe('Hello !');
  });

  test('does not look into the values', () => {
    expect(interpolate('<$.Attributes.evil>', lookup)).toBe('<$.Attributes.name>');
  });

  test('leaves a text without references as it is', () => {
    const text = fc.string().filter((given) => findReferences(given).length === 0);
    fc.assert(fc.property(text, (given) => expect(interpolate(given, () => 'x')).toBe(given)));
  });

  test('replaces exactly what findReferences finds', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('$.Attributes.a', "$.Attributes['b c']", '$.Lex.Slots.s'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(' ');
        let rebuilt = '';
        let from = 0;
        for (const { index, text: reference } of findReferences(text)) {
          rebuilt += `${text.slice(from, index)}<>`;
          from = index + reference.length;
        }
        expect(interpolate(text, () => '<>')).toBe(rebuilt + text.slice(from));
      }),
    );
  });
});

test('a path that is written and read again is the same path', () => {
  const root = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_-]{0,8}$/);
  const key = fc.string({ minLength: 1 }).filter((text) => !(text.includes("'") && text.includes('"')));
  fc.assert(
    fc.property(root, fc.array(key, { maxLength: 4 }), (first, rest) => {
      const path = [first, ...rest];
      expect(parseReference(formatReference(path))).toEqual(path);
    }),
  );
});

test('no text makes finding references throw or take long', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000, unit: fc.constantFrom(...'$.[\'"]a0 -') }), (text) => {
      expect(Array.isArray(findReferences(text))).toBe(true);
    }),
  );
});

test('the references of a flow are those of its parameters and its condition operands', () => {
  const flow = flowOf('CONTACT_FLOW', {
    Identifier: 'x',
    Type: 'Compare',
    Parameters: { ComparisonValue: '$.Attributes.a' },
    Transitions: {
      NextAction: 'end',
      Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['$.Attributes.b'] } }],
      Errors: [errorBranch('NoMatchingCondition')],
    },
  });
  expect(referencesOfFlow(flow).map(({ action, where, text }) => [action, where, text])).toEqual([
    ['x', 'Parameters.ComparisonValue', '$.Attributes.a'],
    ['x', 'Transitions.Conditions[0][0]', '$.Attributes.b'],
  ]);
});
