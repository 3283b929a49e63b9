import { referencesOfAction } from '../references.ts';
import type { FlowInSet, Node } from './graph.ts';
import type { Rule } from './rule.ts';

/**
 * Every contact attribute that is read is written by a flow of the set, or known to be set from outside; every flow
 * attribute by the flow itself, since it lives no longer.
 */
export const attributeSetBeforeRead: Rule = ({ graph, options }) => {
  const contact = new Set([...options.attributes, ...writtenBy(graph.nodes, 'UpdateContactAttributes')]);
  const flowAttributes = new Map<FlowInSet, Set<string>>();
  const ofFlow = (flow: FlowInSet) => {
    const own = graph.nodes.filter((node) => node.flow === flow);
    const written = flowAttributes.get(flow) ?? new Set(writtenBy(own, 'UpdateFlowAttributes'));
    flowAttributes.set(flow, written);
    return written;
  };
  return graph.nodes.flatMap((node) =>
    referencesOfAction(node.action)
      .filter(({ path: [space, key] }) => {
        if (key === undefined) return false;
        if (space === 'Attributes') return !contact.has(key);
        return space === 'FlowAttributes' && !ofFlow(node.flow).has(key);
      })
      .map(({ text, where }) => ({
        rule: 'attribute-set-before-read',
        severity: 'error',
        flow: node.flow.name,
        action: node.action.Identifier,
        message: `${text} is read in ${where}, and nothing sets it.`,
        fix: 'Correct its name, set it before, or name it among the attributes that are set from outside.',
      })),
  );
};

function writtenBy(nodes: readonly Node[], type: string): string[] {
  const parameter = type === 'UpdateFlowAttributes' ? 'FlowAttributes' : 'Attributes';
  return nodes
    .filter(({ action }) => action.Type === type)
    .flatMap(({ parameters }) => Object.keys(parameters[parameter] ?? {}));
}
