/** What becomes of a customer. */
import type { FlowAction } from '@resumed-chats/flow-language';
import {
  action,
  end,
  flowWith,
  hook,
  say,
  setQueue,
  toQueue,
  wait,
} from '../../../packages/flow-language/rules/findings.ts';
import type { Examples } from './example.ts';
import { flows } from './flow-example.ts';

const lambda = (next: string | undefined) =>
  action('lambda', 'InvokeLambdaFunction', next, { errors: { NoMatchingError: 'end' } });
const spoken = action('spoken', 'MessageParticipant', 'end', { parameters: { SSML: '<speak/>' } });
const hooked = (next: string): FlowAction[] => [
  hook('h1', 'AgentWhisper', 'h2'),
  hook('h2', 'CustomerRemaining', 'h3'),
  hook('h3', 'CustomerQueue', next),
];

const AGENT = '$.Attributes.agent';
const gate = (next: string): FlowAction => {
  const check = action('gate', 'CheckMetricData', 'end', {
    parameters: { MetricType: 'NumberOfAgentsAvailable', AgentId: AGENT },
    errors: { NoMatchingError: 'end', NoMatchingCondition: 'end' },
  });
  const Condition = { Operator: 'NumberGreaterThan', Operands: ['0'] } as const;
  return { ...check, Transitions: { ...check.Transitions, Conditions: [{ NextAction: next, Condition }] } };
};
const forAgent = (next: string) =>
  action('agent', 'UpdateContactTargetQueue', next, {
    parameters: { AgentId: AGENT },
    errors: { NoMatchingError: 'end' },
  });
/** An agent's own queue, and the customer queue flow that runs there. */
const agentQueue = (...queueFlow: FlowAction[]) => [
  flowWith('in', [
    hook('h', 'CustomerQueue', 'gate', 'queueing'),
    gate('agent'),
    forAgent('go'),
    toQueue('go'),
    end,
  ]),
  flowWith('queueing', queueFlow, 'CUSTOMER_QUEUE'),
];
const stay: FlowAction = { Identifier: 'stay', Type: 'EndFlowExecution' };
const bounded = (over: string) =>
  action('bounded', 'Wait', 'stay', {
    parameters: { TimeLimitSeconds: '60' },
    conditions: [['WaitCompleted', over]],
    errors: { NoMatchingError: 'stay' },
  });
const dequeue = action('dequeue', 'DequeueContactAndTransferToQueue', 'stay', {
  parameters: { QueueId: '$.Attributes.queue' },
  errors: { QueueAtCapacity: 'stay', NoMatchingError: 'stay' },
});

const prompts = action('prompts', 'MessageParticipantIteratively', undefined, {
  parameters: { Messages: [{ Text: 'La' }] },
  errors: { NoMatchingError: 'dequeue' },
});
const queueing = (...actions: FlowAction[]) => [flowWith('queueing', actions, 'CUSTOMER_QUEUE')];

const bot = action('bot', 'ConnectParticipantWithLexBot', 'end', {
  parameters: { LexV2Bot: { AliasArn: '{{botAlias}}' } },
  conditions: [['Bye', 'end']],
  errors: { InputTimeLimitExceeded: 'end', NoMatchingCondition: 'end', NoMatchingError: 'end' },
});
const language = action('language', 'UpdateContactData', 'bot', {
  parameters: { LanguageCode: 'es-US' },
  errors: { NoMatchingError: 'bot' },
});

export const CUSTOMER: Examples = {
  'path-ends-in-nothing': flows([lambda(undefined), end], [lambda('end'), end]),
  'endless-cycle': flows([say('a', 'b'), say('b', 'a')], [say('a', 'b'), wait('b', 'a'), end]),
  'no-way-out': flows(
    [wait('again', 'again', 'again', 'again')],
    [wait('again', 'again', 'end', 'again'), end],
  ),
  'silent-disconnect': flows(
    [say('a', 'w'), wait('w', 'end'), end],
    [wait('w', 'bye', 'bye', 'bye'), say('bye', 'end'), end],
  ),
  'channel-restricted': flows([spoken, end], [say('a', 'end'), end]),
  'target-queue-before-transfer': flows([toQueue('go'), end], [setQueue('q', 'go'), toQueue('go'), end]),
  'queue-not-used': flows(
    [setQueue('q', 'sorry', 'sorry'), say('sorry', 'end'), end],
    [setQueue('q', 'go', 'sorry'), toQueue('go', 'sorry'), say('sorry', 'end'), end],
  ),
  'hooks-before-queue': flows([toQueue('go'), end], [...hooked('go'), toQueue('go'), end]),
  'agent-queue-gate': flows(
    [forAgent('go'), toQueue('go'), end],
    [gate('agent'), forAgent('go'), toQueue('go'), end],
  ),
  'agent-queue-way-out': flows(
    agentQueue(bounded('stay'), stay),
    agentQueue(bounded('dequeue'), dequeue, stay),
  ),
  'prompts-before-dequeue': flows(queueing(dequeue, stay), queueing(prompts, dequeue, stay)),
  'language-before-bot': flows([bot, end], [language, bot, end]),
};
