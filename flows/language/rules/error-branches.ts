import { actionSpec } from '../actions/index.ts';
import { shapeOf } from '../spec.ts';
import { transitionsOf } from '../types.ts';
import type { Node } from './graph.ts';
import type { Finding, Rule } from './rule.ts';

/** Messages stand without an error branch in most of AWS's own flows. */
const MAY_STAY_OPEN = 'MessageParticipant';

/** Every error that the type can take is wired. */
export const errorBranches: Rule = ({ graph }) => graph.nodes.flatMap(check);

function check(node: Node): Finding[] {
  const { flow, action } = node;
  const spec = actionSpec(action.Type);
  if (spec === undefined) return [];
  const { required, optional } = shapeOf(spec, node.parameters).errors;
  const wired = new Set(transitionsOf(action).Errors.map(({ ErrorType }) => ErrorType));
  const open = (types: readonly string[], severity: Finding['severity']): Finding[] =>
    types
      .filter((type) => !wired.has(type))
      .map((type) => ({
        rule: 'error-branches',
        severity,
        flow: flow.name,
        action: action.Identifier,
        message: `The error ${type} of "${action.Identifier}" leads nowhere.`,
        fix: `Give it a branch for ${type} to something that the customer would accept.`,
      }));
  return [...open(required, 'error'), ...open(action.Type === MAY_STAY_OPEN ? [] : optional, 'warning')];
}
