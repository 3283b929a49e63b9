import { actionSpec } from '../actions/index.ts';
import { isTerminal, shapeOf } from '../spec.ts';
import { type Edge, type Node, reachableFrom } from './graph.ts';
import type { Finding, Rule } from './rule.ts';

/** Blocks that take time or wait for the customer, on every branch but their error. */
const PAUSING = new Set([
  'Wait',
  'ConnectParticipantWithLexBot',
  'ShowView',
  'GetParticipantInput',
  'MessageParticipantIteratively',
]);

/**
 * Every path ends in a terminal or a transfer, or pauses: no branch ends in nothing, and no cycle runs without a
 * Wait, a Lex block or the counted branch of a Loop. Cycles through TransferToFlow are found when the set is given.
 */
export const endlessPaths: Rule = ({ graph }) => [...deadEnds(graph.nodes), ...endlessCycles(graph.nodes)];

function deadEnds(nodes: readonly Node[]): Finding[] {
  return nodes.flatMap((node) => {
    const spec = actionSpec(node.action.Type);
    if (spec === undefined || isTerminal(spec)) return [];
    const leaves = shapeOf(spec, node.parameters).success === 'leaves';
    const dead = node.edges.filter(({ label, to }) => to === undefined && !(leaves && label === 'Success'));
    const holds = node.action.Type === 'MessageParticipantIteratively';
    const labels = node.edges.length === 0 && !holds ? ['Success'] : dead.map(({ label }) => label);
    return labels.map((label) => ({
      rule: 'endless-paths',
      severity: 'error' as const,
      flow: node.flow.name,
      action: node.action.Identifier,
      message: `The path ends in nothing after "${node.action.Identifier}" (${label}).`,
      fix: 'Lead it to another action, a terminal or a transfer.',
    }));
  });
}

function endlessCycles(nodes: readonly Node[]): Finding[] {
  const findings: Finding[] = [];
  const told = new Set<Node>();
  const onward = (node: Node, edge: Edge) => !pauses(node, edge);
  const after = new Map(nodes.map((node) => [node, reachableFrom(nextOf(node, onward), onward)]));
  for (const node of nodes) {
    if (told.has(node) || !after.get(node)?.has(node)) continue;
    const cycle = nodes.filter((other) => after.get(node)?.has(other) && after.get(other)?.has(node));
    for (const member of cycle) told.add(member);
    findings.push({
      rule: 'endless-paths',
      severity: 'error',
      flow: node.flow.name,
      action: node.action.Identifier,
      message: `A contact can go round for ever through ${cycle.map(({ action }) => `"${action.Identifier}"`).join(', ')}.`,
      fix: 'Put a Wait, a question or a Loop on the way round, or lead it out.',
    });
  }
  return findings;
}

function nextOf(node: Node, follow: (node: Node, edge: Edge) => boolean): Node[] {
  return node.edges.filter((edge) => follow(node, edge)).flatMap(({ to }) => to ?? []);
}

function pauses({ action }: Node, { label }: Edge): boolean {
  if (action.Type === 'Loop') return label === '= ContinueLooping';
  return PAUSING.has(action.Type) && !ERRORS_AT_ONCE.has(label);
}

/** Errors that come without delay. InputTimeLimitExceeded and TimeLimitExceeded take their time. */
const ERRORS_AT_ONCE = new Set(['NoMatchingError', 'ParticipantNotFound']);
