import { contactInWords } from '@resumed-chats/connect-simulator/words';
import { checkAttributes } from './check-attributes.ts';
import { checkGiven } from './check-given.ts';
import { checkRecords } from './check-records.ts';
import { checkButtons, checkSees, checkSeesNot, checkSeesNothing } from './check-said.ts';
import type { Conversation } from './conversation.ts';
import { StepFailure } from './failure.ts';
import { queueInWords } from './names.ts';
import type { Expectation } from './step.ts';

/** @throws StepFailure when it is not so, UnknownNameError */
export async function check(conversation: Conversation, expectation: Expectation): Promise<void> {
  switch (expectation.kind) {
    case 'sees':
      return checkSees(conversation, expectation.texts);
    case 'seesButtons':
      return checkButtons(conversation, expectation.titles, expectation.only);
    case 'seesNot':
      return checkSeesNot(conversation, expectation.texts);
    case 'seesNothing':
      return checkSeesNothing(conversation);
    case 'attributes':
      return checkAttributes(conversation, expectation.values);
    case 'records':
      return checkRecords(conversation, expectation.records);
    case 'given':
      return checkGiven(conversation, expectation.lambda, expectation.calls);
    default:
      return checkPlace(conversation, expectation);
  }
}

type Place = Exclude<
  Expectation,
  { kind: 'sees' | 'seesButtons' | 'seesNot' | 'seesNothing' | 'attributes' | 'records' | 'given' }
>;

function checkPlace(conversation: Conversation, expectation: Place): void {
  const {
    expected,
    holds,
    happened = `it ${contactInWords(conversation.contact)}`,
  } = place(conversation, expectation);
  if (!holds) throw new StepFailure(`the chat ${expected}`, happened);
}

function place(
  { contact, chat, names }: Conversation,
  expectation: Place,
): { expected: string; holds: boolean; happened?: string } {
  const { agent, queue, status, execution, priority } = contact;
  switch (expectation.kind) {
    case 'offeredTo': {
      const wanted = names.agent(expectation.agent);
      return { expected: `offered to ${wanted.username}`, holds: status === 'offered' && agent === wanted };
    }
    case 'with': {
      const wanted = names.agent(expectation.agent);
      return { expected: `with ${wanted.username}`, holds: status === 'connected' && agent === wanted };
    }
    case 'waitsIn': {
      const wanted = names.queue(expectation.queue);
      const waits = status === 'queued' || status === 'offered';
      return { expected: `in the queue ${queueInWords(wanted)}`, holds: waits && queue === wanted };
    }
    case 'open':
      return { expected: 'open', holds: !chat.ended };
    case 'inFlow':
      return {
        expected: `in the flow ${expectation.flow}`,
        holds: execution?.flow.name === expectation.flow,
      };
    case 'atAction': {
      const holds = execution?.action.Identifier === expectation.action;
      return { expected: `at the action "${expectation.action}"`, holds };
    }
    case 'ended': {
      const { reason } = expectation;
      const holds = chat.ended && (reason === undefined || contact.disconnectReason === reason);
      return { expected: `ended${reason === undefined ? '' : `: ${reason}`}`, holds };
    }
    case 'priority': {
      const holds = priority === expectation.priority;
      return {
        expected: `at priority ${expectation.priority}`,
        holds,
        happened: `its priority is ${priority}`,
      };
    }
  }
}
