/** What CreateContactFlow refuses. */
import type { FlowType } from '@resumed-chats/flow-language';
import { validateFlow } from '@resumed-chats/flow-language';
import type { Example, Examples } from './example.ts';

const END = { Identifier: 'end', Type: 'DisconnectParticipant', Transitions: {} };
const HELLO = {
  Identifier: 'hello',
  Type: 'MessageParticipant',
  Parameters: { Text: 'Hello' },
  Transitions: { NextAction: 'end' },
};
const QUEUE = {
  Identifier: 'queue',
  Type: 'UpdateContactTargetQueue',
  Parameters: { QueueId: '$.Attributes.queue' },
  Transitions: { NextAction: 'end', Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingError' }] },
};
const COMPARE = {
  Identifier: 'compare',
  Type: 'Compare',
  Parameters: { ComparisonValue: '$.Channel' },
  Transitions: {
    NextAction: 'end',
    Conditions: [{ NextAction: 'end', Condition: { Operator: 'Equals', Operands: ['CHAT'] as unknown[] } }],
    Errors: [{ NextAction: 'end', ErrorType: 'NoMatchingCondition' }],
  },
};

const flow = (...actions: { Identifier: string }[]) => ({
  Version: '2019-10-30',
  StartAction: actions[0]?.Identifier,
  Actions: [...actions, END],
});
const refused = (content: unknown, type: FlowType = 'CONTACT_FLOW') =>
  validateFlow(content, type).map(({ rule }) => rule);

/** A sound action, and what is changed about it. */
function action<Action extends { Identifier: string }>(sound: Action, change: object): Example {
  return { broken: () => refused(flow({ ...sound, ...change })), sound: () => refused(flow(sound)) };
}

function content(broken: unknown, sound: unknown = flow(HELLO)): Example {
  return { broken: () => refused(broken), sound: () => refused(sound) };
}

const deep = (depth: number): object => ({
  Operator: 'Equals',
  Operands: [depth === 1 ? 'CHAT' : deep(depth - 1)],
});
const compared = (Condition: unknown) => ({
  Transitions: { ...COMPARE.Transitions, Conditions: [{ NextAction: 'end', Condition }] },
});

export const ACCEPTED: Examples = {
  'flow-json': content('{"Version": '),
  'flow-size': content(
    JSON.stringify(flow(HELLO)).padEnd(256_001),
    JSON.stringify(flow(HELLO)).padEnd(256_000),
  ),
  'flow-envelope': content({ ...flow(HELLO), StartAction: 'nowhere' }),
  'flow-actions': content({ ...flow(), Actions: [] }),
  'action-shape': action(HELLO, { Transition: {} }),
  identifier: action(HELLO, { Identifier: 'hello (again)' }),
  'action-type': action(HELLO, { Type: 'PlayPrompt' }),
  'flow-type': {
    broken: () => refused(flow(QUEUE), 'CUSTOMER_QUEUE'),
    sound: () => refused(flow(QUEUE), 'CONTACT_FLOW'),
  },
  'parameter-missing': action(COMPARE, { Parameters: {} }),
  'parameter-name': action(QUEUE, { Parameters: { QueueARN: '$.Attributes.queue' } }),
  'parameter-value': action(QUEUE, { Parameters: { QueueId: 'queue $.Attributes.queue' } }),
  'parameter-exclusive': action(QUEUE, { Parameters: { QueueId: 'q', AgentId: 'a' } }),
  'next-action': action(QUEUE, { Transitions: { Errors: QUEUE.Transitions.Errors } }),
  'dangling-target': action(HELLO, { Transitions: { NextAction: 'gone' } }),
  'condition-form': action(COMPARE, compared({ Operator: 'Like', Operands: ['CHAT'] })),
  'condition-limits': {
    broken: () => refused(flow({ ...COMPARE, ...compared(deep(6)) })),
    sound: () => refused(flow({ ...COMPARE, ...compared(deep(5)) })),
  },
  'condition-set': action(HELLO, { Transitions: { ...COMPARE.Transitions, Errors: [] } }),
  'error-missing': action(QUEUE, { Transitions: { NextAction: 'end' } }),
  'error-unexpected': action(COMPARE, {
    Transitions: {
      ...COMPARE.Transitions,
      Errors: [...COMPARE.Transitions.Errors, { NextAction: 'end', ErrorType: 'NoMatchingError' }],
    },
  }),
};
