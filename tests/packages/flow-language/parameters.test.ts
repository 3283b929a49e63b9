import { describe, expect, test } from '@jest/globals';
import { actionOf, messagesOf, problemsOf } from './flow-text.ts';
import { SMALLEST_FORMS } from './smallest-forms.ts';

/** Messages for the smallest form of a type with some parameters changed; null removes one. */
function withParameters(type: string, changes: Record<string, unknown>, index = 0): string[] {
  const form = SMALLEST_FORMS.filter((known) => known.type === type)[index];
  if (form === undefined) throw new Error(`no form of ${type}`);
  const action = actionOf(form);
  const parameters = Object.fromEntries(
    Object.entries({ ...action.Parameters, ...changes }).filter(([, value]) => value !== null),
  );
  return messagesOf(form.flowType, { ...action, Parameters: parameters });
}

const invalid = (path: string) => [`Invalid Action property value. Path: Actions[0].Parameters${path}`];
const unknown = (path: string) => [`Invalid Action property name. Path: Actions[0].Parameters${path}`];
const missing = (path: string) => [`Action is missing required property. Path: Actions[0].Parameters${path}`];

describe('values that the service refuses', () => {
  test.each<[type: string, changes: Record<string, unknown>, expected: string[]]>([
    ['Wait', { TimeLimitSeconds: 900 }, invalid('.TimeLimitSeconds')],
    ['Wait', { TimeLimitSeconds: '0' }, invalid('.TimeLimitSeconds')],
    ['Wait', { TimeLimitSeconds: '604801' }, invalid('.TimeLimitSeconds')],
    ['Wait', { TimeLimitSeconds: '09' }, invalid('.TimeLimitSeconds')],
    ['Wait', { TimeLimitSeconds: 'in $.External.s' }, invalid('.TimeLimitSeconds')],
    ['Wait', { Events: ['AgentReturned'] }, invalid('.Events[0]')],
    ['UpdateContactEventHooks', { EventHooks: { Disconnect: 'x' } }, unknown('.EventHooks.Disconnect')],
    ['UpdateContactEventHooks', { EventHooks: { AgentWhisper: '' } }, invalid('.EventHooks.AgentWhisper')],
    ['ConnectParticipantWithLexBot', { LexBot: { Name: 'b', Region: 'r', Alias: 'a' } }, invalid('')],
    ['ConnectParticipantWithLexBot', { Text: 'a', SSML: '<speak/>' }, invalid('')],
    ['ConnectParticipantWithLexBot', { LexV2Bot: {} }, missing('.LexV2Bot.AliasArn')],
    [
      'ConnectParticipantWithLexBot',
      { LexTimeoutSeconds: { Text: '59' } },
      invalid('.LexTimeoutSeconds.Text'),
    ],
    [
      'ConnectParticipantWithLexBot',
      { LexTimeoutSeconds: { Text: 300 } },
      invalid('.LexTimeoutSeconds.Text'),
    ],
    ['ConnectParticipantWithLexBot', { LexSessionAttributes: { a: 1 } }, invalid('.LexSessionAttributes.a')],
    ['MessageParticipant', { Text: '' }, invalid('.Text')],
    ['MessageParticipant', { PromptId: 'prompt' }, invalid('')],
    ['Compare', { ComparisonValue: 'topic' }, invalid('.ComparisonValue')],
    ['Compare', { ComparisonValue: '$.Attributes.a$.Attributes.b' }, invalid('.ComparisonValue')],
    ['CheckMetricData', { MetricType: '$.Attributes.metric' }, invalid('.MetricType')],
    ['CheckMetricData', { QueueId: 'q', AgentId: 'a' }, invalid('')],
    ['GetMetricData', { QueueChannel: 'Email' }, invalid('.QueueChannel')],
    ['UpdateContactTargetQueue', { QueueId: 'q', AgentId: 'a' }, invalid('')],
    ['UpdateContactTargetQueue', { QueueId: 'queue/$.Attributes.q' }, invalid('.QueueId')],
    ['TransferContactToQueue', { QueueId: 'q' }, unknown('.QueueId')],
    ['UpdateContactRoutingBehavior', { QueuePriority: '1', QueueTimeAdjustmentSeconds: '5' }, invalid('')],
    ['UpdateContactRoutingBehavior', { QueuePriority: '0' }, invalid('.QueuePriority')],
    ['UpdateContactRoutingBehavior', { QueuePriority: '$.Attributes.p' }, invalid('.QueuePriority')],
    ['UpdateRoutingCriteria', { RoutingCriteria: { Steps: [] } }, invalid('.RoutingCriteria.Steps')],
    ['UpdateContactAttributes', { Attributes: { n: 1 } }, invalid('.Attributes.n')],
    ['UpdateContactAttributes', { TargetContact: 'Other' }, invalid('.TargetContact')],
    ['UpdateFlowAttributes', { FlowAttributes: { n: '1' } }, invalid('.FlowAttributes.n')],
    ['UpdateFlowAttributes', { FlowAttributes: { 'a.b': { Value: '1' } } }, invalid('.FlowAttributes.a.b')],
    ['UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'On' }, invalid('.FlowLoggingBehavior')],
    ['UpdateContactRecordingAndAnalyticsBehavior', { ScreenRecordingBehavior: {} }, invalid('')],
    ['InvokeLambdaFunction', { InvocationTimeLimitSeconds: '9' }, invalid('.InvocationTimeLimitSeconds')],
    ['InvokeLambdaFunction', { InvocationType: 'ASYNC' }, invalid('.InvocationType')],
    [
      'InvokeLambdaFunction',
      { ResponseValidation: { ResponseType: 'XML' } },
      invalid('.ResponseValidation.ResponseType'),
    ],
    ['Loop', { LoopCount: '101' }, invalid('.LoopCount')],
    ['Loop', { LoopCount: 1.5 }, invalid('.LoopCount')],
    ['Loop', { LoopCount: [5] }, invalid('.LoopCount')],
    ['TagContact', { Tags: {} }, invalid('.Tags')],
    ['UntagContact', { TagKeys: [] }, invalid('.TagKeys')],
    ['UntagContact', { TagKeys: ['$.Attributes.t'] }, invalid('.TagKeys[0]')],
    ['ShowView', { InvocationTimeLimitSeconds: 60 }, invalid('.InvocationTimeLimitSeconds')],
    ['MessageParticipantIteratively', { Messages: [{ Text: 'a', SSML: 'b' }] }, invalid('.Messages[0]')],
    ['GetParticipantInput', { InputTimeLimitSeconds: '181' }, invalid('.InputTimeLimitSeconds')],
    ['GetParticipantInput', { StoreInput: false }, invalid('.StoreInput')],
  ])('%s %j', (type, changes, expected) => {
    expect(withParameters(type, changes)).toEqual(expected);
  });

  test('more than six tags, in the words of the service', () => {
    const Tags = Object.fromEntries([...'abcdefg'].map((key) => [key, 'x']));
    expect(withParameters('TagContact', { Tags })).toEqual(['More than 6 tags in Parameters.Tags']);
  });

  test('both events of a Wait together', () => {
    const Events = ['CustomerReturned', 'BotParticipantDisconnected'];
    expect(withParameters('Wait', { Events }, 1)).toContain(invalid('.Events')[0]);
  });

  test('a routing criterion below its minimum level', () => {
    const AttributeCondition = {
      Name: 'Language',
      Value: 'Spanish',
      ProficiencyLevel: 0.5,
      ComparisonOperator: 'NumberGreaterOrEqualTo',
    };
    const RoutingCriteria = { Steps: [{ Expression: { AndExpression: [{ AttributeCondition }] } }] };
    expect(withParameters('UpdateRoutingCriteria', { RoutingCriteria })).toEqual(
      invalid('.RoutingCriteria.Steps[0].Expression.AndExpression[0].AttributeCondition.ProficiencyLevel'),
    );
  });
});

describe('values that the service takes', () => {
  test.each<[type: string, changes: Record<string, unknown>]>([
    ['UpdateContactEventHooks', { EventHooks: {} }],
    ['UpdateContactEventHooks', { EventHooks: { AgentWhisper: 'a', CustomerQueue: '$.Attributes.q' } }],
    ['ConnectParticipantWithLexBot', { Text: 'Hi $.Attributes.name', LexTimeoutSeconds: { Text: '60' } }],
    ['ConnectParticipantWithLexBot', { LexBot: { Name: 'b', Region: 'r', Alias: 'a' }, LexV2Bot: null }],
    ['CheckHoursOfOperation', { HoursOfOperationId: '$.Attributes.hours' }],
    ['CheckMetricData', { AgentId: '$.Attributes.agent' }],
    ['UpdateContactRoutingBehavior', { QueueTimeAdjustmentSeconds: '-60' }],
    ['UpdateContactAttributes', { Attributes: { empty: '' }, TargetContact: 'Related' }],
    [
      'InvokeLambdaFunction',
      { InvocationType: 'ASYNCHRONOUS', LambdaInvocationAttributes: { a: '$.ContactId' } },
    ],
    ['Loop', { LoopCount: 100 }],
    ['Loop', { LoopCount: '$.Attributes.n' }],
    ['TagContact', { Tags: { 'aws:x': 'y' } }],
    ['UpdateContactTextToSpeechVoice', { TextToSpeechEngine: 'invented' }],
    ['UpdateRoutingCriteria', { RoutingCriteria: { Steps: '$.External.steps' } }],
    ['ShowView', { ViewData: { Heading: { deep: ['opaque'] } } }],
  ])('%s %j', (type, changes) => {
    expect(withParameters(type, changes)).toEqual([]);
  });

  test('routing criteria that nest', () => {
    const AttributeCondition = {
      Name: 'Language',
      Value: 'Spanish',
      ProficiencyLevel: 3.5,
      ComparisonOperator: 'NumberGreaterOrEqualTo',
    };
    const Expression = {
      OrExpression: [{ AndExpression: [{ AttributeCondition }] }, { AttributeCondition }],
    };
    const Steps = [{ Expression, Expiry: { DurationInSeconds: '30' } }, { Expression }];
    expect(withParameters('UpdateRoutingCriteria', { RoutingCriteria: { Steps } })).toEqual([]);
  });
});

describe('hints say what to do about well-known mistakes', () => {
  const hintsOf = (type: string, parameters: Record<string, unknown>) =>
    problemsOf('CONTACT_FLOW', { Identifier: 'x', Type: type, Parameters: parameters }).map(({ how }) => how);

  test.each<[type: string, parameters: Record<string, unknown>, hint: RegExp]>([
    ['Wait', { TimeoutSeconds: '900' }, /Write TimeLimitSeconds/],
    ['TransferContactToQueue', { QueueId: 'q' }, /UpdateContactTargetQueue/],
    ['UpdateContactEventHooks', { EventHooksConfiguration: {} }, /Leave it out/],
    ['UnTagContact', {}, /The service calls it UntagContact/],
    ['CreatePersistentContactAssociation', {}, /console block/],
    ['InvokeLambdaFunction', { Arn: 'x' }, /The parameters of InvokeLambdaFunction: LambdaFunctionARN/],
  ])('%s %j', (type, parameters, hint) => {
    expect(hintsOf(type, parameters)).toContainEqual(expect.stringMatching(hint));
  });
});
