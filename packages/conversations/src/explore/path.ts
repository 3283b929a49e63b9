import type { Action, LexFault } from '../step.ts';

/** What an action of a flow comes to otherwise than by itself. */
export type Choice =
  | { kind: 'error'; error: string }
  /** Nobody's fault: the queue has no room, its hours are over, the agent is not to be had, or is again. */
  | { kind: 'full' | 'closed' | 'away' | 'free' };

/** A choice at the n-th action of a flow that is entered in consequence of a move. */
export interface ChoiceAt {
  readonly at: number;
  readonly flow: string;
  readonly action: string;
  readonly choice: Choice;
}

/** What somebody does, or what happens, while a chat stands still; Lex may fail when it is asked in consequence. */
export interface PossibleMove {
  readonly action: Action;
  readonly lex?: LexFault;
}

export interface Move extends PossibleMove {
  readonly choices: readonly ChoiceAt[];
}

/** How a chat got where it is, from its start. */
export type Path = readonly Move[];

/** The path with another choice after its last move. */
export function withChoice(path: Path, choice: ChoiceAt): Path {
  const last = path[path.length - 1]!;
  return [...path.slice(0, -1), { ...last, choices: [...last.choices, choice] }];
}

/** The faults of a move: errors that were forced, and Lex failing. What is nobody's fault is none. */
export function faultsOf({ choices, lex }: Move): number {
  return choices.filter(({ choice }) => choice.kind === 'error').length + (lex === undefined ? 0 : 1);
}
