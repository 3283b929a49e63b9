import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { shown } from './said.ts';
import { spanInWords } from './span.ts';

/** One event in words for people, without its time. */
export function eventInWords(event: SimulatorEvent): string {
  switch (event.type) {
    case 'contact.created':
      return `a contact begins, initiated by ${event.initiationMethod}`;
    case 'contact.ended':
      return `${event.chatEnded ? 'the chat' : 'the contact'} ends${event.reason === undefined ? '' : `: ${event.reason}`}`;
    case 'participant.joined':
      return `${event.name} (${event.role.toLowerCase()}) joins`;
    case 'participant.left':
      return `${event.name} (${event.role.toLowerCase()}) leaves`;
    case 'message': {
      const { text, buttons } = shown(event.contentType, event.content);
      return `${speaker(event.role, event.name)}: "${text}"${buttons === undefined ? '' : ` [${buttons.join('] [')}]`}`;
    }
    case 'flow.entered':
      return `the flow ${event.flow} begins`;
    case 'flow.left':
      return `the flow ${event.flow} is left`;
    case 'action.entered':
      return `${event.flow}: "${event.action}" (${event.actionType})`;
    case 'branch.taken':
      return `${event.flow}: "${event.action}" takes ${event.branch}${event.next === undefined ? '' : ` to "${event.next}"`}${event.why === '' ? '' : `, because ${event.why}`}`;
    case 'queue.entered':
      return `the chat enters the queue ${event.queue}`;
    case 'queue.left':
      return `the chat leaves the queue ${event.queue}`;
    case 'contact.offered':
      return `the chat is offered to ${event.agent}`;
    case 'contact.accepted':
      return `${event.agent} accepts the chat`;
    case 'contact.rejected':
      return `${event.agent} rejects the chat`;
    case 'contact.missed':
      return `${event.agent} misses the chat`;
    case 'attributes.set':
      return `attributes are set: ${Object.entries(event.attributes)
        .map(([name, value]) => `${name}=${value}`)
        .join(', ')}`;
    case 'lambda.invoked':
      return `the Lambda ${event.functionArn.split(':').at(-1)} ${event.ok ? 'answers' : `fails: ${event.error ?? ''}`}`;
    case 'lex.turn':
      return `Lex takes "${event.text}" for ${event.intent ?? 'nothing'}${event.score === undefined ? '' : ` (${event.score.toFixed(2)})`}, ${event.dialogAction ?? 'no dialog action'}`;
    case 'lex.failed':
      return `Lex fails: ${event.error}`;
    case 'agent.availability':
      return `${event.agent} is ${event.availability}`;
    case 'queue.set':
      return `the queue ${event.queue} ${QUEUE_WORDS[event.becomes]}`;
    case 'switch.set':
      return `the switch ${event.name} is set to ${event.value}`;
    case 'fault.set':
      return `a fault is asked for: ${faultWords(event.fault)}`;
    case 'faults.cleared':
      return 'no fault is asked for any more';
    case 'clock.paused':
      return 'the clock is paused';
    case 'clock.resumed':
      return 'the clock goes on';
    case 'fault.fired':
      return `fault: ${event.fault}`;
    case 'clock.moved':
      return `${spanInWords(event.seconds)} have passed`;
  }
}

const QUEUE_WORDS = {
  full: 'is full',
  room: 'has room',
  closed: 'is closed',
  open: 'is open',
} as const;

function faultWords(fault: Extract<SimulatorEvent, { type: 'fault.set' }>['fault']): string {
  if ('operation' in fault) return `${fault.operation}, call ${fault.nth}: ${fault.kind}`;
  const { action, flow, error = 'NoMatchingError' } = fault;
  return `the action "${action}"${flow === undefined ? '' : ` in ${flow}`} fails with ${error}`;
}

function speaker(role: string, name: string): string {
  if (role === 'SYSTEM') return name === 'BOT' ? 'the bot' : 'the system';
  return `${name} (${role.toLowerCase()})`;
}
