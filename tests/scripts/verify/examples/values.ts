/** What the values hold that a flow reads. */
import type { FlowAction } from '@resumed-chats/flow-language';
import { action, end, flowWith, say } from '../../../packages/flow-language/rules/findings.ts';
import type { Examples } from './example.ts';
import { flows } from './flow-example.ts';

const lambda = (next: string, failed: string) =>
  action('lambda', 'InvokeLambdaFunction', next, { errors: { NoMatchingError: failed } });
const bot = (id: string, next: string) =>
  action(id, 'ConnectParticipantWithLexBot', next, {
    errors: { InputTimeLimitExceeded: 'end', NoMatchingCondition: next, NoMatchingError: 'end' },
  });
const write = (id: string, next: string, key: string, value: string) =>
  action(id, 'UpdateContactAttributes', next, {
    parameters: { Attributes: { [key]: value } },
    errors: { NoMatchingError: next },
  });
const close: FlowAction = { Identifier: 'close', Type: 'EndFlowExecution' };
const read = (text: string) => say('read', 'end', text);

export const VALUES: Examples = {
  'attribute-set-before-read': flows(
    [read('$.Attributes.topic'), end],
    [write('w', 'read', 'topic', 'x'), read('$.Attributes.topic'), end],
  ),
  'result-before-read': flows(
    [lambda('read', 'read'), read('$.External.price'), end],
    [lambda('read', 'end'), read('$.External.price'), end],
  ),
  'agent-unknown': flows(
    [read('$.Agent.FirstName'), end],
    [flowWith('whisper', [write('w', 'close', 'agent', '$.Agent.ARN'), close], 'AGENT_WHISPER')],
  ),
  'lex-answer-lost': flows(
    [bot('first', 'second'), bot('second', 'read'), read('$.Lex.IntentName'), end],
    [
      bot('first', 'note'),
      write('note', 'second', 'a', '$.Lex.IntentName'),
      bot('second', 'read'),
      read('$.Lex.IntentName'),
      end,
    ],
  ),
};
