import { type Contact, currentContact } from '../connect/contact.ts';
import { type Agent, isOpen, type Queue } from '../connect/instance.ts';
import { queueInWords } from '../connect/queue-states.ts';
import { compareRouting } from '../connect/waiting-line.ts';
import type { Simulator } from '../simulator.ts';
import { WindableClock } from '../windable-clock.ts';
import { chatSummary } from './chats.ts';
import { upcoming } from './upcoming.ts';
import type { AgentView, ClockView, Overview, QueueView } from './view.ts';

/** How many chats are listed. */
const MAX_CHATS = 250;

/** What `GET /simulator/overview` answers. */
export function overviewOf(simulator: Simulator): Overview {
  const { clock, connect, events } = simulator;
  const { instance, openChats, endedChats } = connect;
  const now = clock.now();
  const open = [...first(openChats, MAX_CHATS)];
  const ended = open.length < MAX_CHATS ? endedChats.slice(open.length - MAX_CHATS).reverse() : [];
  return {
    now,
    seq: events.lastSeq,
    clock: clockView(simulator),
    agents: [...instance.agents.values()].map(agentView),
    queues: [
      ...[...instance.queues.values()].map((queue) => queueView(queue, now)),
      ...[...instance.agents.values()].map((agent) => queueView(agent.queues[0]!, now)),
    ],
    chats: [...open, ...ended].map(chatSummary),
    chatsNotListed: openChats.size + endedChats.length - open.length - ended.length,
    next: upcoming(simulator),
  };
}

function clockView({ clock }: Simulator): ClockView {
  const windable = clock instanceof WindableClock;
  return { stands: !windable || clock.paused, virtual: !windable };
}

function agentView(agent: Agent): AgentView {
  const { username, firstName, lastName, arn, availability, capacity, contacts, queues } = agent;
  return {
    username,
    name: `${firstName} ${lastName}`.trim(),
    arn,
    availability,
    capacity,
    contacts: [...contacts].map(({ contactId, chat, status, offerTimer, connectedAt }) => ({
      contactId,
      chatId: chat.initialContactId,
      customerName: chat.customerName,
      status: status === 'offered' || status === 'whisper' ? status : 'connected',
      offeredUntil: offerTimer?.dueAt ?? null,
      connectedAt: connectedAt ?? null,
    })),
    serves: queues.flatMap(({ name }) => name ?? []),
  };
}

function queueView(queue: Queue, now: number): QueueView {
  const { arn, agent, maxContacts, contacts, hours } = queue;
  return {
    name: queueInWords(queue),
    arn,
    agent: agent?.username ?? null,
    maxContacts: Number.isFinite(maxContacts) ? maxContacts : null,
    full: contacts.size >= maxContacts,
    open: hours === undefined || isOpen(hours, now),
    waiting: [...contacts].sort(compareRouting).map(waitingContact),
  };
}

function waitingContact(contact: Contact): QueueView['waiting'][number] {
  const { contactId, chat, enqueuedAt, priority, agent, status } = contact;
  return {
    contactId,
    chatId: chat.initialContactId,
    customerName: chat.customerName,
    since: enqueuedAt ?? currentContact(chat).initiatedAt,
    priority,
    offeredTo: status === 'offered' ? (agent?.username ?? null) : null,
  };
}

function* first<T>(items: Iterable<T>, most: number): Iterable<T> {
  let count = 0;
  for (const item of items) {
    if (count++ >= most) return;
    yield item;
  }
}
