import type { Contact } from '../connect/contact.ts';
import { queueInWords } from '../connect/queue-states.ts';
import type { Simulator } from '../simulator.ts';

/** What `GET /simulator/state` answers: everything that goes on now, and what has ended lately. */
export function stateOf({ clock, connect }: Simulator) {
  const { instance } = connect;
  return {
    now: new Date(clock.now()).toISOString(),
    instanceId: instance.id,
    contacts: [...connect.contacts()].map(contactState),
    agents: [...instance.agents.values()].map((agent) => ({
      username: agent.username,
      arn: agent.arn,
      availability: agent.availability,
      contacts: [...agent.contacts].map(({ contactId, status }) => ({ contactId, status })),
    })),
    queues: [...instance.queues.values()].map(({ name, arn, contacts }) => ({
      name,
      arn,
      length: contacts.size,
    })),
  };
}

function contactState(contact: Contact) {
  const { chat, execution } = contact;
  return {
    contactId: contact.contactId,
    initialContactId: chat.initialContactId,
    previousContactId: contact.previous?.contactId ?? null,
    initiationMethod: contact.initiationMethod,
    status: contact.status,
    flow: execution?.flow.name ?? null,
    action: execution?.action.Identifier ?? null,
    queue: contact.queue === undefined ? null : queueInWords(contact.queue),
    agent: contact.agent?.username ?? null,
    attributes: chat.attributes,
  };
}
