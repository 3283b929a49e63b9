import { transitionName } from '../coverage.ts';
import type { Action, Step } from '../step.ts';
import { choicesAt } from './choices.ts';
import { Endless, type Entered, type ExploredChat, OffPath, Pruned } from './explored-chat.ts';
import { faultsOf, type Path, type PossibleMove, withChoice } from './path.ts';
import { type StateRules, stateKey } from './state-key.ts';

export interface Limits {
  /** How often the customer comes back at most. */
  readonly returns: number;
  /** In consequence of how many moves something fails, in one chat at most. */
  readonly faults: number;
  /** How many actions may fail then, one after the other. */
  readonly inARow: number;
  /** Stops after so many broken promises. */
  readonly findings: number;
  /** Stops after so many paths. */
  readonly paths?: number;
}

/** A promise that was not kept. */
export interface Violation {
  /** e.g. `never stranded`. */
  readonly promise: string;
  readonly what: string;
  /** What a transcript has to expect so that it fails there. */
  readonly instead: readonly Step[];
}

/** A violation with a shortest way there. */
export interface Found extends Violation {
  readonly path: Path;
}

/** What is promised about chats, and what is to be known of what was before to tell whether it holds. */
export interface Promises<Config, Before, Memory extends { readonly key: string }> {
  readonly rules: StateRules<Config>;
  /** Every way in which a chat can begin. */
  beginnings(explored: ExploredChat<Config>): readonly Action[];
  /** Everything that can happen to a chat that stands still. */
  movesAt(explored: ExploredChat<Config>, returns: number): readonly PossibleMove[];
  readonly nothingYet: Memory;
  /** The situation before a move; `memory` undefined: before a chat begins. */
  before(explored: ExploredChat<Config>, memory: Memory | undefined): Before;
  /** All of the move under way that decides what is promised at its end. */
  moveKey(before: Before, explored: ExploredChat<Config>): string;
  /** What is broken once a chat has come to rest. */
  violations(before: Before, explored: ExploredChat<Config>): readonly Violation[];
  /** For the promises about the next move. */
  remember(before: Before, explored: ExploredChat<Config>): Memory;
}

export interface Exploration {
  /** Situations that differ, at an action or at rest. */
  readonly states: number;
  /** Conversations played, each from its start. */
  readonly paths: number;
  readonly found: readonly Found[];
  /** Transitions that some path took. */
  readonly taken: ReadonlySet<string>;
}

/** A way on which there is something left to be looked at. */
export interface Work<Memory> {
  readonly path: Path;
  readonly memory: Memory;
}

/** Where to begin, other than at the beginning of a chat, and what to call on each way to an action. */
export interface From<Memory> {
  readonly seeds?: readonly Work<Memory>[];
  readonly met?: (flow: string, action: string, work: Work<Memory>) => void;
}

/**
 * Explores all that can happen, shortest ways first: a path is walked until it comes to something that has been seen. What
 * each action on it might come to otherwise, and what can happen once it is at rest, are further paths.
 */
export async function explore<Config, Before, Memory extends { readonly key: string }>(
  explored: ExploredChat<Config>,
  promises: Promises<Config, Before, Memory>,
  limits: Limits,
  from: From<Memory> = {},
): Promise<Exploration> {
  const { rules } = promises;
  const seen = new Seen();
  const taken = new Set<string>();
  const found: Found[] = [];
  const reported = new Set<string>();
  const stop = explored.simulator.events.subscribe((event) => {
    if (event.type === 'branch.taken') taken.add(transitionName(event.flow, event.action, event.branch));
  });
  let paths = 0;
  let level: Work<Memory>[] = [...(from.seeds ?? begin())];
  const enough = () => found.length >= limits.findings || paths >= (limits.paths ?? Number.POSITIVE_INFINITY);
  while (level.length > 0 && !enough()) {
    const next: Work<Memory>[] = [];
    // Grows as it is gone through: another choice is no further move.
    for (const work of level) {
      if (enough()) break;
      paths++;
      next.push(...(await follow(work)));
    }
    level = next;
  }
  stop();
  return { states: seen.size, paths, found, taken };

  function begin(): Work<Memory>[] {
    return promises
      .beginnings(explored)
      .map((action) => ({ path: [{ action, choices: [] }], memory: promises.nothingYet }))
      .filter(({ path }) => unusual(path) <= limits.faults);
  }

  /** Walks one path, and answers those that go on from where it comes to rest. */
  async function follow(work: Work<Memory>): Promise<Work<Memory>[]> {
    const { path, memory } = work;
    let before: Before | undefined;
    const spent = () => explored.failedMoves + unusual(path);
    const start = () => {
      before = promises.before(explored, path.length === 1 ? undefined : memory);
    };
    try {
      await explored.walk(
        path,
        start,
        onEntered(work, () => before!, spent),
      );
    } catch (error) {
      if (error instanceof Endless)
        report(
          {
            promise: 'no circle',
            what: `the chat goes round and round at "${explored.contact.execution?.action.Identifier}"`,
            instead: [{ kind: 'open' }],
          },
          path,
        );
      else if (!(error instanceof OffPath) && !(error instanceof Pruned)) throw error;
      return [];
    }
    for (const violation of promises.violations(before!, explored)) report(violation, path);
    const after = promises.remember(before!, explored);
    if (explored.chat.ended || !seen.isNew(`${stateKey(explored, rules)}${after.key}`, explored)) return [];
    return promises
      .movesAt(explored, limits.returns)
      .filter(
        ({ action, lex }) =>
          (lex === undefined || spent() < limits.faults) &&
          (!changesNothing(action, explored) || seen.isNew(`${action.kind} ${placeKey(explored)}`, explored)),
      )
      .map((move) => ({ path: [...path, { ...move, choices: [] }], memory: after }));
  }

  function onEntered(work: Work<Memory>, before: () => Before, spent: () => number) {
    const own = new Set<string>();
    // Once something has failed, the next thing may fail as well.
    const failed = faultsOf(work.path.at(-1)!);
    return (at: Entered) => {
      const { flow, action } = at;
      const key = `${promises.moveKey(before(), explored)}\n${stateKey(explored, rules)}${work.memory.key}`;
      if (own.has(key)) throw new Endless();
      own.add(key);
      if (!seen.isNew(key, explored)) throw new Pruned();
      from.met?.(flow, action.Identifier, work);
      for (const choice of choicesAt(at, explored)) {
        const mayFail = failed === 0 ? spent() < limits.faults : failed < limits.inARow;
        if (choice.kind === 'error' && !mayFail) continue;
        const path = withChoice(work.path, { at: at.at, flow, action: action.Identifier, choice });
        const other = { path, memory: work.memory };
        from.met?.(flow, action.Identifier, other);
        level.push(other);
      }
    };
  }

  /** One example of each will do. */
  function report(violation: Violation, path: Path): void {
    const name = `${violation.promise} ${violation.what}`;
    if (!reported.has(name)) found.push({ ...violation, path });
    reported.add(name);
  }
}

/** Another language than the first is as good as a fault: the flows do the same in it. */
function unusual([first]: Path): number {
  return first?.action.kind === 'start' && first.action.chat.locale !== undefined ? 1 : 0;
}

/** Ending the chat, and writing where nobody listens, come to the same wherever it is done. */
function changesNothing({ kind }: Action, { contact }: ExploredChat): boolean {
  return kind === 'end' || (kind === 'say' && contact.status === 'queued');
}

function placeKey({ contact }: ExploredChat): string {
  const { status, execution } = contact;
  return `${status} ${execution?.flow.name} ${execution?.action.Identifier}`;
}

/** What has been seen, and with how few faults and returns: with no fewer of either nothing new can come of it. */
class Seen {
  readonly #least = new Map<string, { faults: number; returns: number }[]>();

  isNew(key: string, { failedMoves: faults, returns }: ExploredChat): boolean {
    const known = this.#least.get(key);
    if (known === undefined) {
      this.#least.set(key, [{ faults, returns }]);
      return true;
    }
    if (known.some((least) => least.faults <= faults && least.returns <= returns)) return false;
    known.push({ faults, returns });
    return true;
  }

  get size(): number {
    return this.#least.size;
  }
}
