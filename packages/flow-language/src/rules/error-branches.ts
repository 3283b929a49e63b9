import type { Severity } from '@resumed-chats/findings';
import { actionSpec } from '../actions/index.ts';
import { shapeOf } from '../spec.ts';
import { transitionsOf } from '../types.ts';
import type { Node } from './graph.ts';
import type { Found, Rule } from './rule.ts';

/** Messages stand without an error branch in most of AWS's own flows; in ours a customer must not be lost there. */
const MAY_STAY_OPEN = 'MessageParticipant';

/** Every error that the type can take is wired. */
export const errorBranches: Rule = {
  id: 'error-branches',
  severity: 'error',
  why: 'What happens on an error that has no branch is not documented; it may end the chat.',
  source: 'TRUTH.md: Flow language, seen live by others and assumed',
  check: ({ graph, options }) => graph.nodes.flatMap((node) => check(node, options.foreign)),
};

function check(node: Node, foreign: boolean): Found[] {
  const { flow, action } = node;
  const spec = actionSpec(action.Type);
  if (spec === undefined) return [];
  const { required, expected = [], optional } = shapeOf(spec, node.parameters).errors;
  const wired = new Set(transitionsOf(action).Errors.map(({ ErrorType }) => ErrorType));
  const open = (types: readonly string[], severity: Severity): Found[] =>
    types
      .filter((type) => !wired.has(type))
      .map((type) => ({
        severity,
        flow: flow.name,
        action: action.Identifier,
        what: `The error ${type} of "${action.Identifier}" leads nowhere.`,
        how: `Give it a branch for ${type} to something that the customer would accept.`,
      }));
  return [
    ...open([...required, ...expected], 'error'),
    ...open(foreign && action.Type === MAY_STAY_OPEN ? [] : optional, 'warning'),
  ];
}
