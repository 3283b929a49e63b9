import { describe, expect, test } from '@jest/globals';
import { convertLegacy } from '../../../../packages/flow-language/src/legacy/convert.ts';
import type { FlowType } from '../../../../packages/flow-language/src/types.ts';
import { validateFlow } from '../../../../packages/flow-language/src/validate.ts';
import { block, legacyFlow, parameter, when } from './legacy-text.ts';

const OK = { Success: 'end', Error: 'end' };
const QUEUE = 'arn:aws:connect:us-east-1:123456789012:instance/i/queue/q';
const ARN = 'arn:aws:connect:us-east-1:123456789012:instance/i/contact-flow/f';

type Row = [type: string, becomes: string, parameters: object, given: object, flowType?: FlowType];

const ROWS: Row[] = [
  [
    'PlayPrompt',
    'MessageParticipant',
    { Text: 'Hi' },
    block(
      'PlayPrompt',
      [parameter('Text', 'Hi', { namespace: null }), parameter('TextToSpeechType', 'text')],
      { Success: 'end' },
    ),
  ],
  [
    'PlayPrompt with a value of a Lambda',
    'MessageParticipant',
    { Text: '$.External.words' },
    block('PlayPrompt', [parameter('Text', 'words', { namespace: 'External' })], OK),
  ],
  [
    'PlayAudio with SSML',
    'MessageParticipant',
    { SSML: '<speak/>' },
    block('PlayAudio', [parameter('Text', '<speak/>'), parameter('TextToSpeechType', 'ssml')], OK),
  ],
  [
    'Transfer to a flow',
    'TransferToFlow',
    { ContactFlowId: ARN },
    block('Transfer', [parameter('ContactFlowId', ARN)], { Error: 'end' }, 'Flow'),
  ],
  [
    'TransferToFlow',
    'TransferToFlow',
    { ContactFlowId: ARN },
    block('TransferToFlow', [parameter('ContactFlowId', ARN)], { Error: 'end' }),
  ],
  [
    'Transfer to the queue',
    'TransferContactToQueue',
    {},
    block('Transfer', [], { AtCapacity: 'end', Error: 'end' }, 'Queue'),
  ],
  [
    'CustomerInQueue',
    'TransferContactToQueue',
    {},
    block('CustomerInQueue', [], { AtCapacity: 'end', Error: 'end' }),
  ],
  [
    'Transfer to another queue',
    'DequeueContactAndTransferToQueue',
    { QueueId: QUEUE },
    block('Transfer', [parameter('Queue', QUEUE)], { AtCapacity: 'end', Error: 'end' }, 'Queue'),
    'CUSTOMER_QUEUE',
  ],
  [
    'SetQueue',
    'UpdateContactTargetQueue',
    { QueueId: QUEUE },
    block('SetQueue', [parameter('Queue', QUEUE, { namespace: null, resourceName: 'BasicQueue' })], OK),
  ],
  [
    'SetAttributes',
    'UpdateContactAttributes',
    { Attributes: { a: '1', b: '$.External.x' } },
    block(
      'SetAttributes',
      [
        parameter('Attribute', '1', { key: 'a', namespace: null }),
        parameter('Attribute', 'x', { key: 'b', namespace: 'External' }),
      ],
      OK,
    ),
  ],
  [
    'SetScreenPop',
    'UpdateContactAttributes',
    { Attributes: { note: 'Hi' } },
    block('SetScreenPop', [parameter('key', 'note'), parameter('value', 'Hi')], OK),
  ],
  [
    'CheckAttribute',
    'Compare',
    { ComparisonValue: '$.Channel' },
    block(
      'CheckAttribute',
      [parameter('Attribute', 'Channel'), parameter('Namespace', 'System')],
      [when('CHAT', 'end'), { condition: 'NoMatch', transition: 'end' }],
    ),
  ],
  [
    'CheckAttribute of a slot',
    'Compare',
    { ComparisonValue: '$.Lex.Slots.action' },
    block('CheckAttribute', [parameter('Attribute', 'action'), parameter('Namespace', 'Lex.Slots')], {
      NoMatch: 'end',
    }),
  ],
  [
    'CheckAttribute with a space in its name',
    'Compare',
    { ComparisonValue: "$.Attributes['my topic']" },
    block('CheckAttribute', [parameter('Attribute', 'my topic'), parameter('Namespace', 'User Defined')], {
      NoMatch: 'end',
    }),
  ],
  [
    'SetEventHook',
    'UpdateContactEventHooks',
    { EventHooks: { CustomerRemaining: ARN } },
    block(
      'SetEventHook',
      [parameter('Type', 'CustomerRemaining'), parameter('ContactFlowId', ARN)],
      OK,
      'Flow',
    ),
  ],
  [
    'SetContactFlow, which had no error branch',
    'UpdateContactEventHooks',
    { EventHooks: { CustomerQueue: ARN } },
    block('SetContactFlow', [parameter('ContactFlowId', ARN), parameter('Type', 'CustomerQueue')], {
      Success: 'end',
    }),
  ],
  [
    'CheckHoursOfOperation',
    'CheckHoursOfOperation',
    {},
    block('CheckHoursOfOperation', [], { True: 'end', False: 'end', Error: 'end' }),
  ],
  [
    'CheckQueueStatus',
    'CheckMetricData',
    { MetricType: 'OldestContactInQueueAgeSeconds' },
    block(
      'CheckQueueStatus',
      [],
      [
        { condition: 'CheckQueueTime', conditionType: 'LessThan', conditionValue: 300000, transition: 'end' },
        { condition: 'NoMatch', transition: 'end' },
        { condition: 'Error', transition: 'end' },
      ],
    ),
  ],
  [
    'InvokeExternalResource',
    'InvokeLambdaFunction',
    { LambdaFunctionARN: 'arn:aws:lambda:x', InvocationTimeLimitSeconds: '4' },
    block(
      'InvokeExternalResource',
      [parameter('FunctionArn', 'arn:aws:lambda:x'), parameter('TimeLimit', '4')],
      OK,
      'Lambda',
    ),
  ],
  [
    'GetUserInput by keys',
    'GetParticipantInput',
    { Text: 'Press', StoreInput: 'False', InputTimeLimitSeconds: '8' },
    block(
      'GetUserInput',
      [parameter('Text', 'Press'), parameter('Timeout', '8'), parameter('MaxDigits', '1')],
      [
        when('1', 'end'),
        { condition: 'Timeout', transition: 'end' },
        { condition: 'NoMatch', transition: 'end' },
        { condition: 'Error', transition: 'end' },
      ],
      'Digits',
    ),
  ],
  [
    'GetUserInput by a bot',
    'ConnectParticipantWithLexBot',
    { Text: 'Hi', LexBot: { Name: 'Bot', Region: 'us-east-1', Alias: 'latest' } },
    block(
      'GetUserInput',
      [
        parameter('Text', 'Hi'),
        parameter('BotName', 'Bot'),
        parameter('BotAlias', 'latest'),
        parameter('BotRegion', 'us-east-1'),
      ],
      { NoMatch: 'end', Error: 'end' },
      'Lex',
    ),
  ],
  [
    'StoreUserInput',
    'GetParticipantInput',
    {
      Text: 'Number?',
      StoreInput: 'True',
      InputTimeLimitSeconds: '6',
      InputValidation: { PhoneNumberValidation: { NumberFormat: 'Local', CountryCode: 'US' } },
    },
    block(
      'StoreUserInput',
      [
        parameter('Text', 'Number?'),
        parameter('CustomerInputType', 'PhoneNumber'),
        parameter('Timeout', '6'),
        parameter('PhoneNumberFormat', 'Local'),
        parameter('CountryCode', 'US'),
      ],
      { Success: 'end', InvalidNumber: 'end', Error: 'end' },
    ),
  ],
  [
    'Wait',
    'Wait',
    { TimeLimitSeconds: '28800', Events: ['CustomerReturned'] },
    block('Wait', [parameter('TimeoutSeconds', '28800'), parameter('InterruptOnCustomerReturn', 'true')], {
      CustomerReturn: 'end',
      Timeout: 'end',
      Error: 'end',
    }),
  ],
  [
    'UpdateRoutingPriority',
    'UpdateContactRoutingBehavior',
    { QueuePriority: '1' },
    block('UpdateRoutingPriority', [parameter('AbsolutePosition', 1)], { Success: 'end' }),
  ],
  [
    'SetLoggingBehavior',
    'UpdateFlowLoggingBehavior',
    { FlowLoggingBehavior: 'Enabled' },
    block('SetLoggingBehavior', [parameter('LoggingBehavior', 'Enable')], { Success: 'end' }),
  ],
  [
    'SetRecordingBehavior',
    'UpdateContactRecordingBehavior',
    { RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } },
    block(
      'SetRecordingBehavior',
      [parameter('RecordingBehaviorOption', 'Enable'), parameter('RecordingParticipantOption', 'Both')],
      { Success: 'end' },
    ),
  ],
  [
    'SetVoice',
    'UpdateContactTextToSpeechVoice',
    { TextToSpeechVoice: 'Joanna' },
    block('SetVoice', [parameter('GlobalVoice', 'Joanna')], { Success: 'end' }),
  ],
  [
    'PercentileBranching',
    'DistributeByPercentage',
    {},
    block(
      'PercentileBranching',
      [],
      [when('3', 'end'), when('6', 'end'), { condition: 'NoMatch', transition: 'end' }],
    ),
  ],
  [
    'Loop',
    'Loop',
    { LoopCount: '$.Attributes.count' },
    block('Loop', [parameter('LoopCount', 'count', { namespace: 'User Defined' })], {
      Looping: 'end',
      Complete: 'end',
    }),
  ],
  [
    'LoopPrompts',
    'MessageParticipantIteratively',
    { Messages: [{ SSML: '<speak/>' }], InterruptFrequencySeconds: '60' },
    block(
      'LoopPrompts',
      [parameter('Text', '<speak/>', { key: 'ssml' }), parameter('InterruptSeconds', 60)],
      { Timeout: 'end' },
    ),
    'CUSTOMER_QUEUE',
  ],
];

describe('a block of the legacy format', () => {
  test.each(ROWS)(
    '%s becomes %s, which the service takes',
    (_, Type, Parameters, given, type = 'CONTACT_FLOW') => {
      const { content, notConverted } = convertLegacy(legacyFlow(given));
      expect(notConverted).toEqual([]);
      expect(content.Actions[0]).toMatchObject({ Identifier: 'x', Type });
      expect(content.Actions[0]?.Parameters).toEqual(Parameters);
      expect(validateFlow(content, type)).toEqual([]);
    },
  );
});

describe('branches', () => {
  const transitions = (given: object) => convertLegacy(legacyFlow(given)).content.Actions[0]?.Transitions;

  test('become conditions and errors, and NextAction copies the one that catches all', () => {
    const wait = block(
      'Wait',
      [parameter('TimeoutSeconds', '9'), parameter('InterruptOnCustomerReturn', 'true')],
      {
        CustomerReturn: 'back',
        Timeout: 'over',
        Error: 'failed',
      },
    );
    const equals = (operand: string, NextAction: string) => ({
      NextAction,
      Condition: { Operator: 'Equals', Operands: [operand] },
    });
    expect(transitions(wait)).toEqual({
      NextAction: 'failed',
      Conditions: [equals('CustomerReturned', 'back'), equals('WaitCompleted', 'over')],
      Errors: [{ NextAction: 'failed', ErrorType: 'NoMatchingError' }],
    });
  });

  test('that compare keep their operator, and numbers become text', () => {
    const compare = block(
      'CheckAttribute',
      [parameter('Attribute', 'n'), parameter('Namespace', 'External')],
      [when(5, 'few', 'LessThan'), { condition: 'NoMatch', transition: 'many' }],
    );
    expect(transitions(compare)).toMatchObject({
      NextAction: 'many',
      Conditions: [{ NextAction: 'few', Condition: { Operator: 'NumberLessThan', Operands: ['5'] } }],
    });
  });

  test('of a distribution are 1 more than the running total', () => {
    const dice = block(
      'PercentileBranching',
      [],
      [when('3', 'end'), when('6', 'end'), { condition: 'NoMatch', transition: 'end' }],
    );
    expect(
      transitions(dice)?.Conditions?.map(({ Condition }) => [Condition.Operator, Condition.Operands[0]]),
    ).toEqual([
      ['NumberLessThan', '4'],
      ['NumberLessThan', '7'],
    ]);
  });

  test('that lead nowhere are left out, so that the check for missing branches finds them', () => {
    const queue = block(
      'Transfer',
      [],
      [{ condition: 'AtCapacity' }, { condition: 'Error', transition: 'end' }],
      'Queue',
    );
    const { content } = convertLegacy(legacyFlow(queue));
    expect(validateFlow(content, 'CONTACT_FLOW').map(({ rule }) => rule)).toEqual(['error-missing']);
  });
});
