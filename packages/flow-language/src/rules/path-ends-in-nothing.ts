import { actionSpec } from '../actions/index.ts';
import { SUCCESS } from '../branches.ts';
import { isTerminal, shapeOf } from '../spec.ts';
import type { Node } from './graph.ts';
import type { Found, Rule } from './rule.ts';

/** Every branch leads to another action, a transfer or an end. */
export const pathEndsInNothing: Rule = {
  id: 'path-ends-in-nothing',
  severity: 'error',
  elsewhere: 'error',
  why: 'A contact that comes there stands in no queue and no wait: the chat ends, or hangs until its duration is over.',
  source: 'AR/flow-control-actions-endflowexecution',
  check: ({ chat }) => chat.nodes.flatMap(check),
};

function check(node: Node): Found[] {
  const spec = actionSpec(node.action.Type);
  if (spec === undefined || isTerminal(spec)) return [];
  const { success } = shapeOf(spec, node.parameters);
  const dead = node.edges.filter(
    ({ label, to }) => to === undefined && !(success === 'leaves' && label === SUCCESS),
  );
  const holds = node.action.Type === 'MessageParticipantIteratively';
  const stops =
    success === 'continues'
      ? !node.edges.some(({ label }) => label === SUCCESS)
      : node.edges.length === 0 && !holds;
  const labels = [...(stops ? [SUCCESS] : []), ...dead.map(({ label }) => label)];
  return labels.map((label) => ({
    flow: node.flow.name,
    action: node.action.Identifier,
    what: `The path ends in nothing after "${node.action.Identifier}" (${label}).`,
    how: 'Lead it to another action, a terminal or a transfer.',
  }));
}
