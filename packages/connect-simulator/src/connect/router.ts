import type { Clock } from '../clock.ts';
import type { EventSink } from '../events.ts';
import type { Contact, HookName, Role } from './contact.ts';
import type { Agent, Availability, Queue } from './instance.ts';
import { isAvailable } from './metrics.ts';
import { queueInWords } from './queue-states.ts';
import { compareRouting } from './waiting-line.ts';

/** How long an agent is offered a chat before it goes back to its queue. */
export const OFFER_MS = 20_000;

/** An agent's action that cannot be done now; the message says why. */
export class AgentActionError extends Error {
  override readonly name = 'AgentActionError';
}

/** What routing needs of its instance. */
interface RouterContext {
  readonly clock: Clock;
  readonly events: EventSink;
  readonly engine: {
    startHook(contact: Contact, hook: HookName): void;
    stop(contact: Contact): void;
  };
  readonly chats: {
    joined(contact: Contact, role: Role, name: string): void;
    agentLeft(contact: Contact): void;
  };
}

/** Queues, and which agent gets which contact. */
export class Router {
  readonly #context: RouterContext;

  constructor(context: RouterContext) {
    this.#context = context;
  }

  /** Puts a contact in a queue, starts its customer queue flow, and offers it to an agent if one is free. */
  enqueue(contact: Contact, queue: Queue): void {
    contact.enqueuedAt = this.#context.clock.now();
    this.#join(contact, queue);
  }

  #join(contact: Contact, queue: Queue): void {
    const { events, engine } = this.#context;
    contact.queue = queue;
    contact.dequeuedAt = undefined;
    contact.status = 'queued';
    queue.contacts.add(contact);
    queue.line.add(contact);
    events.emit({
      type: 'queue.entered',
      contactId: contact.contactId,
      queue: queueInWords(queue),
      queueArn: queue.arn,
    });
    if (contact.hooks.CustomerQueue !== undefined) engine.startHook(contact, 'CustomerQueue');
    if (contact.status === 'queued' && contact.queue === queue) this.#route(queue);
  }

  isAtCapacity(queue: Queue): boolean {
    return queue.contacts.size >= queue.maxContacts;
  }

  /** Takes a contact out of its queue and away from the agent it is offered to. Nothing happens otherwise. */
  remove(contact: Contact): void {
    const { queue, agent } = contact;
    if (queue === undefined || !queue.contacts.delete(contact)) return;
    queue.line.remove(contact);
    contact.dequeuedAt = this.#context.clock.now();
    if (contact.status === 'offered' && agent !== undefined) this.#withdraw(contact, agent);
    this.#context.events.emit({
      type: 'queue.left',
      contactId: contact.contactId,
      queue: queueInWords(queue),
      queueArn: queue.arn,
    });
    if (agent !== undefined) this.#routeTo(agent);
  }

  /** Changes a waiting contact's place after its priority or age was changed. */
  reorder(contact: Contact): void {
    if (contact.status !== 'queued' || contact.queue === undefined) return;
    contact.queue.line.remove(contact);
    contact.queue.line.add(contact);
  }

  accept(agent: Agent, contact: Contact): void {
    if (contact.status !== 'offered' || contact.agent !== agent)
      throw new AgentActionError(
        `${agent.username} cannot accept this contact: it is ${describeContact(contact)}`,
      );
    const { clock, events, engine } = this.#context;
    contact.offerTimer?.cancel();
    contact.offerTimer = undefined;
    engine.stop(contact);
    contact.queue?.contacts.delete(contact);
    contact.dequeuedAt = clock.now();
    contact.status = 'whisper';
    events.emit({ type: 'contact.accepted', contactId: contact.contactId, agent: agent.username });
    if (contact.queue !== undefined) {
      const { arn } = contact.queue;
      events.emit({
        type: 'queue.left',
        contactId: contact.contactId,
        queue: queueInWords(contact.queue),
        queueArn: arn,
      });
    }
    if (contact.hooks.AgentWhisper !== undefined) engine.startHook(contact, 'AgentWhisper');
    else this.whispered(contact, 'AGENT_WHISPER');
  }

  /** Called when a whisper flow has ended: the next one, or the conversation, begins. */
  whispered(contact: Contact, flowType: string): void {
    if (contact.status !== 'whisper') return;
    if (flowType === 'AGENT_WHISPER' && contact.hooks.CustomerWhisper !== undefined) {
      this.#context.engine.startHook(contact, 'CustomerWhisper');
      return;
    }
    contact.status = 'connected';
    contact.connectedAt = this.#context.clock.now();
    this.#context.chats.joined(contact, 'AGENT', contact.agent!.firstName);
  }

  reject(agent: Agent, contact: Contact): void {
    if (contact.status !== 'offered' || contact.agent !== agent)
      throw new AgentActionError(
        `${agent.username} cannot reject this contact: it is ${describeContact(contact)}`,
      );
    this.#notTaken(agent, contact, 'contact.rejected');
  }

  /** The agent leaves the chat. During a whisper the contact is routed anew, with the age that it had. */
  leave(agent: Agent, contact: Contact): void {
    if (contact.agent !== agent || (contact.status !== 'connected' && contact.status !== 'whisper'))
      throw new AgentActionError(
        `${agent.username} cannot leave this contact: it is ${describeContact(contact)}`,
      );
    if (contact.status === 'whisper') {
      this.#context.engine.stop(contact);
      this.#free(agent, contact);
      contact.agent = undefined;
      this.#join(contact, contact.queue!);
    } else {
      this.#context.chats.agentLeft(contact);
    }
    this.#routeTo(agent);
  }

  /** Frees the agent's slot of a contact that has ended or been taken away. */
  release(contact: Contact): void {
    const { agent } = contact;
    if (agent === undefined || !agent.contacts.has(contact)) return;
    this.#free(agent, contact);
    this.#routeTo(agent);
  }

  setAvailability(agent: Agent, availability: Availability): void {
    const before = agent.availability;
    agent.availability = availability;
    if (before !== availability) agent.availabilitySince = this.#context.clock.now();
    this.#context.events.emit({ type: 'agent.availability', agent: agent.username, availability });
    if (availability === 'available') {
      if (before !== availability) agent.idleSince = this.#context.clock.now();
      this.#routeTo(agent);
      return;
    }
    for (const contact of [...agent.contacts])
      if (contact.status === 'offered') {
        this.#withdraw(contact, agent);
        this.#backInLine(contact);
      }
  }

  #route(queue: Queue): void {
    for (let contact = queue.line.first(); contact !== undefined; contact = queue.line.first()) {
      const agent = this.#longestIdle(queue);
      if (agent === undefined) return;
      this.#offer(contact, agent);
    }
  }

  #routeTo(agent: Agent): void {
    while (isAvailable(agent)) {
      const contact = nextFor(agent);
      if (contact === undefined) return;
      this.#offer(contact, agent);
    }
  }

  #longestIdle(queue: Queue): Agent | undefined {
    let best: Agent | undefined;
    for (const agent of queue.agents)
      if (isAvailable(agent) && (best === undefined || agent.idleSince < best.idleSince)) best = agent;
    return best;
  }

  #offer(contact: Contact, agent: Agent): void {
    contact.queue!.line.remove(contact);
    contact.status = 'offered';
    contact.agent = agent;
    agent.contacts.add(contact);
    contact.offerTimer = this.#context.clock.schedule(OFFER_MS, () =>
      this.#notTaken(agent, contact, 'contact.missed'),
    );
    this.#context.events.emit({
      type: 'contact.offered',
      contactId: contact.contactId,
      agent: agent.username,
    });
  }

  #notTaken(agent: Agent, contact: Contact, type: 'contact.missed' | 'contact.rejected'): void {
    this.#withdraw(contact, agent);
    this.#context.events.emit({ type, contactId: contact.contactId, agent: agent.username });
    this.setAvailability(agent, 'missed');
    this.#backInLine(contact);
  }

  #withdraw(contact: Contact, agent: Agent): void {
    contact.offerTimer?.cancel();
    contact.offerTimer = undefined;
    agent.contacts.delete(contact);
    contact.agent = undefined;
    contact.status = 'queued';
  }

  #backInLine(contact: Contact): void {
    contact.queue!.line.add(contact);
    this.#route(contact.queue!);
  }

  #free(agent: Agent, contact: Contact): void {
    agent.contacts.delete(contact);
    agent.idleSince = this.#context.clock.now();
  }
}

/** The agent's own queue first (AG/concepts-queues-standard-and-agent), then by priority and age over the other queues. */
function nextFor(agent: Agent): Contact | undefined {
  const [own, ...standard] = agent.queues;
  const mine = own?.line.first();
  if (mine !== undefined) return mine;
  let best: Contact | undefined;
  for (const queue of standard) {
    const first = queue.line.first();
    if (first !== undefined && (best === undefined || compareRouting(first, best) < 0)) best = first;
  }
  return best;
}

/** What a contact is doing, in words for a message. */
export function describeContact(contact: Contact): string {
  const states: Record<Contact['status'], string> = {
    flow: 'in a flow',
    queued: `waiting in the queue ${contact.queue === undefined ? '' : queueInWords(contact.queue)}`,
    offered: `offered to ${contact.agent?.username}`,
    whisper: `being connected to ${contact.agent?.username}`,
    connected: `with ${contact.agent?.username}`,
    ended: 'ended',
  };
  return states[contact.status];
}
