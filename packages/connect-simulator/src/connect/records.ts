import type { Contact } from './contact.ts';

/** The part of a contact record that says something of a simulated chat. Names and values: AG/ctr-data-model. */
export interface ContactRecord {
  ContactId: string;
  InitialContactId: string;
  PreviousContactId: string | null;
  NextContactId: string | null;
  Channel: 'CHAT';
  InitiationMethod: string;
  InitiationTimestamp: string;
  ConnectedToSystemTimestamp: string;
  DisconnectTimestamp: string | null;
  DisconnectReason: string | null;
  Queue: {
    ARN: string;
    Name: string | null;
    EnqueueTimestamp: string;
    DequeueTimestamp: string | null;
    /** Whole seconds. */
    Duration: number | null;
  } | null;
  Agent: { ARN: string; Username: string; ConnectedToAgentTimestamp: string } | null;
  Attributes: Record<string, string>;
  Tags: Record<string, string>;
}

/** The contact record of one segment, as of now. */
export function contactRecord(contact: Contact): ContactRecord {
  const { queue, enqueuedAt, dequeuedAt, agent, connectedAt } = contact;
  return {
    ContactId: contact.contactId,
    InitialContactId: contact.chat.initialContactId,
    PreviousContactId: contact.previous?.contactId ?? null,
    NextContactId: contact.next?.contactId ?? null,
    Channel: 'CHAT',
    InitiationMethod: contact.initiationMethod,
    InitiationTimestamp: time(contact.initiatedAt),
    ConnectedToSystemTimestamp: time(contact.initiatedAt),
    DisconnectTimestamp: contact.endedAt === undefined ? null : time(contact.endedAt),
    DisconnectReason: contact.disconnectReason ?? null,
    Queue:
      queue === undefined || enqueuedAt === undefined
        ? null
        : {
            ARN: queue.arn,
            Name: queue.name ?? null,
            EnqueueTimestamp: time(enqueuedAt),
            DequeueTimestamp: dequeuedAt === undefined ? null : time(dequeuedAt),
            Duration: dequeuedAt === undefined ? null : Math.floor((dequeuedAt - enqueuedAt) / 1000),
          },
    Agent:
      agent === undefined || connectedAt === undefined
        ? null
        : { ARN: agent.arn, Username: agent.username, ConnectedToAgentTimestamp: time(connectedAt) },
    Attributes: { ...contact.chat.attributes },
    Tags: { ...contact.tags },
  };
}

function time(instant: number): string {
  return new Date(instant).toISOString();
}
