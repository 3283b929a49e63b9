/** What must not compile: `npx tsc --noEmit` fails when one of the expected errors is missing. Nothing calls it. */
import {
  botAlias,
  checkMetricData,
  combineActions,
  compare,
  connectParticipantWithLexBot,
  defineFlow,
  disconnectParticipant,
  distributeByPercentage,
  endFlowExecution,
  equals,
  getParticipantInput,
  greaterThan,
  invokeLambdaFunction,
  lambda,
  loop,
  messageParticipant,
  startsWith,
  transferContactToQueue,
  updateContactAttributes,
  updateContactRecordingAndAnalyticsBehavior,
  updateContactRoutingBehavior,
  updateContactTargetQueue,
  wait,
} from '../../../../packages/flow-language/src/builder.ts';

const errors = { NoMatchingError: 'end' } as const;
const Text = 'Hello';

/** Never called: only their types matter. */
export function parametersThatDoNotCompile(seconds: number) {
  // @ts-expect-error a number
  wait({ parameters: { TimeLimitSeconds: seconds }, conditions: { WaitCompleted: 'end' }, errors });
  // @ts-expect-error no whole number
  wait({ parameters: { TimeLimitSeconds: 'long' }, conditions: { WaitCompleted: 'end' }, errors });
  // @ts-expect-error the wrong name
  wait({ parameters: { TimeoutSeconds: '9' }, conditions: { WaitCompleted: 'end' }, errors });
  // @ts-expect-error an unknown parameter
  messageParticipant({ parameters: { Txt: 'Hello' }, next: 'end' });
  // @ts-expect-error none of Text, SSML, PromptId and Media
  messageParticipant({ parameters: {}, next: 'end' });
  // @ts-expect-error two of them
  messageParticipant({ parameters: { Text, PromptId: 'p' }, next: 'end' });
  // @ts-expect-error queue and agent
  updateContactTargetQueue({ parameters: { QueueId: 'q', AgentId: 'a' }, next: 'end', errors });
  // @ts-expect-error it takes no parameters
  transferContactToQueue({ parameters: { QueueId: 'q' }, errors: { ...errors, QueueAtCapacity: 'end' } });
  // @ts-expect-error parameters are required
  invokeLambdaFunction({ next: 'end', errors });
  compare({
    // @ts-expect-error no JSONPath
    parameters: { ComparisonValue: 'topic' },
    conditions: [],
    errors: { NoMatchingCondition: 'end' },
  });
  const both = { NoMatchingError: 'end', NoMatchingCondition: 'end' } as const;
  // @ts-expect-error an unknown metric
  checkMetricData({ parameters: { MetricType: 'Age' }, conditions: [greaterThan('0', 'end')], errors: both });
  updateContactRoutingBehavior({
    // @ts-expect-error priority and age
    parameters: { QueuePriority: '1', QueueTimeAdjustmentSeconds: '1' },
    next: 'a',
  });
  // @ts-expect-error a value that is no text
  updateContactAttributes({ parameters: { Attributes: { count: 1 } }, next: 'end', errors });
  // @ts-expect-error a terminal takes nothing
  disconnectParticipant({ next: 'end' });
}

export function conditionsThatDoNotCompile() {
  const both = { NoMatchingError: 'end', NoMatchingCondition: 'end' } as const;
  const TimeLimitSeconds = '900';
  // @ts-expect-error CustomerReturned is missing
  wait({
    parameters: { TimeLimitSeconds, Events: ['CustomerReturned'] },
    conditions: { WaitCompleted: 'a' },
    errors,
  });
  // @ts-expect-error CustomerReturned without the event
  wait({
    parameters: { TimeLimitSeconds },
    conditions: { WaitCompleted: 'a', CustomerReturned: 'a' },
    errors,
  });
  // @ts-expect-error DoneLooping is missing
  loop({ parameters: { LoopCount: '3' }, conditions: { ContinueLooping: 'a' } });
  // @ts-expect-error a message has no conditions
  messageParticipant({ parameters: { Text }, next: 'end', conditions: { a: 'end' } });
  // @ts-expect-error at least one condition
  checkMetricData({ parameters: { MetricType: 'NumberOfContactsInQueue' }, conditions: [], errors: both });
  const MetricType = 'NumberOfAgentsStaffed';
  // @ts-expect-error agent metrics compare with "0" alone
  checkMetricData({ parameters: { MetricType }, conditions: [greaterThan('1', 'end')], errors: both });
  // @ts-expect-error and with NumberGreaterThan alone
  checkMetricData({ parameters: { MetricType }, conditions: [equals('0', 'end')], errors: both });
  // @ts-expect-error only NumberLessThan
  distributeByPercentage({ conditions: [greaterThan('50', 'a')], errors: { NoMatchingCondition: 'b' } });
}

export function errorsThatDoNotCompile() {
  // @ts-expect-error QueueAtCapacity is missing
  transferContactToQueue({ errors: { NoMatchingError: 'end' } });
  // @ts-expect-error no errors at all
  updateContactTargetQueue({ parameters: {}, next: 'end' });
  // @ts-expect-error an error that it refuses
  transferContactToQueue({ errors: { ...errors, QueueAtCapacity: 'end', ChannelMismatch: 'end' } });
  // @ts-expect-error it takes no errors
  updateContactRoutingBehavior({ parameters: { QueuePriority: '1' }, next: 'end', errors });
  // @ts-expect-error Compare takes NoMatchingCondition alone
  compare({ parameters: { ComparisonValue: '$.Channel' }, conditions: [], errors });
  const LexV2Bot = { AliasArn: botAlias() };
  connectParticipantWithLexBot({
    parameters: { LexV2Bot },
    conditions: [],
    // @ts-expect-error InputTimeLimitExceeded is missing
    errors: { ...errors, NoMatchingCondition: 'a' },
  });
  const parameters = { ChatBehavior: {} };
  const two = { ...errors, ChannelMismatch: 'end' } as const;
  // @ts-expect-error chat needs a third error
  updateContactRecordingAndAnalyticsBehavior({ parameters, next: 'end', errors: two });
  const input = { InputTimeLimitSeconds: '5', StoreInput: 'True' } as const;
  // @ts-expect-error a stored input has no timeout branch
  getParticipantInput({ parameters: input, next: 'a', errors: { ...errors, InputTimeLimitExceeded: 'a' } });
  // @ts-expect-error next is missing
  invokeLambdaFunction({
    parameters: { LambdaFunctionARN: lambda('x'), InvocationTimeLimitSeconds: '8' },
    errors,
  });
  // @ts-expect-error NextAction only mirrors here
  loop({ parameters: { LoopCount: '3' }, next: 'a', conditions: { ContinueLooping: 'a', DoneLooping: 'b' } });
}

export function flowsThatDoNotCompile() {
  const end = disconnectParticipant();
  const common = { name: 'x', type: 'CONTACT_FLOW' } as const;
  defineFlow({
    ...common,
    // @ts-expect-error no such action to start with
    start: 'begin',
    actions: { end },
  });
  defineFlow({
    ...common,
    start: 'hello',
    // @ts-expect-error a target that is no key
    actions: { hello: messageParticipant({ parameters: { Text }, next: 'edn' }), end },
  });
  defineFlow({
    ...common,
    start: 'hello',
    actions: {
      // @ts-expect-error the same in an error
      hello: messageParticipant({ parameters: { Text }, next: 'end', errors: { NoMatchingError: 'x' } }),
      end,
    },
  });
  defineFlow({
    ...common,
    start: 'ask',
    actions: {
      // @ts-expect-error the same in a condition of a list
      ask: compare({
        parameters: { ComparisonValue: '$.Channel' },
        conditions: [startsWith('C', 'nowhere')],
        errors: { NoMatchingCondition: 'end' },
      }),
      end,
    },
  });
  // @ts-expect-error an agent whisper cannot disconnect
  defineFlow({ name: 'x', type: 'AGENT_WHISPER', start: 'end', actions: { end } });
  // @ts-expect-error a contact flow does not end its execution
  defineFlow({ ...common, start: 'end', actions: { end: endFlowExecution() } });
  defineFlow({
    ...common,
    start: 'ask',
    // @ts-expect-error made targets that no key matches
    actions: combineActions({
      ask: compare({
        parameters: { ComparisonValue: '$.Attributes.topic' },
        conditions: ['billing'].map((topic) => equals(topic, `Queue of ${topic}`)),
        errors: { NoMatchingCondition: 'end' },
      }),
      end,
    }),
  });
}
