import { describe, expect, test } from '@jest/globals';
import {
  DuplicateResourceException,
  FlowStore,
  InvalidContactFlowException,
  ResourceNotFoundException,
} from '../../../simulator/connect/flow-store.ts';
import { countedIds } from '../../../simulator/ids.ts';
import { flowOf, TestWorld } from './support.ts';

const INSTANCE = 'arn:aws:connect:us-east-1:123456789012:instance/i';
const store = (...runnable: string[]) => new FlowStore(INSTANCE, countedIds(), () => 7, new Set(runnable));
const END = flowOf({ say: ['MessageParticipant', { Text: 'Hi' }] });
const TYPES = ['MessageParticipant', 'Wait', 'DisconnectParticipant'];

function problemsOf(act: () => unknown): InvalidContactFlowException {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidContactFlowException) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('The flow store', () => {
  test('keeps a flow as it was given, as text or as a value, and finds it by id and ARN', () => {
    const flows = store(...TYPES);
    const text = JSON.stringify(END, null, 2);
    const flow = flows.create({ name: 'a', type: 'CONTACT_FLOW', content: text, description: 'First' });
    expect(flow).toMatchObject({ name: 'a', type: 'CONTACT_FLOW', description: 'First', content: text });
    expect(flow.arn).toBe(`${INSTANCE}/contact-flow/${flow.id}`);
    expect(flow.start.Identifier).toBe('say');
    const other = flows.create({ name: 'b', type: 'CONTACT_FLOW', content: END });
    expect(other.content).toBe(JSON.stringify(END));
    expect([flows.find(flow.id), flows.find(flow.arn), flows.get(other.arn)]).toEqual([flow, flow, other]);
    expect(flows.list()).toEqual([flow, other]);
  });

  test('does not know what is no id or ARN of it', () => {
    const flows = store(...TYPES);
    const flow = flows.create({ name: 'a', type: 'CONTACT_FLOW', content: END });
    for (const reference of ['', 'a', `x/${flow.id}`, flow.arn.replace('/i/', '/another/')]) {
      expect(flows.find(reference)).toBeUndefined();
      expect(() => flows.get(reference)).toThrow(ResourceNotFoundException);
    }
  });

  test('refuses a second flow of the same name', () => {
    const flows = store(...TYPES);
    flows.create({ name: 'a', type: 'CONTACT_FLOW', content: END });
    expect(() => flows.create({ name: 'a', type: 'CONTACT_FLOW', content: END })).toThrow(
      DuplicateResourceException,
    );
    expect(flows.list()).toHaveLength(1);
  });

  test('refuses a flow that is not sound, with every problem and its place', () => {
    const content = flowOf({ wait: ['Wait', { TimeoutSeconds: '5' }], gone: ['Teleport'] });
    const error = problemsOf(() => store(...TYPES).create({ name: 'bad', type: 'CONTACT_FLOW', content }));
    expect(error.problems.length).toBeGreaterThanOrEqual(3);
    expect(error.message).toMatch(/^The flow "bad" is not valid:\n {2}"wait": /);
    expect(error.message).toContain('Invalid Action type. Type: Teleport');
    expect(error.message).toContain('TimeLimitSeconds');
  });

  test('refuses what is no JSON, and an action in a flow type that does not take it', () => {
    const flows = store(...TYPES);
    problemsOf(() => flows.create({ name: 'bad', type: 'CONTACT_FLOW', content: '{' }));
    const error = problemsOf(() => flows.create({ name: 'bad', type: 'AGENT_WHISPER', content: END }));
    expect(error.message).toContain('DisconnectParticipant');
    expect(flows.list()).toEqual([]);
  });

  test('refuses a sound action that cannot be run, and never passes over it', () => {
    const content = flowOf({
      view: ['ShowView', { ViewResource: { Id: 'v' }, InvocationTimeLimitSeconds: '5' }],
    });
    const error = problemsOf(() =>
      new TestWorld().connect.createContactFlow({ name: 'view', type: 'CONTACT_FLOW', content }),
    );
    expect(error.problems).toEqual([
      { action: 'view', message: 'Action type ShowView cannot be run by the simulator' },
    ]);
  });

  test('updates the content of a flow, and keeps the old one when the new is not sound', () => {
    const flows = store(...TYPES);
    const flow = flows.create({ name: 'a', type: 'CONTACT_FLOW', content: END });
    const better = flowOf({ better: ['MessageParticipant', { Text: 'Hello' }] });
    flows.updateContent(flow.arn, better);
    expect(flow.start.Identifier).toBe('better');
    problemsOf(() => flows.updateContent(flow.id, '[]'));
    expect(flow.content).toBe(JSON.stringify(better));
    expect(() => flows.updateContent('none', END)).toThrow(ResourceNotFoundException);
  });
});
