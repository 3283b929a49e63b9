import { readFault } from '../sentences/surroundings.ts';
import type { Fault } from '../step.ts';

const OF_ACTION = /^(.+?) \/ (.+): (\w+)$/s;

/** The fault that has happened, once; the event `fault.fired` names it in one of two forms. */
export function firedFault(fired: string, flows: ReadonlyMap<string, string>): Fault {
  const [, deployed, action, error] = OF_ACTION.exec(fired) ?? [];
  if (deployed === undefined) return { ...readFault(fired), times: 1 };
  return { kind: 'action', action: action!, flow: flows.get(deployed) ?? deployed, error: error!, times: 1 };
}

/** Equal ones become one that happens several times. */
export function foldedFaults(faults: readonly Fault[]): Fault[] {
  const folded = new Map<string, Fault>();
  for (const fault of faults) {
    const key = JSON.stringify(fault);
    folded.set(key, { ...fault, times: (folded.get(key)?.times ?? 0) + 1 });
  }
  return [...folded.values()];
}
