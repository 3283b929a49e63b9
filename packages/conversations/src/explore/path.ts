/** What somebody does, or what happens, while a chat stands still. */
export type Deed =
  | { kind: 'start'; topic?: string; locale?: string }
  | { kind: 'say'; text: string; lex?: 'fails' | 'knows no such intent' }
  | { kind: 'end' }
  | { kind: 'pass'; seconds: number }
  | { kind: 'accept' | 'reject' | 'leave' | 'available' | 'offline'; agent: string };

/** What an action comes to otherwise than by itself. */
export type Choice =
  | { kind: 'error'; error: string }
  /** Nobody's fault: the queue has no room, its hours are over, the agent is not to be had, or is again. */
  | { kind: 'full' | 'closed' | 'away' | 'free' };

/** A choice at the n-th action that is entered in consequence of a deed. */
export interface Choosing {
  readonly at: number;
  readonly flow: string;
  readonly action: string;
  readonly choice: Choice;
}

export interface Move {
  readonly deed: Deed;
  readonly choices: readonly Choosing[];
}

/** How a chat got where it is, from its start. */
export type Path = readonly Move[];

/** The path with another choice after its last deed. */
export function choosing(path: Path, choice: Choosing): Path {
  const last = path[path.length - 1]!;
  return [...path.slice(0, -1), { deed: last.deed, choices: [...last.choices, choice] }];
}

/** The faults of a move: errors that were forced, and Lex failing. What is nobody's fault is none. */
export function faultsOf(move: Move): number {
  const errors = move.choices.filter(({ choice }) => choice.kind === 'error').length;
  return errors + (move.deed.kind === 'say' && move.deed.lex !== undefined ? 1 : 0);
}
