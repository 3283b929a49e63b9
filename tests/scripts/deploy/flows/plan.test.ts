import { describe, expect, test } from '@jest/globals';
import { bindTemplate, type FlowTemplate, templatesOf } from '../../../../scripts/build/flow-template.ts';
import { publishOrder } from '../../../../scripts/deploy/flows/order.ts';
import { type ActualFlow, planFlowRemoval, planFlows } from '../../../../scripts/deploy/flows/plan.ts';
import { sameFlow } from '../../../../scripts/deploy/flows/same-flow.ts';
import { stepLine } from '../../../../scripts/deploy/print.ts';
import { exampleConfig } from '../../../config/example.ts';

const declared = templatesOf(exampleConfig());
const bind = (template: FlowTemplate) => bindTemplate(template, (kind, name) => `arn:${kind}:${name}`);

function published(change: (name: string, flow: ActualFlow) => Partial<ActualFlow> | undefined = () => ({})) {
  const flows = [...declared.values()].flatMap((template) => {
    const { name, type } = template;
    const { description } = template.content.Metadata as { description: string };
    const flow = {
      id: `${name}-id`,
      arn: `arn:flow:${name}`,
      name: `chats-${name}`,
      type,
      active: true,
      description,
      content: bind(template),
    };
    const changed = change(name, flow);
    return changed === undefined ? [] : [[name, { ...flow, ...changed }] as const];
  });
  return new Map(flows);
}

function planned(
  actual: ReadonlyMap<string, ActualFlow>,
  how: (template: FlowTemplate) => string | undefined = bind,
) {
  const { steps, cleanUp } = planFlows({ declared, actual, nameOf: (flow) => `chats-${flow}`, bind: how });
  return [...steps, ...cleanUp].map(stepLine);
}

describe('the plan for flows', () => {
  test('is empty when all run as declared, whatever the designer has moved', () => {
    const moved = published((_, { content }) => {
      const flow = JSON.parse(content!) as Record<string, unknown>;
      return { content: JSON.stringify({ ...flow, Metadata: { entryPointPosition: { x: 1, y: 2 } } }) };
    });
    expect(planned(moved)).toEqual([]);
  });

  test('makes all of them before it publishes one, and publishes last the one that chats start in', () => {
    const lines = planned(new Map());
    expect(lines.slice(0, 5).every((line) => line.startsWith('+ flow chats-'))).toBe(true);
    expect(lines.slice(5).every((line) => line.endsWith('(content)'))).toBe(true);
    expect(lines.at(-1)).toBe('~ flow chats-inbound (content)');
  });

  test('publishes what a stopped run has made and not published', () => {
    const stopped = published((name) => (name === 'return' ? { content: undefined } : {}));
    expect(planned(stopped)).toEqual(['~ flow chats-return (content)']);
  });

  test('publishes what is not as declared', () => {
    const edited = published((name, { content }) =>
      name === 'disconnect' ? { content: content!.replaceAll('CustomerReturned', 'Other') } : {},
    );
    expect(planned(edited)).toEqual(['~ flow chats-disconnect (new content)']);
  });

  test('publishes what names something that is yet to be made', () => {
    const lines = planned(published(), (template) =>
      template.name === 'return' ? undefined : bind(template),
    );
    expect(lines).toEqual(['~ flow chats-return (new content)']);
  });

  test('brings back what was archived', () => {
    const archived = published((name) => (name === 'return' ? { active: false } : {}));
    expect(planned(archived)).toEqual(['~ flow chats-return (description)']);
  });

  test('removes a flow of ours that is no longer declared, after all else', () => {
    const actual = published((name) => (name === 'return' ? { content: undefined } : {}));
    actual.set('old', { ...actual.get('inbound')!, id: 'old-id', name: 'chats-old' });
    expect(planned(actual)).toEqual(['~ flow chats-return (content)', '- flow chats-old']);
  });
});

test('flows are published after those that they lead to, and removed before them', () => {
  const order = publishOrder(declared).map(({ name }) => name);
  expect(order.indexOf('inbound')).toBe(4);
  expect(order.indexOf('customer-queue')).toBeLessThan(order.indexOf('return'));
  const removed = planFlowRemoval(declared, published()).map(stepLine);
  expect(removed[0]).toBe('- flow chats-inbound');
  expect(removed).toHaveLength(5);
});

describe('two contents', () => {
  const flow = (action: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
    JSON.stringify({ Version: '2019-10-30', StartAction: 'End', Actions: [action], ...rest });
  const end = { Identifier: 'End', Type: 'DisconnectParticipant' };

  test('run alike when they differ in metadata, order of keys and empty members', () => {
    const full = { Transitions: {}, Parameters: {}, Type: 'DisconnectParticipant', Identifier: 'End' };
    expect(sameFlow(flow(end), flow(full, { Metadata: { name: 'x' } }))).toBe(true);
  });

  test('do not when an action differs, or one is no JSON', () => {
    expect(sameFlow(flow(end), flow({ ...end, Identifier: 'Other' }))).toBe(false);
    expect(sameFlow('no', 'no')).toBe(false);
  });
});
