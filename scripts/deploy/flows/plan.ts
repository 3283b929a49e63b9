import type { FlowTemplate } from '../../build/flow-template.ts';
import type { Change } from '../change.ts';
import { publishOrder, removalOrder } from './order.ts';
import { sameFlow } from './same-flow.ts';

export type FlowAction =
  /** Without content, and not published: nothing can run it yet. */
  | { do: 'flow.create'; template: FlowTemplate; name: string; description: string }
  | { do: 'flow.describe'; flow: string; description: string }
  | { do: 'flow.publish'; template: FlowTemplate }
  | { do: 'flow.delete'; flow: string; id: string };

/** A flow of this deployment as it is. */
export interface ActualFlow {
  id: string;
  arn: string;
  /** In the instance. */
  name: string;
  type: string;
  active: boolean;
  description: string | undefined;
  /** What is published; undefined when nothing ever was. */
  content: string | undefined;
}

/** Binds a flow's references; undefined when one of them is not there yet. */
export type BindFlow = (template: FlowTemplate) => string | undefined;

type FlowStep = Change<FlowAction>;

/** Every flow that is missing is made before the first is published: they refer to each other in a circle. */
export function planFlows(input: {
  declared: ReadonlyMap<string, FlowTemplate>;
  actual: ReadonlyMap<string, ActualFlow>;
  nameOf: (flow: string) => string;
  bind: BindFlow;
}): { steps: FlowStep[]; cleanUp: FlowStep[] } {
  const { declared, actual, nameOf, bind } = input;
  const create: FlowStep[] = [];
  const publish: FlowStep[] = [];
  for (const template of publishOrder(declared)) {
    const before = actual.get(template.name);
    const resource = `flow ${nameOf(template.name)}`;
    const description = descriptionOf(template);
    if (before === undefined)
      create.push({
        change: 'create',
        resource,
        action: { do: 'flow.create', template, name: nameOf(template.name), description },
      });
    else if (!before.active || (before.description ?? '') !== description)
      create.push({
        change: 'update',
        resource,
        why: 'description',
        action: { do: 'flow.describe', flow: template.name, description },
      });
    const bound = bind(template);
    if (before?.content === undefined || bound === undefined || !sameFlow(bound, before.content))
      publish.push({
        change: 'update',
        resource,
        why: before?.content === undefined ? 'content' : 'new content',
        action: { do: 'flow.publish', template },
      });
  }
  const undeclared = [...actual].filter(([flow]) => !declared.has(flow));
  return { steps: [...create, ...publish], cleanUp: removal(undeclared) };
}

/** Those that lead to others go first. */
export function planFlowRemoval(
  declared: ReadonlyMap<string, FlowTemplate>,
  actual: ReadonlyMap<string, ActualFlow>,
): FlowStep[] {
  const order = removalOrder(declared);
  return removal([...actual].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

function removal(flows: readonly (readonly [string, ActualFlow])[]): FlowStep[] {
  return flows.map(([flow, { id, name }]) => ({
    change: 'delete',
    resource: `flow ${name}`,
    action: { do: 'flow.delete', flow, id },
  }));
}

function descriptionOf({ content }: FlowTemplate): string {
  const { description } = (content.Metadata ?? {}) as { description?: unknown };
  return typeof description === 'string' ? description : '';
}
