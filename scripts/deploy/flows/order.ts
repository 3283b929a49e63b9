import { tokensIn } from '@resumed-chats/flow-language';
import type { FlowTemplate } from '../../build/flow-template.ts';

/**
 * The flows, each after those that it names, as far as circles allow: so the flow that chats start in is published
 * last, when all that it leads to is there.
 */
export function publishOrder(flows: ReadonlyMap<string, FlowTemplate>): FlowTemplate[] {
  const done = new Set<string>();
  const order: FlowTemplate[] = [];
  const visit = (name: string) => {
    const template = flows.get(name);
    if (template === undefined || done.has(name)) return;
    done.add(name);
    for (const { kind, name: named } of tokensIn(template.content)) if (kind === 'flow') visit(named);
    order.push(template);
  };
  for (const name of flows.keys()) visit(name);
  return order;
}

export function removalOrder(flows: ReadonlyMap<string, FlowTemplate>): string[] {
  return publishOrder(flows)
    .map(({ name }) => name)
    .reverse();
}
