import type { Contact } from '@resumed-chats/connect-simulator';
import type { Conversation } from '../transcripts/conversation.ts';
import { eventInWords } from '../transcripts/event-words.ts';
import { queueInWords } from '../transcripts/names.ts';
import { COMMANDS, type SHOWN } from './commands.ts';
import { clockTime } from './layout.ts';
import { type Line, padded, span } from './line.ts';

/** How many events `/events` shows. */
const EVENTS_SHOWN = 20;

/** What `/agents`, `/queues`, … show. */
export function tableLines(what: (typeof SHOWN)[number], conversation: Conversation): Line[] {
  const { connect, events } = conversation.simulator;
  switch (what) {
    case 'agents':
      return rows(
        [...connect.instance.agents.values()].map((agent) => [
          agent.username,
          agent.availability === 'missed'
            ? 'missed a chat: no new ones until available again'
            : agent.availability,
          [...agent.contacts].map(where).join(', ') || 'no chat',
          agent.queues.map(queueInWords).slice(1).join(', '),
        ]),
      );
    case 'queues': {
      const queues = [
        ...connect.instance.queues.values(),
        ...[...connect.instance.agents.values()].map((a) => a.queues[0]!),
      ];
      return rows(
        queues.map((queue) => [
          queueInWords(queue),
          `${queue.contacts.size} in it`,
          `agents: ${[...queue.agents].map(({ username }) => username).join(', ')}`,
        ]),
      );
    }
    case 'attributes':
      return rows(
        Object.entries(conversation.chat.attributes).map(([name, value]) => [
          name,
          valueText(value, conversation),
        ]),
      );
    case 'records':
      return rows(
        connect
          .records(conversation.chat)
          .map((record, index) => [
            String(index + 1),
            record.InitiationMethod,
            record.Queue === null ? 'no queue' : (record.Queue.Name ?? "the agent's own queue"),
            record.Agent?.Username ?? 'no agent',
            record.DisconnectReason ?? 'goes on',
          ]),
      );
    case 'events':
      return events
        .after(events.lastSeq - EVENTS_SHOWN)
        .map((event) => [span(`${clockTime(event.at)} `, 'dim'), span(eventInWords(event))]);
  }
}

export function helpLines(): Line[] {
  return [
    [span('You are the customer: what you type is what you say. Lines with a slash:', 'bold')],
    ...rows(COMMANDS.map(([form, about]) => [form, about])),
  ];
}

/** ARNs are long, and names say more. */
function valueText(value: string, { simulator }: Conversation): string {
  if (value === '') return '(empty)';
  if (!value.startsWith('arn:')) return value;
  const { instance } = simulator.connect;
  const agent = instance.findAgent(value);
  if (agent !== undefined) return `ARN of the agent ${agent.username}`;
  const queue = instance.findQueue(value);
  return queue === undefined ? value : `ARN of ${queueInWords(queue)}`;
}

function where(contact: Contact): string {
  return contact.status === 'offered' ? `${contact.chat.customerName} (offered)` : contact.chat.customerName;
}

/** Columns as wide as they have to be. */
function rows(cells: readonly (readonly string[])[]): Line[] {
  if (cells.length === 0) return [[span('  (nothing)', 'dim')]];
  const widths = cells[0]!.map(
    (_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)) + 2,
  );
  return cells.map((row) => [
    span('  '),
    ...row.flatMap((cell, column) =>
      padded([span(cell, column === 0 ? 'cyan' : undefined)], widths[column]!),
    ),
  ]);
}
