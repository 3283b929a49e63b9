import type { FlowType } from '../../../packages/flow-language/src/types.ts';

/** The smallest form of an action that CreateContactFlow takes, and what of it cannot be left out. */
export interface SmallestForm {
  type: string;
  /** For the name of the test, where a type has several forms. */
  form?: string;
  flowType: FlowType;
  /** A flow type in which the action is refused, if there is one. */
  notIn?: FlowType;
  parameters?: Record<string, unknown>;
  /** Each of these removed is refused as a missing property. */
  requiredParameters?: string[];
  /** Operator and operand; targets are added. */
  conditions?: [operator: string, operand: string][];
  /** Each is required. */
  errors?: string[];
  /** Accepted besides. */
  optionalErrors?: string[];
  /** Default required. */
  next?: 'required' | 'optional' | 'forbidden';
}

const NO_MATCH = ['NoMatchingError'];
const EQUALS = (...operands: string[]): [string, string][] => operands.map((operand) => ['Equals', operand]);

export const SMALLEST_FORMS: SmallestForm[] = [
  {
    type: 'CreateTask',
    flowType: 'CONTACT_FLOW',
    parameters: { Name: 'Call back', ContactFlowId: 'flow-id', Attributes: { topic: '$.Attributes.topic' } },
    errors: NO_MATCH,
  },
  {
    type: 'Wait',
    flowType: 'CONTACT_FLOW',
    notIn: 'AGENT_WHISPER',
    parameters: { TimeLimitSeconds: '900' },
    requiredParameters: ['TimeLimitSeconds'],
    conditions: EQUALS('WaitCompleted'),
    errors: NO_MATCH,
  },
  {
    type: 'Wait',
    form: 'for the customer',
    flowType: 'CUSTOMER_QUEUE',
    parameters: { TimeLimitSeconds: '$.External.seconds', Events: ['CustomerReturned'] },
    requiredParameters: ['TimeLimitSeconds'],
    conditions: EQUALS('WaitCompleted', 'CustomerReturned'),
    errors: NO_MATCH,
  },
  {
    type: 'Wait',
    form: 'for a bot',
    flowType: 'CONTACT_FLOW',
    parameters: { TimeLimitSeconds: '604800', Events: ['BotParticipantDisconnected'] },
    conditions: EQUALS('WaitCompleted', 'BotParticipantDisconnected'),
    errors: NO_MATCH,
    optionalErrors: ['ParticipantNotFound'],
  },
  {
    type: 'UpdateContactEventHooks',
    flowType: 'AGENT_HOLD',
    parameters: { EventHooks: { CustomerRemaining: 'flow-id' } },
    requiredParameters: ['EventHooks'],
    errors: NO_MATCH,
  },
  {
    type: 'ConnectParticipantWithLexBot',
    flowType: 'QUEUE_TRANSFER',
    notIn: 'CUSTOMER_WHISPER',
    parameters: { LexV2Bot: { AliasArn: '$.FlowAttributes.bot' } },
    requiredParameters: ['LexV2Bot'],
    errors: ['NoMatchingCondition', 'NoMatchingError'],
    optionalErrors: ['InputTimeLimitExceeded'],
  },
  {
    type: 'MessageParticipant',
    flowType: 'OUTBOUND_WHISPER',
    notIn: 'CUSTOMER_HOLD',
    parameters: { Text: 'Hello' },
    requiredParameters: ['Text'],
    optionalErrors: NO_MATCH,
  },
  {
    type: 'Compare',
    flowType: 'AGENT_WHISPER',
    parameters: { ComparisonValue: '$.Attributes.topic' },
    requiredParameters: ['ComparisonValue'],
    errors: ['NoMatchingCondition'],
  },
  {
    type: 'CheckHoursOfOperation',
    flowType: 'CUSTOMER_QUEUE',
    notIn: 'AGENT_WHISPER',
    conditions: EQUALS('True', 'False'),
    errors: NO_MATCH,
  },
  {
    type: 'CheckMetricData',
    form: 'of agents',
    flowType: 'CONTACT_FLOW',
    notIn: 'AGENT_WHISPER',
    parameters: { MetricType: 'NumberOfAgentsAvailable' },
    requiredParameters: ['MetricType'],
    conditions: [['NumberGreaterThan', '0']],
    errors: ['NoMatchingError', 'NoMatchingCondition'],
  },
  {
    type: 'CheckMetricData',
    form: 'of a queue',
    flowType: 'CONTACT_FLOW',
    parameters: { MetricType: 'OldestContactInQueueAgeSeconds' },
    conditions: [['NumberLessOrEqualTo', '300000']],
    errors: ['NoMatchingError', 'NoMatchingCondition'],
  },
  { type: 'GetMetricData', flowType: 'CUSTOMER_WHISPER', errors: NO_MATCH },
  {
    type: 'UpdateContactTargetQueue',
    flowType: 'AGENT_TRANSFER',
    notIn: 'CUSTOMER_QUEUE',
    errors: NO_MATCH,
  },
  {
    type: 'TransferContactToQueue',
    flowType: 'CONTACT_FLOW',
    notIn: 'CUSTOMER_QUEUE',
    errors: ['QueueAtCapacity', 'NoMatchingError'],
  },
  {
    type: 'DequeueContactAndTransferToQueue',
    flowType: 'CUSTOMER_QUEUE',
    notIn: 'CONTACT_FLOW',
    errors: ['QueueAtCapacity', 'NoMatchingError'],
  },
  {
    type: 'TransferToFlow',
    flowType: 'CONTACT_FLOW',
    notIn: 'CUSTOMER_QUEUE',
    parameters: { ContactFlowId: 'flow-id' },
    requiredParameters: ['ContactFlowId'],
    errors: NO_MATCH,
  },
  { type: 'UpdateContactRoutingBehavior', flowType: 'CONTACT_FLOW', notIn: 'AGENT_WHISPER' },
  {
    type: 'UpdateRoutingCriteria',
    flowType: 'CUSTOMER_QUEUE',
    notIn: 'AGENT_WHISPER',
    parameters: { RoutingCriteria: '$.External.criteria' },
    requiredParameters: ['RoutingCriteria'],
    errors: NO_MATCH,
  },
  {
    type: 'UpdateContactAttributes',
    flowType: 'AGENT_WHISPER',
    parameters: { Attributes: { topic: '$.Lex.Slots.Topic' } },
    requiredParameters: ['Attributes'],
    errors: NO_MATCH,
  },
  { type: 'UpdateContactData', flowType: 'CONTACT_FLOW', errors: NO_MATCH },
  {
    type: 'UpdateFlowAttributes',
    flowType: 'AGENT_HOLD',
    parameters: { FlowAttributes: { tries: { Value: '1' } } },
    requiredParameters: ['FlowAttributes'],
    errors: NO_MATCH,
  },
  {
    type: 'UpdateFlowLoggingBehavior',
    flowType: 'CONTACT_FLOW',
    parameters: { FlowLoggingBehavior: 'Enabled' },
    requiredParameters: ['FlowLoggingBehavior'],
  },
  {
    type: 'UpdateContactRecordingBehavior',
    flowType: 'OUTBOUND_WHISPER',
    notIn: 'AGENT_WHISPER',
    parameters: { RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } },
    requiredParameters: ['RecordingBehavior'],
  },
  {
    type: 'UpdateContactRecordingAndAnalyticsBehavior',
    form: 'of voice',
    flowType: 'CONTACT_FLOW',
    parameters: { VoiceBehavior: {} },
    requiredParameters: ['VoiceBehavior'],
    errors: ['NoMatchingError', 'ChannelMismatch'],
  },
  {
    type: 'UpdateContactRecordingAndAnalyticsBehavior',
    form: 'of chat',
    flowType: 'CONTACT_FLOW',
    parameters: { ChatBehavior: {} },
    errors: ['NoMatchingError', 'ChannelMismatch', 'InFlightRedactionConfigurationFailed'],
  },
  {
    type: 'InvokeLambdaFunction',
    flowType: 'CUSTOMER_HOLD',
    parameters: { LambdaFunctionARN: '$.Attributes.lambda', InvocationTimeLimitSeconds: '8' },
    requiredParameters: ['LambdaFunctionARN', 'InvocationTimeLimitSeconds'],
    errors: NO_MATCH,
  },
  {
    type: 'InvokeFlowModule',
    flowType: 'CONTACT_FLOW',
    notIn: 'CUSTOMER_QUEUE',
    parameters: { FlowModuleId: 'module-id' },
    requiredParameters: ['FlowModuleId'],
    errors: NO_MATCH,
  },
  { type: 'DisconnectParticipant', flowType: 'CONTACT_FLOW', notIn: 'AGENT_WHISPER', next: 'forbidden' },
  { type: 'EndFlowExecution', flowType: 'AGENT_WHISPER', notIn: 'CONTACT_FLOW', next: 'forbidden' },
  { type: 'TransferContactToAgent', flowType: 'AGENT_TRANSFER', notIn: 'CONTACT_FLOW', next: 'forbidden' },
  {
    type: 'Loop',
    flowType: 'CUSTOMER_HOLD',
    parameters: { LoopCount: '3' },
    requiredParameters: ['LoopCount'],
    conditions: EQUALS('ContinueLooping', 'DoneLooping'),
    optionalErrors: NO_MATCH,
  },
  {
    type: 'DistributeByPercentage',
    flowType: 'CONTACT_FLOW',
    notIn: 'AGENT_WHISPER',
    conditions: [['NumberLessThan', '51']],
    errors: ['NoMatchingCondition'],
  },
  {
    type: 'TagContact',
    flowType: 'AGENT_WHISPER',
    parameters: { Tags: { team: 'billing' } },
    requiredParameters: ['Tags'],
    errors: NO_MATCH,
  },
  {
    type: 'UntagContact',
    flowType: 'CONTACT_FLOW',
    parameters: { TagKeys: ['team'] },
    requiredParameters: ['TagKeys'],
    errors: NO_MATCH,
  },
  {
    type: 'ShowView',
    flowType: 'CUSTOMER_QUEUE',
    notIn: 'AGENT_TRANSFER',
    parameters: { ViewResource: { Id: 'view-arn' }, InvocationTimeLimitSeconds: '60' },
    requiredParameters: ['ViewResource', 'InvocationTimeLimitSeconds'],
    errors: ['NoMatchingCondition', 'NoMatchingError', 'TimeLimitExceeded'],
  },
  {
    type: 'MessageParticipantIteratively',
    flowType: 'CUSTOMER_QUEUE',
    notIn: 'CONTACT_FLOW',
    parameters: { Messages: [{ Text: 'Still here' }] },
    requiredParameters: ['Messages'],
    optionalErrors: NO_MATCH,
    next: 'optional',
  },
  {
    type: 'MessageParticipantIteratively',
    form: 'with interruptions',
    flowType: 'CUSTOMER_HOLD',
    parameters: { Messages: [{ PromptId: 'prompt-id' }], InterruptFrequencySeconds: '30' },
    conditions: EQUALS('MessagesInterrupted'),
    optionalErrors: NO_MATCH,
    next: 'optional',
  },
  { type: 'ResumeContact', flowType: 'CONTACT_FLOW', errors: NO_MATCH },
  {
    type: 'UpdateContactTextToSpeechVoice',
    flowType: 'CONTACT_FLOW',
    parameters: { TextToSpeechVoice: 'Joanna' },
    requiredParameters: ['TextToSpeechVoice'],
    optionalErrors: NO_MATCH,
  },
  {
    type: 'StartOutboundChatContact',
    flowType: 'CONTACT_FLOW',
    parameters: {
      SourceEndpoint: { Address: 'phone-arn', Type: 'CONNECT_PHONENUMBER_ARN' },
      DestinationEndpoint: { Address: '$.CustomerEndpoint.Address', Type: 'TELEPHONE_NUMBER' },
      ContactFlowArn: 'flow-arn',
      ContactSubtype: 'connect:SMS',
    },
    requiredParameters: ['SourceEndpoint', 'DestinationEndpoint', 'ContactFlowArn', 'ContactSubtype'],
    errors: NO_MATCH,
  },
  {
    type: 'UpdateContactMediaProcessing',
    flowType: 'CONTACT_FLOW',
    parameters: { ChatProcessor: { ProcessingEnabled: 'False' } },
    requiredParameters: ['ChatProcessor'],
    errors: ['NoMatchingError', 'ChannelMismatch'],
  },
  {
    type: 'GetParticipantInput',
    form: 'as a menu',
    flowType: 'CONTACT_FLOW',
    notIn: 'AGENT_WHISPER',
    parameters: { InputTimeLimitSeconds: '5', StoreInput: 'False' },
    requiredParameters: ['InputTimeLimitSeconds', 'StoreInput'],
    errors: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'],
  },
  {
    type: 'GetParticipantInput',
    form: 'that stores',
    flowType: 'CONTACT_FLOW',
    parameters: {
      InputTimeLimitSeconds: '5',
      StoreInput: 'True',
      InputValidation: { PhoneNumberValidation: { NumberFormat: 'E164' } },
    },
    requiredParameters: ['InputTimeLimitSeconds'],
    errors: NO_MATCH,
    optionalErrors: ['InvalidPhoneNumber'],
  },
];

export const formName = ({ type, form, flowType }: SmallestForm) =>
  `${type}${form === undefined ? '' : ` ${form}`} in ${flowType}`;
