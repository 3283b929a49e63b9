import { type Expression, type Operator, parseExpression, type Reference } from '@resumed-chats/lex-model';

/** What a reference stands for now: a list for a slot with several values, undefined when not set. */
export type Resolve = (reference: Reference) => string | readonly string[] | undefined;

const parsed = new Map<string, Expression | undefined>();
/** Bots are finite, but tests with generated expressions are not. */
const MAX_PARSED = 10_000;

/**
 * Whether a condition holds. A comparison with something that is not set counts as neither true nor false, as
 * the documentation calls it "invalid, and not evaluated"; a condition that ends so does not hold.
 */
export function conditionHolds(text: string, resolve: Resolve): boolean {
  if (!parsed.has(text)) {
    if (parsed.size >= MAX_PARSED) parsed.clear();
    const result = parseExpression(text);
    parsed.set(text, result.ok ? result.expression : undefined);
  }
  const expression = parsed.get(text);
  return expression !== undefined && evaluate(expression, resolve) === true;
}

function evaluate(expression: Expression, resolve: Resolve): boolean | undefined {
  switch (expression.kind) {
    case 'or':
    case 'and': {
      const decisive = expression.kind === 'or';
      let known = true;
      for (const term of expression.terms) {
        const value = evaluate(term, resolve);
        if (value === decisive) return decisive;
        if (value === undefined) known = false;
      }
      return known ? !decisive : undefined;
    }
    case 'not': {
      const value = evaluate(expression.term, resolve);
      return value === undefined ? undefined : !value;
    }
    case 'isSet':
      return resolve(expression.reference) !== undefined;
    case 'compare': {
      const value = resolve(expression.operand.reference);
      if (value === undefined) return undefined;
      const values = typeof value === 'string' ? [value] : value;
      const { operator, constant } = expression;
      if (operator === 'CONTAINS') return values.some((one) => compare(one, constant) === 0);
      const measured = { value: values.join(','), count: String(values.length), length: '' };
      if (expression.operand.of === 'length') measured.length = String(values.join(',').length);
      return relation(operator, compare(measured[expression.operand.of], constant));
    }
  }
}

function relation(operator: Exclude<Operator, 'CONTAINS'>, order: number): boolean {
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
/** People, and the documentation's own sample, write P2H for PT2H. */
const LOOSE_DURATION = /^P(\d+)([HS])$/i;
const SECONDS = [31_536_000, 2_592_000, 604_800, 86_400, 3600, 60, 1];

/** Numbers by value, durations by length, all else as text without regard to case (dates are ISO and sort so). */
function compare(value: string, constant: string): number {
  const [a, b] = [numeric(value), numeric(constant)];
  if (a !== undefined && b !== undefined) return a - b;
  const [c, d] = [seconds(value), seconds(constant)];
  if (c !== undefined && d !== undefined) return c - d;
  const [e, f] = [value.toLowerCase(), constant.toLowerCase()];
  return e < f ? -1 : e > f ? 1 : 0;
}

function numeric(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function seconds(text: string): number | undefined {
  const upper = text.toUpperCase().replace(LOOSE_DURATION, 'PT$1$2');
  const found = DURATION.exec(upper);
  if (found === null || upper.length < 3) return undefined;
  return found.slice(1).reduce((sum, amount, i) => sum + Number(amount ?? 0) * SECONDS[i]!, 0);
}
