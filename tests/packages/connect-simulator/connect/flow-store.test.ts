import { describe, expect, test } from '@jest/globals';
import {
  DuplicateResourceException,
  FlowStore,
  InvalidContactFlowException,
  isPublished,
  LimitExceededException,
  ResourceNotFoundException,
} from '../../../../packages/connect-simulator/src/connect/flow-store.ts';
import { countedIds } from '../../../../packages/connect-simulator/src/ids.ts';
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
    expect(error.findings.length).toBeGreaterThanOrEqual(3);
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
    expect(error.findings).toEqual([
      expect.objectContaining({
        action: 'view',
        what: 'Action type ShowView cannot be run by the simulator',
      }),
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

  test('saves content beside what is published, unseen, until it is published', () => {
    const flows = store(...TYPES);
    const flow = flows.create({ name: 'a', type: 'CONTACT_FLOW', content: END });
    flows.saveContent(flow.id, 'a draft');
    expect(flow).toMatchObject({ saved: 'a draft', content: JSON.stringify(END), modifiedAt: 7 });
    flows.updateContent(flow.id, END);
    expect(flow.saved).toBeUndefined();
  });

  test('runs no flow that was only saved, until it is published', () => {
    const flows = store(...TYPES);
    const draft = flows.save({ name: 'a', type: 'CONTACT_FLOW', content: 'anything' });
    expect(isPublished(draft)).toBe(false);
    expect(flows.find(draft.id)).toBeUndefined();
    expect([flows.list(), flows.all()]).toEqual([[], [draft]]);
    flows.updateContent(draft.arn, END);
    expect(flows.find(draft.id)).toBe(draft);
    expect(flows.get(draft.id).start.Identifier).toBe('say');
  });

  test('changes name, description and state, each if it is given', () => {
    const flows = store(...TYPES);
    const flow = flows.create({ name: 'a', type: 'CONTACT_FLOW', content: END });
    flows.create({ name: 'b', type: 'CONTACT_FLOW', content: END });
    flows.updateMetadata(flow.id, { name: 'c', state: 'ARCHIVED' });
    flows.updateMetadata(flow.arn, { name: 'c', description: 'Third' });
    expect(flow).toMatchObject({ name: 'c', description: 'Third', state: 'ARCHIVED' });
    expect(flows.find(flow.id)).toBe(flow);
    expect(() => flows.updateMetadata(flow.id, { name: 'b' })).toThrow(DuplicateResourceException);
    expect(() => flows.updateMetadata('none', {})).toThrow(ResourceNotFoundException);
  });

  test('forgets what is deleted, and its name', () => {
    const flows = store(...TYPES);
    const flow = flows.create({ name: 'a', type: 'CONTACT_FLOW', content: END });
    expect(flows.delete(flow.arn)).toBe(flow);
    expect([flows.find(flow.id), flows.find(flow.arn), flows.all().length]).toEqual([
      undefined,
      undefined,
      0,
    ]);
    expect(() => flows.delete(flow.id)).toThrow(ResourceNotFoundException);
    flows.create({ name: 'a', type: 'CONTACT_FLOW', content: END });
  });

  test('holds 100 flows, saved ones too', () => {
    const flows = store(...TYPES);
    for (let count = 0; count < 100; count++)
      flows.save({ name: `${count}`, type: 'CONTACT_FLOW', content: '' });
    const more = { name: 'more', type: 'CONTACT_FLOW', content: END } as const;
    expect(() => flows.create(more)).toThrow(LimitExceededException);
    flows.delete(flows.all()[0]!.id);
    flows.create(more);
  });
});
