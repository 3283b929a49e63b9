import { spanInWords } from '@resumed-chats/flow-language/span';
import type { Contact, ContactStatus } from './connect/contact.ts';
import { queueInWords } from './connect/queue-states.ts';
import type { SimulatorEvent } from './events.ts';
import { messageContent } from './message-content.ts';

export { type MessageContent, messageContent } from './message-content.ts';

/** Where a contact is, by names. The control API's contacts have this form. */
export interface ContactPlace {
  readonly status: string;
  readonly agent?: string | null | undefined;
  readonly queue?: string | null | undefined;
  readonly flow?: string | null | undefined;
  readonly action?: string | null | undefined;
  readonly disconnectReason?: string | null | undefined;
}

/** Where a contact is: `is with maria`, `waits in the queue Billing`, `has ended: EXPIRED`. */
export function placeInWords({ status, agent, queue, flow, action, disconnectReason }: ContactPlace): string {
  switch (status as ContactStatus) {
    case 'ended':
      return `has ended: ${disconnectReason ?? 'no reason'}`;
    case 'connected':
      return `is with ${agent}`;
    case 'whisper':
      return `is being connected to ${agent}`;
    case 'offered':
      return `is offered to ${agent}, in ${namedQueue(queue)}`;
    case 'queued':
      return `waits in ${namedQueue(queue)}`;
    case 'flow':
      return flow === null || flow === undefined ? 'is in no flow' : `is in the flow ${flow}, at "${action}"`;
  }
}

/** The same of a simulator's contact. */
export function contactInWords(contact: Contact): string {
  const { status, agent, queue, execution, disconnectReason } = contact;
  return placeInWords({
    status,
    agent: agent?.username,
    queue: queue && queueInWords(queue),
    flow: execution?.flow.name,
    action: execution?.action.Identifier,
    disconnectReason,
  });
}

/** `the queue Billing`; agents' own queues have no names: they come, and stay, as `maria's own queue`. */
export function namedQueue(queue: string | null | undefined): string {
  return /'s own queue$/.test(queue ?? '') ? queue! : `the queue ${queue}`;
}

/** A message in words: of a template, its title and its buttons. */
export function messageInWords({ contentType, content }: { contentType: string; content: string }): string {
  const { text, buttons = [] } = messageContent(contentType, content);
  return [text, ...buttons.map((title) => `[${title}]`)].filter((part) => part !== '').join(' ') || content;
}

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
      const { text, buttons = [] } = messageContent(event.contentType, event.content);
      return `${speaker(event.role, event.name)}: "${text}"${buttons.map((title) => ` [${title}]`).join('')}`;
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
      return `the chat enters ${namedQueue(event.queue)}`;
    case 'queue.left':
      return `the chat leaves ${namedQueue(event.queue)}`;
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
      return `${namedQueue(event.queue)} ${QUEUE_WORDS[event.becomes]}`;
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
