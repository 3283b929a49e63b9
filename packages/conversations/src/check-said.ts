import type { Conversation } from './conversation.ts';
import { StepFailure } from './failure.ts';
import type { Said } from './said.ts';
import type { TextMatch } from './step.ts';
import { findIn, fold } from './text-match.ts';

/** Each text in turn, after what was last found. */
export function checkSees(conversation: Conversation, texts: readonly TextMatch[]): void {
  for (const written of texts) {
    const { said, cursor, names } = conversation;
    const text = names.match(written);
    const index = said.findIndex(
      (one, at) => at >= cursor.message && found(one, text, startAt(at)) !== undefined,
    );
    if (index < 0)
      throw new StepFailure(
        `the customer to see ${quoted(text.written)}`,
        whatWasSaid(said.slice(cursor.message), said.length, 'since what was last found'),
      );
    conversation.cursor = { message: index, offset: found(said[index]!, text, startAt(index))!.end };

    function startAt(at: number): number {
      return at === cursor.message ? cursor.offset : 0;
    }
  }
}

export function checkButtons(conversation: Conversation, titles: readonly string[], only: boolean): void {
  const { said, cursor, names } = conversation;
  const wanted = titles.map((title) => fold(names.text(title)));
  const rest = said.slice(cursor.message);
  const index = rest.findIndex(
    ({ buttons }) => buttons !== undefined && fits(buttons.map(fold), wanted, only),
  );
  if (index < 0) {
    const shown = rest.flatMap(({ buttons }) => (buttons === undefined ? [] : [`[${buttons.join(', ')}]`]));
    throw new StepFailure(
      `the customer to see ${only ? 'only ' : ''}the buttons [${titles.join(', ')}]`,
      shown.length === 0
        ? 'no buttons were shown since what was last found'
        : `they are ${shown.join(' and ')}`,
    );
  }
  conversation.cursor = { message: cursor.message + index + 1, offset: 0 };
}

/** Nothing that was said since somebody last did something, buttons included, has one of the texts. */
export function checkSeesNot(conversation: Conversation, texts: readonly TextMatch[]): void {
  for (const written of texts)
    for (const one of conversation.saidSince) {
      const text = conversation.names.match(written);
      const words = [one.folded, ...(one.buttons ?? []).map(fold)];
      if (words.some((word) => findIn(text, word, 0) !== undefined))
        throw new StepFailure(
          `the customer not to see ${quoted(text.written)}`,
          `the customer saw ${quoted(one.text)}`,
        );
    }
}

export function checkSeesNothing({ saidSince: [first] }: Conversation): void {
  if (first !== undefined)
    throw new StepFailure('the customer to see nothing new', `the customer saw ${quoted(first.text)}`);
}

function found(one: Said, text: TextMatch, from: number) {
  return findIn(text, one.folded, from);
}

/** The wanted titles in their order; others may stand between them unless `only`. */
function fits(shown: readonly string[], wanted: readonly string[], only: boolean): boolean {
  if (only && shown.length !== wanted.length) return false;
  let at = 0;
  for (const title of shown) if (title === wanted[at]) at++;
  return at === wanted.length;
}

function whatWasSaid(rest: readonly Said[], all: number, since: string): string {
  if (rest.length === 0)
    return all === 0
      ? 'nothing has been said to the customer'
      : `nothing more was said to the customer ${since}`;
  return `this was said to the customer ${since}: ${rest.map(({ text }) => quoted(text)).join(', then ')}`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
