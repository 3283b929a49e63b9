import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import type { FlowContent } from '@resumed-chats/flow-language';
import { branchesOf } from '@resumed-chats/flow-language';

/** A way out of an action: `return / Where to / = newQueue`. */
export type TransitionName = string;

export interface Coverage {
  taken: number;
  all: number;
  missing: TransitionName[];
}

export function transitionName(flow: string, action: string, branch: string): TransitionName {
  return `${flow} / ${action} / ${branch}`;
}

/** Every transition that a contact can take in these flows. */
export function transitionsOf(
  flows: Iterable<readonly [name: string, content: FlowContent]>,
): TransitionName[] {
  const names = [...flows].flatMap(([flow, { Actions }]) =>
    Actions.flatMap((action) =>
      branchesOf(action).map(({ label }) => transitionName(flow, action.Identifier, label)),
    ),
  );
  return [...new Set(names)];
}

/** The transition that an event tells of, if any. */
export function takenIn(event: SimulatorEvent): TransitionName | undefined {
  return event.type === 'branch.taken' ? transitionName(event.flow, event.action, event.branch) : undefined;
}

export function coverageOf(all: readonly TransitionName[], taken: ReadonlySet<TransitionName>): Coverage {
  const missing = all.filter((name) => !taken.has(name));
  return { taken: all.length - missing.length, all: all.length, missing };
}
