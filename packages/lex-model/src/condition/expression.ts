/**
 * The language of conditional branches: https://docs.aws.amazon.com/lexv2/latest/dg/paths-branching.html
 *
 *     or         = and { ("OR" | "||") and }
 *     and        = not { ("AND" | "&&") not }
 *     not        = ("NOT" | "!") not | "(" or ")" | test
 *     test       = "fn.IS_SET" "(" reference ")" | operand operator constant
 *     operand    = reference | ("fn.COUNT" | "fn.LENGTH") "(" reference ")"
 *     reference  = "{" slot "}" | "{" intent "." slot "}" | "[" session attribute "]"
 *                | "((" request attribute "))" | "$." path
 *     operator   = "=" | "!=" | "<" | "<=" | ">" | ">=" | "CONTAINS"
 *     constant   = '"' text '"' | a bare word such as 10 or P2H
 */
export type Expression =
  | { kind: 'or' | 'and'; terms: Expression[] }
  | { kind: 'not'; term: Expression }
  | { kind: 'isSet'; reference: Reference }
  | { kind: 'compare'; operand: Operand; operator: Operator; constant: string };

export type Operand = { of: 'value' | 'count' | 'length'; reference: Reference };

export type Reference =
  | { from: 'slot'; intent?: string; name: string }
  | { from: 'sessionAttribute' | 'requestAttribute' | 'path'; name: string };

export const OPERATORS = ['!=', '<=', '>=', '=', '<', '>', 'CONTAINS'] as const;
export type Operator = (typeof OPERATORS)[number];

export type ParsedExpression =
  | { ok: true; expression: Expression }
  /** `at` is the offset into the text. */
  | { ok: false; problem: string; at: number };

/** Deeper nesting than this is refused rather than risked. */
const MAX_DEPTH = 100;

/** Reads an expression. Never throws. */
export function parseExpression(text: string): ParsedExpression {
  const parser = new Parser(text);
  try {
    return { ok: true, expression: parser.whole() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.message, at: error.at };
    throw error;
  }
}

class Refusal extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

const REQUEST_ATTRIBUTE = /\(\(\s*([^(){}[\]"=<>!&|\s]+)\s*\)\)/y;
const SLOT = /\{\s*(?:([0-9a-zA-Z_-]+)\.)?([0-9a-zA-Z_-]+)\s*\}/y;
const SESSION_ATTRIBUTE = /\[\s*([^[\]]+?)\s*\]/y;
const PATH = /\$\.([0-9a-zA-Z_.[\]-]+)/y;
const TEXT = /"((?:[^"\\]|\\.)*)"/y;
const BARE = /[^\s(){}[\]"=<>!&|]+/y;

class Parser {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Expression {
    const expression = this.#or();
    this.#space();
    if (this.#at < this.#text.length) this.#refuse('expected AND, OR or the end');
    return expression;
  }

  #or(): Expression {
    if (++this.#depth > MAX_DEPTH) this.#refuse('nested too deeply');
    const terms = [this.#and()];
    while (this.#take(/\|\||OR(?![\w])/iy)) terms.push(this.#and());
    this.#depth--;
    return terms.length === 1 ? terms[0]! : { kind: 'or', terms };
  }

  #and(): Expression {
    const terms = [this.#not()];
    while (this.#take(/&&|AND(?![\w])/iy)) terms.push(this.#not());
    return terms.length === 1 ? terms[0]! : { kind: 'and', terms };
  }

  #not(): Expression {
    let negated = false;
    while (this.#take(/!(?!=)|NOT(?![\w])/iy)) negated = !negated;
    const term = this.#positive();
    return negated ? { kind: 'not', term } : term;
  }

  #positive(): Expression {
    this.#space();
    REQUEST_ATTRIBUTE.lastIndex = this.#at;
    if (this.#text[this.#at] === '(' && !REQUEST_ATTRIBUTE.test(this.#text)) {
      this.#at++;
      const inner = this.#or();
      if (!this.#take(/\)/y)) this.#refuse('expected )');
      return inner;
    }
    if (this.#take(/fn\.IS_SET\s*\(/iy)) return { kind: 'isSet', reference: this.#argument() };
    const operand = this.#operand();
    const operator = this.#take(/!=|<=|>=|=|<|>|CONTAINS(?![\w])/iy)?.[0].toUpperCase() as
      | Operator
      | undefined;
    if (operator === undefined) this.#refuse('expected =, !=, <, <=, >, >= or CONTAINS');
    return { kind: 'compare', operand, operator, constant: this.#constant() };
  }

  #operand(): Operand {
    const called = this.#take(/fn\.(COUNT|LENGTH)\s*\(/iy);
    if (called === undefined) return { of: 'value', reference: this.#reference() };
    return { of: called[1]!.toLowerCase() as 'count' | 'length', reference: this.#argument() };
  }

  #argument(): Reference {
    const reference = this.#reference();
    if (!this.#take(/\)/y)) this.#refuse('expected )');
    return reference;
  }

  #reference(): Reference {
    const slot = this.#take(SLOT);
    if (slot !== undefined)
      return slot[1] === undefined
        ? { from: 'slot', name: slot[2]! }
        : { from: 'slot', intent: slot[1], name: slot[2]! };
    const session = this.#take(SESSION_ATTRIBUTE);
    if (session !== undefined) return { from: 'sessionAttribute', name: session[1]! };
    const request = this.#take(REQUEST_ATTRIBUTE);
    if (request !== undefined) return { from: 'requestAttribute', name: request[1]! };
    const path = this.#take(PATH);
    if (path !== undefined) return { from: 'path', name: path[1]! };
    return this.#refuse('expected {slot}, [session attribute], ((request attribute)) or $.path');
  }

  #constant(): string {
    const text = this.#take(TEXT);
    if (text !== undefined) return text[1]!.replace(/\\(.)/g, '$1');
    const bare = this.#take(BARE);
    return bare?.[0] ?? this.#refuse('expected a constant, such as "large" or 10');
  }

  #take(sticky: RegExp): RegExpExecArray | undefined {
    this.#space();
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#text);
    if (found === null) return undefined;
    this.#at += found[0].length;
    return found;
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  #refuse(message: string): never {
    throw new Refusal(message, this.#at);
  }
}
