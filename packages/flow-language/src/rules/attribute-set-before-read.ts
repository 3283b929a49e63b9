import { referencesOfAction } from '../references.ts';
import type { FlowInSet, Node } from './graph.ts';
import type { Rule } from './rule.ts';

/** A flow attribute has to be written by the flow itself, since it lives no longer. */
export const attributeSetBeforeRead: Rule = {
  id: 'attribute-set-before-read',
  severity: 'error',
  why: 'An attribute that nothing sets is an empty text, in messages, comparisons and as the name of a queue.',
  source: 'AG/connect-attrib-list; TRUTH.md: Flow language, assumed',
  check: ({ graph, chat, options }) => {
    const contact = new Set([...options.attributes, ...writtenBy(graph.nodes, 'UpdateContactAttributes')]);
    const flowAttributes = new Map<FlowInSet, Set<string>>();
    const ofFlow = (flow: FlowInSet) => {
      const own = graph.nodes.filter((node) => node.flow === flow);
      const written = flowAttributes.get(flow) ?? new Set(writtenBy(own, 'UpdateFlowAttributes'));
      flowAttributes.set(flow, written);
      return written;
    };
    return chat.nodes.flatMap((node) =>
      referencesOfAction(node.action)
        .filter(({ path: [space, key] }) => {
          if (key === undefined) return false;
          if (space === 'Attributes') return !contact.has(key);
          return space === 'FlowAttributes' && !ofFlow(node.flow).has(key);
        })
        .map(({ text, where }) => ({
          flow: node.flow.name,
          action: node.action.Identifier,
          what: `${text} is read in ${where}, and nothing sets it.`,
          how: 'Correct its name, set it before, or name it among the attributes that are set from outside.',
        })),
    );
  },
};

function writtenBy(nodes: readonly Node[], type: string): string[] {
  const parameter = type === 'UpdateFlowAttributes' ? 'FlowAttributes' : 'Attributes';
  return nodes
    .filter(({ action }) => action.Type === type)
    .flatMap(({ parameters }) => Object.keys(parameters[parameter] ?? {}));
}
