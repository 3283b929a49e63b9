import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Expression,
  OPERATORS,
  type Operand,
  parseExpression,
  type Reference,
} from '../../../../packages/lex-model/src/condition/expression.ts';

const slotName = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,8}$/);
const reference: fc.Arbitrary<Reference> = fc.oneof(
  slotName.map((name) => ({ from: 'slot' as const, name })),
  fc.tuple(slotName, slotName).map(([intent, name]) => ({ from: 'slot' as const, intent, name })),
  slotName.map((name) => ({ from: 'sessionAttribute' as const, name })),
  slotName.map((name) => ({ from: 'requestAttribute' as const, name })),
);
const operand: fc.Arbitrary<Operand> = fc.record({
  of: fc.constantFrom('value' as const, 'count' as const, 'length' as const),
  reference,
});
const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('compare' as const),
      operand,
      operator: fc.constantFrom(...OPERATORS),
      constant: fc.string({ maxLength: 10 }),
    }),
    fc.record({ kind: fc.constant('isSet' as const), reference }),
    fc.record({ kind: fc.constant('not' as const), term: tie('expression') }),
    fc.record({
      kind: fc.constantFrom('or' as const, 'and' as const),
      terms: fc.array(tie('expression'), { minLength: 2, maxLength: 3 }),
    }),
  ),
}));

/** Writes an expression with every parenthesis that it may need. */
function written(e: Expression): string {
  switch (e.kind) {
    case 'or':
    case 'and':
      return `(${e.terms.map(written).join(e.kind === 'or' ? ' OR ' : ' && ')})`;
    case 'not':
      return `NOT ${e.term.kind === 'compare' || e.term.kind === 'isSet' ? `( ${written(e.term)} )` : written(e.term)}`;
    case 'isSet':
      return `fn.IS_SET(${writtenReference(e.reference)})`;
    case 'compare': {
      const inner = writtenReference(e.operand.reference);
      const left = e.operand.of === 'value' ? inner : `fn.${e.operand.of.toUpperCase()}(${inner})`;
      return `${left} ${e.operator} "${e.constant.replace(/["\\]/g, '\\$&')}"`;
    }
  }
}
function writtenReference(r: Reference): string {
  if (r.from === 'slot') return r.intent === undefined ? `{${r.name}}` : `{${r.intent}.${r.name}}`;
  return r.from === 'sessionAttribute' ? `[${r.name}]` : `((${r.name}))`;
}
/** "not not x" is read as x. */
function simplified(e: Expression): Expression {
  if (e.kind === 'or' || e.kind === 'and') return { ...e, terms: e.terms.map(simplified) };
  if (e.kind !== 'not') return e;
  const term = simplified(e.term);
  return term.kind === 'not' ? term.term : { kind: 'not', term };
}

describe('conditional expressions', () => {
  test('what is written is what is read', () => {
    fc.assert(
      fc.property(expression, (e) => {
        const parsed = parseExpression(written(e));
        expect(parsed).toEqual({ ok: true, expression: simplified(e) });
      }),
    );
  });

  test('no text makes the parser throw', () => {
    const piece = fc.constantFrom(
      '{a}',
      '[b]',
      '((c))',
      '(',
      ')',
      'AND',
      '||',
      'NOT',
      '!',
      '=',
      '>=',
      '"x',
      '"y"',
      'fn.COUNT(',
      '$.',
      '7',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (t) => {
        const parsed = parseExpression(t);
        if (!parsed.ok) expect(parsed.at).toBeLessThanOrEqual(t.length);
      }),
    );
  });

  test('AND binds closer than OR', () => {
    const parsed = parseExpression('{a} = 1 OR {b} = 2 AND {c} = 3');
    expect(parsed).toMatchObject({
      ok: true,
      expression: { kind: 'or', terms: [{ kind: 'compare' }, { kind: 'and', terms: [{}, {}] }] },
    });
  });

  test.each([
    '{age} < 24',
    '{toppings} CONTAINS "pineapple"',
    '({make} = "Honda") AND ({model} = "Civic")',
    'fn.COUNT({topping}) > 2',
    '{travelDuration} < P2H',
    '$.inputMode = "Speech"',
    '((retry_enabled)) = "TRUE"',
    'fn.IS_SET(((x-amz-lex:kendra-search-response-question_answer-question-1)))',
    '$.transcriptions[0].transcriptionConfidence < 0.8 AND $.transcriptions[1].transcriptionConfidence > 0.5',
    'fn.LENGTH({credit-card-number}) = 12',
  ])('the documentation’s sample %s is read', (text) => {
    expect(parseExpression(text).ok).toBe(true);
  });

  test.each([
    ['{a} =', 'expected a constant'],
    ['"x" = {a}', 'expected {slot}'],
    ['({a} = 1', 'expected )'],
    ['{a} = 1 {b} = 2', 'expected AND, OR or the end'],
    ['{a} ~ 1', 'expected =, !='],
    ['', 'expected {slot}'],
  ])('%s is refused with its reason', (text, problem) => {
    expect(parseExpression(text)).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
  });

  test('nesting without end is refused', () => {
    expect(parseExpression(`${'('.repeat(5000)}{a} = 1`)).toMatchObject({
      ok: false,
      problem: 'nested too deeply',
    });
  });
});
