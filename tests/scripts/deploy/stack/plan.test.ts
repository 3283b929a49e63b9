import { describe, expect, test } from '@jest/globals';
import { stepLine } from '../../../../scripts/deploy/print.ts';
import { firstFailure } from '../../../../scripts/deploy/stack/events.ts';
import {
  type ActualStack,
  allowChats,
  planStack,
  type StackInput,
} from '../../../../scripts/deploy/stack/plan.ts';
import { readTemplate } from '../../../../scripts/deploy/stack/template.ts';

const template = readTemplate();
const zip = new Uint8Array();
const input: StackInput = {
  template: template.body,
  declared: template.parameters,
  bucket: 'bucket',
  lambdas: new Map([
    ['fulfillment', { key: 'fulfillment/a.zip', zip }],
    ['wait-budget', { key: 'wait-budget/b.zip', zip }],
    ['start-chat', { key: 'start-chat/c.zip', zip }],
  ]),
  instanceArn: 'arn:aws:connect:us-east-1:123456789012:instance/i',
  own: {},
  inboundFlowId: 'flow',
};

const made: ActualStack = {
  status: 'UPDATE_COMPLETE',
  template: template.body,
  parameters: {
    ArtifactBucket: 'bucket',
    FulfillmentKey: 'fulfillment/a.zip',
    WaitBudgetKey: 'wait-budget/b.zip',
    StartChatKey: 'start-chat/c.zip',
    ConnectInstanceArn: input.instanceArn,
    InboundFlowId: 'flow',
    AllowedOrigins: 'https://example.com',
  },
  outputs: {},
};

const lines = (given: StackInput, actual: ActualStack | undefined) => ({
  first: planStack(given, actual).map(stepLine),
  last: allowChats(given, actual).map(stepLine),
});

describe('the plan for the stack', () => {
  test('is empty when template and parameters are as they should be', () => {
    expect(lines(input, made)).toEqual({ first: [], last: [] });
  });

  test('makes it without the flow that chats start in, and names that flow at the very end', () => {
    const fresh = { ...input, inboundFlowId: undefined };
    expect(lines(fresh, undefined)).toEqual({ first: ['+ stack'], last: ['~ stack (InboundFlowId)'] });
    const [create] = planStack(fresh, undefined);
    expect(create!.action).toMatchObject({ isNew: true, parameters: { InboundFlowId: '' }, keep: [] });
    const [open] = allowChats(fresh, undefined);
    expect(open!.action).toMatchObject({ isNew: false, parameters: { InboundFlowId: { flow: 'inbound' } } });
  });

  test('keeps the flow that chats start in while code changes, and what the user has set', () => {
    const lambdas = new Map(input.lambdas).set('fulfillment', { key: 'fulfillment/new.zip', zip });
    const [update, ...more] = planStack({ ...input, lambdas }, made);
    expect(more).toEqual([]);
    expect(stepLine(update!)).toBe('~ stack (FulfillmentKey)');
    expect(update!.action).toMatchObject({
      parameters: { InboundFlowId: 'flow', FulfillmentKey: 'fulfillment/new.zip' },
      keep: ['AllowedOrigins'],
      isNew: false,
    });
  });

  test('updates it for another template and for parameters of the user', () => {
    expect(lines({ ...input, template: `${template.body}#` }, made).first).toEqual(['~ stack (template)']);
    const own = { AllowedOrigins: 'https://example.org' };
    expect(lines({ ...input, own }, made).first).toEqual(['~ stack (AllowedOrigins)']);
  });

  test('goes on where a run was stopped', () => {
    const byNameAlone = { ...made, status: 'REVIEW_IN_PROGRESS', parameters: {}, template: '' };
    expect(lines({ ...input, inboundFlowId: undefined }, byNameAlone).first).toEqual(['+ stack']);
    const closed = { ...made, parameters: { ...made.parameters, InboundFlowId: '' } };
    expect(lines(input, closed)).toEqual({ first: [], last: ['~ stack (InboundFlowId)'] });
  });

  test('begins again when the first attempt was rolled back', () => {
    expect(lines(input, { ...made, status: 'ROLLBACK_COMPLETE' }).first).toEqual([
      '- stack (it is ROLLBACK_COMPLETE)',
      '+ stack',
    ]);
  });

  test('does not change what it would keep for a template without that parameter', () => {
    const before = { ...made, template: 'old', parameters: { ...made.parameters, Gone: 'x' } };
    const [update] = planStack(input, before);
    expect(update!.action).toMatchObject({ keep: ['AllowedOrigins'] });
  });
});

test('scripts/deploy/stack/template.yaml is read with its parameters and description', () => {
  expect(template.parameters).toEqual(expect.arrayContaining(Object.keys(made.parameters)));
  expect(template.description).toMatch(/^Resumed chats for Amazon Connect/);
});

test('the cause of a failed stack is the first failure that is no cancellation', () => {
  const event = (
    ResourceStatus: 'CREATE_FAILED' | 'CREATE_COMPLETE',
    LogicalResourceId: string,
    ResourceStatusReason: string,
  ) => ({
    ResourceStatus,
    LogicalResourceId,
    ResourceStatusReason,
    ResourceType: 'AWS::Lambda::Function',
    StackId: undefined,
    EventId: undefined,
    StackName: undefined,
    Timestamp: undefined,
  });
  const events = [
    event('CREATE_COMPLETE', 'Role', ''),
    event('CREATE_FAILED', 'Other', 'Resource creation cancelled'),
    event('CREATE_FAILED', 'Fulfillment', 'no such key'),
  ];
  expect(firstFailure(events)).toEqual({
    resource: 'Fulfillment',
    type: 'AWS::Lambda::Function',
    reason: 'no such key',
  });
  expect(firstFailure([])).toBeUndefined();
});
