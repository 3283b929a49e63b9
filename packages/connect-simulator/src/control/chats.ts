import { type Chat, type Contact, currentContact } from '../connect/contact.ts';
import type { Execution } from '../connect/execution.ts';
import { ResourceNotFoundException } from '../connect/flow-store.ts';
import { queueInWords } from '../connect/queue-states.ts';
import { contactRecord } from '../connect/records.ts';
import type { Simulator } from '../simulator.ts';
import { upcomingOf } from './upcoming.ts';
import type { ChatDetail, ChatSummary, SegmentView, WaitingView } from './view.ts';

export function chatSummary(chat: Chat): ChatSummary {
  const contact = currentContact(chat);
  const { contactId, status, execution, queue, agent, endedAt, disconnectReason } = contact;
  return {
    chatId: chat.initialContactId,
    customerName: chat.customerName,
    startedAt: chat.startedAt,
    expiresAt: chat.startedAt + chat.durationMinutes * 60_000,
    endedAt: chat.ended ? (endedAt ?? null) : null,
    disconnectReason: chat.ended ? (disconnectReason ?? null) : null,
    contactId,
    status,
    flow: execution?.flow.name ?? null,
    action: execution?.action.Identifier ?? null,
    waiting: waitingView(execution),
    queue: queue === undefined ? null : queueInWords(queue),
    agent: agent?.username ?? null,
  };
}

/** What `GET /simulator/chats/{chatId}` answers. @throws ResourceNotFoundException */
export function chatDetail({ connect }: Simulator, chatId: string): ChatDetail {
  const chat = connect.findContact(chatId)?.chat;
  if (chat === undefined || chat.initialContactId !== chatId)
    throw new ResourceNotFoundException(`no chat "${chatId}"`);
  return {
    ...chatSummary(chat),
    attributes: chat.attributes,
    segments: chat.contacts.map((contact) =>
      segmentView(contact, (flow) => connect.flows.find(flow)?.name ?? flow),
    ),
    next: upcomingOf(chat),
  };
}

function segmentView(contact: Contact, nameOf: (flow: string) => string): SegmentView {
  const { contactId, initiatedAt, endedAt, enqueuedAt, dequeuedAt, connectedAt, priority } = contact;
  return {
    contactId,
    record: contactRecord(contact),
    initiatedAt,
    endedAt: endedAt ?? null,
    enqueuedAt: enqueuedAt ?? null,
    dequeuedAt: dequeuedAt ?? null,
    connectedAt: connectedAt ?? null,
    priority,
    hooks: Object.fromEntries(Object.entries(contact.hooks).map(([hook, flow]) => [hook, nameOf(flow)])),
    languageCode: contact.languageCode ?? null,
  };
}

function waitingView(execution: Execution | undefined): WaitingView | null {
  const waiting = execution?.waiting;
  if (waiting === undefined) return null;
  return {
    kind: waiting.kind,
    until: waiting.kind === 'async' ? null : waiting.timer.dueAt,
    customerReturned: waiting.kind === 'wait' && waiting.customerReturned,
  };
}
