import type { Parameters } from '../types.ts';
import { textOf } from '../validation/json.ts';
import type { Block } from './block.ts';
import { readValue, referenceOf } from './values.ts';

/** What a block becomes: its type and parameters, and its branches other than Success, Error and Evaluate. */
export interface Converted {
  Type: string;
  Parameters: Parameters;
  /** Legacy branches that are `Equals` on this operand. */
  conditions?: Readonly<Record<string, string>>;
  /** Legacy branches that are these errors, besides `Error` and `NoMatch`. */
  errors?: Readonly<Record<string, string>>;
  /** What is added to a number in a condition. */
  add?: number;
}

type Convert = (block: Block) => Converted | undefined;

const message: Convert = (block) => ({ Type: 'MessageParticipant', Parameters: block.message() });
const toFlow: Convert = (block) => ({
  Type: 'TransferToFlow',
  Parameters: given({ ContactFlowId: block.value('ContactFlowId') }),
});
const toQueue: Convert = (block) => {
  const QueueId = block.value('Queue');
  const errors = { AtCapacity: 'QueueAtCapacity' };
  return QueueId === undefined
    ? { Type: 'TransferContactToQueue', Parameters: {}, errors }
    : { Type: 'DequeueContactAndTransferToQueue', Parameters: { QueueId }, errors };
};
const attributes: Convert = (block) => ({
  Type: 'UpdateContactAttributes',
  Parameters: { Attributes: block.map('Attribute') },
});
const hook: Convert = (block) => ({
  Type: 'UpdateContactEventHooks',
  Parameters: { EventHooks: { [block.value('Type') ?? '']: block.value('ContactFlowId') ?? '' } },
});
const storedInput: Convert = (block) => ({
  Type: 'GetParticipantInput',
  Parameters: given({
    ...block.message(),
    StoreInput: 'True',
    InputTimeLimitSeconds: block.value('Timeout'),
    InputValidation:
      block.value('CustomerInputType') === 'PhoneNumber'
        ? {
            PhoneNumberValidation: given({
              NumberFormat: block.value('PhoneNumberFormat'),
              CountryCode: block.value('CountryCode'),
            }),
          }
        : {
            CustomValidation: { MaximumLength: readValue(block.all('MaxDigits')[0] ?? { name: '' }) ?? '20' },
          },
  }),
  errors: { InvalidNumber: 'InvalidPhoneNumber' },
});

/** Legacy block types, by what public exports show of them. What is not here is not converted, and said to be so. */
const CONVERTERS: Readonly<Record<string, Convert>> = {
  PlayPrompt: message,
  PlayAudio: message,
  Disconnect: () => ({ Type: 'DisconnectParticipant', Parameters: {} }),
  Transfer: (block) => {
    if (block.target === 'Flow') return toFlow(block);
    return block.target === 'Queue' ? toQueue(block) : undefined;
  },
  TransferToFlow: toFlow,
  CustomerInQueue: toQueue,
  SetQueue: (block) => ({
    Type: 'UpdateContactTargetQueue',
    Parameters: given({ QueueId: block.value('Queue') }),
  }),
  SetAttributes: attributes,
  SetScreenPop: (block) => ({
    Type: 'UpdateContactAttributes',
    Parameters: { Attributes: { [block.value('key') ?? '']: block.value('value') ?? '' } },
  }),
  CheckAttribute: (block) => {
    const [namespace, name] = [block.value('Namespace') ?? '', block.value('Attribute') ?? ''];
    const ComparisonValue = referenceOf(namespace, name);
    if (ComparisonValue === undefined)
      block.problems.push(`it compares "${name}" of ${namespace}, which is not known`);
    return { Type: 'Compare', Parameters: given({ ComparisonValue }) };
  },
  SetEventHook: hook,
  SetContactFlow: hook,
  CheckHoursOfOperation: (block) => ({
    Type: 'CheckHoursOfOperation',
    Parameters: given({ HoursOfOperationId: block.value('Hours') }),
    conditions: { True: 'True', False: 'False' },
  }),
  CheckQueueStatus: () => ({
    Type: 'CheckMetricData',
    Parameters: { MetricType: 'OldestContactInQueueAgeSeconds' },
  }),
  InvokeExternalResource: (block) => ({
    Type: 'InvokeLambdaFunction',
    Parameters: given({
      LambdaFunctionARN: block.value('FunctionArn'),
      InvocationTimeLimitSeconds: block.value('TimeLimit'),
    }),
  }),
  GetUserInput: (block) => {
    if (block.target !== 'Digits') return lex(block);
    const Parameters = given({
      ...block.message(),
      StoreInput: 'False',
      InputTimeLimitSeconds: block.value('Timeout'),
    });
    return { Type: 'GetParticipantInput', Parameters, errors: { Timeout: 'InputTimeLimitExceeded' } };
  },
  StoreUserInput: storedInput,
  StoreCustomerInput: storedInput,
  Wait: (block) => {
    const comesBack = block.value('InterruptOnCustomerReturn') === 'true';
    return {
      Type: 'Wait',
      Parameters: given({
        TimeLimitSeconds: block.value('TimeoutSeconds'),
        ...(comesBack ? { Events: ['CustomerReturned'] } : {}),
      }),
      conditions: { Timeout: 'WaitCompleted', CustomerReturn: 'CustomerReturned' },
    };
  },
  UpdateRoutingPriority: (block) => ({
    Type: 'UpdateContactRoutingBehavior',
    Parameters: given({
      QueuePriority: block.value('AbsolutePosition'),
      QueueTimeAdjustmentSeconds: block.value('TimeOffset'),
    }),
  }),
  SetLoggingBehavior: (block) => ({
    Type: 'UpdateFlowLoggingBehavior',
    Parameters: { FlowLoggingBehavior: `${block.value('LoggingBehavior')}d` },
  }),
  SetRecordingBehavior: (block) => {
    const on = block.value('RecordingBehaviorOption') === 'Enable';
    const who = block.value('RecordingParticipantOption') ?? 'Both';
    const RecordedParticipants = on ? (who === 'Both' ? ['Agent', 'Customer'] : [who]) : [];
    return {
      Type: 'UpdateContactRecordingBehavior',
      Parameters: { RecordingBehavior: { RecordedParticipants } },
    };
  },
  SetVoice: (block) => ({
    Type: 'UpdateContactTextToSpeechVoice',
    Parameters: given({ TextToSpeechVoice: block.value('GlobalVoice') }),
  }),
  // Running totals; in flow language 1 more, since it is compared with less-than.
  PercentileBranching: () => ({ Type: 'DistributeByPercentage', Parameters: {}, add: 1 }),
  Loop: (block) => ({
    Type: 'Loop',
    Parameters: given({ LoopCount: block.value('LoopCount') }),
    conditions: { Looping: 'ContinueLooping', Complete: 'DoneLooping' },
  }),
  LoopPrompts: (block) => ({
    Type: 'MessageParticipantIteratively',
    Parameters: given({
      Messages: [
        ...block.all('Text').map(({ key, value }) => ({ [key === 'ssml' ? 'SSML' : 'Text']: textOf(value) })),
        ...block.all('AudioPrompt').map(({ value }) => ({ PromptId: textOf(value) })),
      ],
      InterruptFrequencySeconds: block.value('InterruptSeconds'),
    }),
    conditions: { Timeout: 'MessagesInterrupted' },
  }),
};

export function convertBlock(type: string, block: Block): Converted | undefined {
  return Object.hasOwn(CONVERTERS, type) ? CONVERTERS[type]?.(block) : undefined;
}

/** Lex V1 alone: how the legacy format names a V2 bot nobody has shown. */
function lex(block: Block): Converted | undefined {
  if (block.target !== 'Lex') return undefined;
  const [Name, Alias, Region] = [block.value('BotName'), block.value('BotAlias'), block.value('BotRegion')];
  if (Region === undefined) block.problems.push('the bot is named without its region');
  return {
    Type: 'ConnectParticipantWithLexBot',
    Parameters: { ...block.message(), LexBot: given({ Name, Region, Alias }) },
    errors: { Timeout: 'InputTimeLimitExceeded' },
  };
}

/** Without what is undefined. */
function given(parameters: Record<string, unknown>): Parameters {
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined));
}
