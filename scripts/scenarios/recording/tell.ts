import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import type { Centre } from './centre.ts';
import { type ChatLog, queueStep, queuesAtStart } from './chat-log.ts';
import type { RecordedStart } from './chat-start.ts';
import { faultStep } from './faults.ts';
import { isButton, isSaidToCustomer, Narrator } from './narrator.ts';
import { Place } from './place.ts';
import type { RecordedStep } from './step.ts';

/** The conversation, step by step. */
export function tell(
  log: ChatLog,
  start: RecordedStart,
  { now, locale, ...centre }: { locale: string } & Pick<Centre, 'now' | 'queues' | 'flows'>,
): RecordedStep[] {
  const place = new Place(centre);
  const { at } = log.created;
  const narrator = new Narrator(queuesAtStart(log), place, { now: at, locale });
  narrator.does(at, start.step);
  let begun = false;
  for (const [index, event] of log.since.entries()) {
    if (event.type !== 'fault.fired' && 'contactId' in event && log.contactIds.has(event.contactId ?? '')) {
      begun ||= event.type === 'flow.entered';
      ofTheChat(event, index);
    } else ofTheCentre(event);
  }
  const end = log.since.at(-1);
  const over = end?.type === 'contact.ended' && end.chatEnded;
  if (over) narrator.ends(end.at);
  else narrator.clock(Math.max(now, end?.at ?? 0));
  return narrator.steps;

  function ofTheChat(event: SimulatorEvent, index: number): void {
    const deed =
      event.type === 'participant.left'
        ? departure(event.role, index)
        : deedIn(event, place, begun, narrator.buttons);
    if (deed !== undefined) narrator.does(event.at, deed);
    narrator.stir(event.at);
    if (event.type === 'message' && isSaidToCustomer(event)) narrator.says(event.contentType, event.content);
    place.see(event);
  }

  /** With DisconnectOnCustomerExit it is the agent who leaves when the customer ends the chat. */
  function departure(role: string, index: number): RecordedStep | undefined {
    const ended = log.since.slice(index).find(({ type }) => type === 'contact.ended');
    const byCustomer = ended?.type === 'contact.ended' && ended.reason === 'CUSTOMER_DISCONNECT';
    if (role === 'CUSTOMER' || byCustomer) return { words: 'customer ends the chat' };
    return role === 'AGENT' ? { words: `${place.agent} leaves` } : undefined;
  }

  function ofTheCentre(event: SimulatorEvent): void {
    switch (event.type) {
      case 'agent.availability': {
        const { availability, agent } = event;
        // Missed and rejected chats have events of their own.
        if (availability === 'missed') return;
        const words = `${agent} ${availability === 'available' ? 'is available' : 'goes offline'}`;
        narrator.does(event.at, { words });
        if (place.withdrawn(agent)) narrator.stir(event.at);
        return;
      }
      case 'queue.set':
        narrator.does(event.at, queueStep(event.queue, event.becomes));
        return;
      case 'fault.fired': {
        if (event.contactId !== undefined && !log.contactIds.has(event.contactId)) return;
        narrator.stir(event.at);
        narrator.fault(faultStep(event.fault, centre.flows));
        return;
      }
      case 'fault.set':
      case 'clock.moved':
        narrator.clock(event.at);
    }
  }
}

/** What somebody did, if the event tells of a deed and not of what came of it. */
function deedIn(
  event: SimulatorEvent,
  place: Place,
  begun: boolean,
  buttons: readonly string[],
): RecordedStep | undefined {
  switch (event.type) {
    case 'message':
      if (event.role === 'AGENT') return { words: `${place.agent} says`, value: event.content.trim() };
      // What she wrote before the first flow began is the chat's first message, and told with its start.
      if (event.role !== 'CUSTOMER' || !begun || event.content.trim() === '') return undefined;
      return isButton(event.content, buttons)
        ? { words: 'customer picks', value: event.content }
        : { words: 'customer says', value: event.content.trim() };
    case 'contact.accepted':
      return { words: `${event.agent} accepts` };
    case 'contact.rejected':
      return { words: `${event.agent} rejects` };
    case 'queue.entered':
      // During a whisper, an agent who leaves gives the chat back to its queue.
      return place.connecting ? { words: `${place.agent} leaves` } : undefined;
    default:
      return undefined;
  }
}
