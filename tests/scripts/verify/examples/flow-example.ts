import type { FlowAction } from '@resumed-chats/flow-language';
import { type FlowInSet, type LintOptions, lintFlows } from '../../../../packages/flow-language/src/lint.ts';
import { flowWith } from '../../../packages/flow-language/rules/findings.ts';
import type { Example } from './example.ts';

/** Two sets of flows, each flow by name; a list of actions is a contact flow. */
export type Flows = FlowInSet[] | FlowAction[];

export function flows(broken: Flows, sound: Flows, options?: LintOptions): Example {
  const rules = (given: Flows) => lintFlows(setOf(given), options).map(({ rule }) => rule);
  return { broken: () => rules(broken), sound: () => rules(sound) };
}

function setOf(given: Flows): FlowInSet[] {
  const [first] = given;
  return first !== undefined && 'content' in first
    ? (given as FlowInSet[])
    : [flowWith('flow', given as FlowAction[])];
}
