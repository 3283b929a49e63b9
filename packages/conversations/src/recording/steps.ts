import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import type { Action, Step } from '../step.ts';
import type { RecordedCentre } from './centre.ts';
import { type ChatLog, queuesAtStart } from './chat-log.ts';
import { ChatPlace } from './chat-place.ts';
import { firedFault } from './fired-faults.ts';
import { isButton, isSaidToCustomer, StepRecorder } from './step-recorder.ts';

/** The conversation, step by step. */
export function recordedSteps(
  log: ChatLog,
  start: Action,
  { now, locale, ...centre }: { locale: string } & Pick<RecordedCentre, 'now' | 'queues' | 'flows'>,
): Step[] {
  const place = new ChatPlace(centre);
  const { at } = log.created;
  const recorder = new StepRecorder(queuesAtStart(log), place, { now: at, locale });
  recorder.does(at, start);
  let begun = false;
  for (const [index, event] of log.since.entries()) {
    if (event.type !== 'fault.fired' && 'contactId' in event && log.contactIds.has(event.contactId ?? '')) {
      begun ||= event.type === 'flow.entered';
      ofTheChat(event, index);
    } else ofTheCentre(event);
  }
  const end = log.since.at(-1);
  const over = end?.type === 'contact.ended' && end.chatEnded;
  if (over) recorder.ends(end.at);
  else recorder.clock(Math.max(now, end?.at ?? 0));
  return recorder.steps;

  function ofTheChat(event: SimulatorEvent, index: number): void {
    const action =
      event.type === 'participant.left'
        ? departure(event.role, index)
        : actionIn(event, place, begun, recorder.buttons);
    if (action !== undefined) recorder.does(event.at, action);
    recorder.reacts(event.at);
    if (event.type === 'message' && isSaidToCustomer(event)) recorder.says(event.contentType, event.content);
    place.see(event);
  }

  /** With DisconnectOnCustomerExit it is the agent who leaves when the customer ends the chat. */
  function departure(role: string, index: number): Action | undefined {
    const ended = log.since.slice(index).find(({ type }) => type === 'contact.ended');
    const byCustomer = ended?.type === 'contact.ended' && ended.reason === 'CUSTOMER_DISCONNECT';
    if (role === 'CUSTOMER' || byCustomer) return { kind: 'end' };
    return role === 'AGENT' ? { kind: 'agent', agent: place.agent!, does: 'leave' } : undefined;
  }

  function ofTheCentre(event: SimulatorEvent): void {
    switch (event.type) {
      case 'agent.availability': {
        const { availability, agent } = event;
        // Missed and rejected chats have events of their own.
        if (availability === 'missed') return;
        const does = availability === 'available' ? 'available' : 'offline';
        recorder.does(event.at, { kind: 'agent', agent, does });
        if (place.withdrawn(agent)) recorder.reacts(event.at);
        return;
      }
      case 'queue.set':
        recorder.does(event.at, { kind: 'queue', queue: event.queue, becomes: event.becomes });
        return;
      case 'fault.fired': {
        if (event.contactId !== undefined && !log.contactIds.has(event.contactId)) return;
        recorder.reacts(event.at);
        recorder.fault(firedFault(event.fault, centre.flows));
        return;
      }
      case 'fault.set':
      case 'clock.moved':
        recorder.clock(event.at);
    }
  }
}

/** What somebody did, if the event tells of that and not of what came of it. */
function actionIn(
  event: SimulatorEvent,
  place: ChatPlace,
  begun: boolean,
  buttons: readonly string[],
): Action | undefined {
  switch (event.type) {
    case 'message':
      if (event.role === 'AGENT')
        return { kind: 'agentSays', agent: place.agent!, text: event.content.trim() };
      // What is written before the first flow begins is the chat's first message, a part of its start.
      if (event.role !== 'CUSTOMER' || !begun || event.content.trim() === '') return undefined;
      return isButton(event.content, buttons)
        ? { kind: 'pick', button: event.content }
        : { kind: 'say', text: event.content.trim() };
    case 'contact.accepted':
      return { kind: 'agent', agent: event.agent, does: 'accept' };
    case 'contact.rejected':
      return { kind: 'agent', agent: event.agent, does: 'reject' };
    case 'queue.entered':
      // During a whisper, an agent who leaves gives the chat back to its queue.
      return place.connecting ? { kind: 'agent', agent: place.agent!, does: 'leave' } : undefined;
    default:
      return undefined;
  }
}
