import { transitionName } from '../transcripts/coverage.ts';
import { choicesAt } from './choices.ts';
import { beginnings, deedsAt } from './deeds.ts';
import { type Before, type Memory, NOTHING_YET, situation } from './memory.ts';
import { choosing, type Deed, faultsOf, type Path } from './path.ts';
import { type Broken, broken, rememberStep } from './promises.ts';
import { Endless, type Entered, OffPath, Pruned, type Stage } from './stage.ts';
import { stateKey } from './state-key.ts';

export interface Limits {
  /** How often she comes back at most. */
  readonly returns: number;
  /** In consequence of how many deeds something fails, in one chat at most. */
  readonly faults: number;
  /** How many actions may fail then, one after the other. */
  readonly together: number;
  /** Stops after so many broken promises. */
  readonly findings: number;
  /** Stops after so many paths. */
  readonly paths?: number;
}

export interface Found extends Broken {
  /** A shortest way there. */
  readonly path: Path;
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
export interface Work {
  readonly path: Path;
  readonly memory: Memory;
}

/** Where to begin, other than at the beginning of a chat, and who is told of each way to an action. */
export interface From {
  readonly seeds?: readonly Work[];
  readonly met?: (flow: string, action: string, work: Work) => void;
}

/**
 * Explores all that can happen, shortest ways first: a path is walked until it comes to something that has been seen. What
 * each action on it might come to otherwise, and what can happen once it is at rest, are further paths.
 */
export async function explore(stage: Stage, limits: Limits, from: From = {}): Promise<Exploration> {
  const seen = new Seen();
  const taken = new Set<string>();
  const found: Found[] = [];
  const promises = new Set<string>();
  const stop = stage.project.simulator.events.subscribe((event) => {
    if (event.type === 'branch.taken') taken.add(transitionName(event.flow, event.action, event.branch));
  });
  let paths = 0;
  let level: Work[] = [...(from.seeds ?? begin(stage, limits))];
  const enough = () => found.length >= limits.findings || paths >= (limits.paths ?? Number.POSITIVE_INFINITY);
  while (level.length > 0 && !enough()) {
    const next: Work[] = [];
    // Grows as it is gone through: another choice is no further deed.
    for (const work of level) {
      if (enough()) break;
      paths++;
      const { memory } = work;
      let before: Before | undefined;
      const own = new Set<string>();
      const spent = () => stage.moments + unusual(work.path);
      // Once something has failed, the next thing may fail as well.
      const failed = faultsOf(work.path.at(-1)!);
      const mayFail = () => (failed === 0 ? spent() < limits.faults : failed < limits.together);
      const report = (broken: Broken, path: Path) => {
        // One example of each will do.
        const name = `${broken.promise} ${broken.what}`;
        if (!promises.has(name)) found.push({ ...broken, path });
        promises.add(name);
      };
      const entered = (at: Entered) => {
        const key = `${stepKey(stage, before!)}\n${stateKey(stage, memory)}`;
        if (own.has(key)) throw new Endless();
        own.add(key);
        if (!seen.isNew(key, stage)) throw new Pruned();
        const { flow, action } = at;
        from.met?.(flow, action.Identifier, work);
        for (const choice of choicesAt(at, stage)) {
          if (choice.kind === 'error' && !mayFail()) continue;
          const other = {
            path: choosing(work.path, { at: at.at, flow, action: action.Identifier, choice }),
            memory,
          };
          from.met?.(flow, action.Identifier, other);
          level.push(other);
        }
      };
      try {
        await stage.walk(
          work.path,
          () => {
            before = work.path.length === 1 ? undefined : situation(stage, memory);
            before ??= FRESH;
          },
          entered,
        );
      } catch (error) {
        if (error instanceof Endless)
          report(
            {
              promise: 'no circle',
              what: `she goes round and round at "${stage.contact.execution?.action.Identifier}"`,
              instead: ['chat is open'],
            },
            work.path,
          );
        else if (!(error instanceof OffPath) && !(error instanceof Pruned)) throw error;
        continue;
      }
      for (const each of broken(before!, stage)) report(each, work.path);
      const after = rememberStep(before!, stage);
      if (stage.chat.ended || !seen.isNew(stateKey(stage, after), stage)) continue;
      for (const deed of deedsAt(stage, limits.returns)) {
        const fails = deed.kind === 'say' && deed.lex !== undefined;
        if (fails && spent() >= limits.faults) continue;
        if (leadsNowhere(deed, stage) && !seen.isNew(`${deed.kind} ${placeKey(stage)}`, stage)) continue;
        next.push({ path: [...work.path, { deed, choices: [] }], memory: after });
      }
    }
    level = next;
  }
  stop();
  return { states: seen.size, paths, found, taken };
}

function begin(stage: Stage, limits: Limits): Work[] {
  return beginnings(stage.project.config)
    .map((deed): Work => ({ path: [{ deed, choices: [] }], memory: NOTHING_YET }))
    .filter(({ path }) => unusual(path) <= limits.faults);
}

/** Another language than the first is as good as a fault: the flows do the same in it. */
function unusual([first]: Path): number {
  return first?.deed.kind === 'start' && first.deed.locale !== undefined ? 1 : 0;
}

/** Ending the chat, and writing where nobody listens, come to the same wherever it is done. */
function leadsNowhere(deed: Deed, stage: Stage): boolean {
  return deed.kind === 'end' || (deed.kind === 'say' && stage.contact.status === 'queued');
}

function placeKey({ contact }: Stage): string {
  const { status, execution } = contact;
  return `${status} ${execution?.flow.name} ${execution?.action.Identifier}`;
}

const FRESH: Before = {
  status: 'new',
  waiting: undefined,
  due: undefined,
  first: true,
  asks: false,
  topic: undefined,
  agent: undefined,
  previousAgent: undefined,
  agentFree: false,
  queue: undefined,
  previousQueue: undefined,
  toAgent: false,
  memory: NOTHING_YET,
};

/** What matters of the step that is under way for what is promised at its end. */
function stepKey({ step }: Stage, before: Before): string {
  const { deed, tried, faults, closed, full, route, topic, reports } = step;
  return [
    deed.kind,
    deed.kind === 'say' && deed.lex,
    tried,
    reports,
    faults.length > 1 ? 'several' : faults.map(({ type, own }) => `${type} ${own}`),
    closed,
    full.map(({ agent }) => agent === undefined),
    route,
    topic,
    before.status,
    before.waiting,
    before.first,
    before.asks,
    before.agentFree,
  ].join(' ');
}

/** What has been seen, and with how few faults and returns: with no fewer of either nothing new can come of it. */
class Seen {
  readonly #least = new Map<string, { faults: number; returns: number }[]>();

  isNew(key: string, { moments: faults, returns }: Stage): boolean {
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
