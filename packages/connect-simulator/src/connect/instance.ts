import type { NewId } from '../ids.ts';
import type { Contact } from './contact.ts';
import type { HoursOfOperation } from './hours.ts';
import { type Definition, type InstanceDefinition, readInstance } from './instance-file.ts';
import { WaitingLine } from './waiting-line.ts';

export { type HoursOfOperation, isOpen } from './hours.ts';
export { type InstanceDefinition, loadInstance } from './instance-file.ts';

/** A queue, with who waits in it now. */
export interface Queue {
  readonly id: string;
  readonly arn: string;
  /** Undefined for an agent's own queue. */
  readonly name: string | undefined;
  readonly type: 'STANDARD' | 'AGENT';
  readonly agent: Agent | undefined;
  hours: HoursOfOperation | undefined;
  maxContacts: number;
  /** Everybody in the queue, the contacts being offered to an agent included. */
  readonly contacts: Set<Contact>;
  /** Those whom no agent has been offered yet, next one first. */
  readonly line: WaitingLine;
  /** Agents who serve it. */
  readonly agents: Set<Agent>;
}

/** `missed`: did not take an offered contact, and gets none until set available again. */
export type Availability = 'available' | 'offline' | 'missed';

/** An agent, with what the agent is doing now. */
export interface Agent {
  readonly id: string;
  readonly arn: string;
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly capacity: number;
  /** Own queue first, then in the order of the routing profile. */
  readonly queues: Queue[];
  availability: Availability;
  /** Since when; epoch milliseconds, 0 from the start. */
  availabilitySince: number;
  /** Offered or being handled. */
  readonly contacts: Set<Contact>;
  /** Since when the agent is idle longest, for routing. */
  idleSince: number;
}

/** An instance to be looked at: what is in it changes by operations alone. */
export type InstanceView = Pick<Instance, 'id' | 'arn' | 'alias' | 'maxActiveChats' | 'findHours'> & {
  readonly hours: ReadonlyMap<string, HoursOfOperation>;
  readonly queues: ReadonlyMap<string, Readonly<Queue>>;
  readonly agents: ReadonlyMap<string, Readonly<Agent>>;
  findQueue(reference: string): Readonly<Queue> | undefined;
  findAgent(reference: string): Readonly<Agent> | undefined;
};

/** An agent's own queue takes 10 contacts (Amazon Connect quotas: contacts in an agent queue). */
const AGENT_QUEUE_CAPACITY = 10;

/** The Region that everything is in. */
export const REGION = 'us-east-1';
/** The account that everything belongs to. */
export const ACCOUNT = '123456789012';

/** Queues, agents and hours of one Amazon Connect instance. */
export class Instance {
  readonly id: string;
  readonly arn: string;
  readonly alias: string;
  readonly maxActiveChats: number;
  readonly hours = new Map<string, HoursOfOperation>();
  readonly queues = new Map<string, Queue>();
  readonly agents = new Map<string, Agent>();
  readonly #byArn = new Map<string, Queue>();

  /** @throws Error that names each mistake in the definition */
  constructor(definition: InstanceDefinition, newId: NewId) {
    const { alias, maxActiveChats, hours, queues, agents } = readInstance(definition);
    this.id = newId();
    this.arn = `arn:aws:connect:${REGION}:${ACCOUNT}:instance/${this.id}`;
    this.alias = alias;
    this.maxActiveChats = maxActiveChats;
    for (const one of hours) {
      const id = newId();
      this.hours.set(one.name, { id, arn: `${this.arn}/operating-hours/${id}`, ...one });
    }
    for (const { name, hours: named, maxContacts } of queues)
      this.#addQueue(
        newId(),
        name,
        undefined,
        maxContacts ?? Number.POSITIVE_INFINITY,
        this.hours.get(named ?? ''),
      );
    for (const agent of agents) this.#addAgent(agent, newId());
  }

  /** By ARN or id, as flows name queues. */
  findQueue(reference: string): Queue | undefined {
    return this.#byArn.get(reference) ?? this.#byArn.get(`${this.arn}/queue/${reference}`);
  }

  /** By ARN, id or user name. AWS's pages disagree about the last one (AG/transfer-to-agent). */
  findAgent(reference: string): Agent | undefined {
    const id = reference.startsWith('arn:') ? reference.slice(reference.lastIndexOf('/') + 1) : reference;
    for (const agent of this.agents.values())
      if (agent.id === id || agent.username === reference) return agent;
    return undefined;
  }

  /** By ARN or id, as flows name hours of operation. */
  findHours(reference: string): HoursOfOperation | undefined {
    for (const hours of this.hours.values())
      if (hours.arn === reference || hours.id === reference) return hours;
    return undefined;
  }

  #addQueue(
    id: string,
    name: string | undefined,
    agent: Agent | undefined,
    maxContacts: number,
    hours?: HoursOfOperation,
  ): Queue {
    const queue: Queue = {
      id,
      arn: agent === undefined ? `${this.arn}/queue/${id}` : `${this.arn}/queue/agent/${agent.id}`,
      name,
      type: agent === undefined ? 'STANDARD' : 'AGENT',
      agent,
      hours,
      maxContacts,
      contacts: new Set(),
      line: new WaitingLine(),
      agents: new Set(),
    };
    if (name !== undefined) this.queues.set(name, queue);
    this.#byArn.set(queue.arn, queue);
    return queue;
  }

  #addAgent(definition: Definition['agents'][number], id: string): void {
    const agent: Agent = {
      id,
      arn: `${this.arn}/agent/${id}`,
      username: definition.username,
      firstName: definition.firstName ?? capitalised(definition.username),
      lastName: definition.lastName,
      capacity: definition.chats,
      queues: [],
      availability: definition.availability,
      availabilitySince: 0,
      contacts: new Set(),
      idleSince: 0,
    };
    agent.queues.push(this.#addQueue(id, undefined, agent, AGENT_QUEUE_CAPACITY));
    for (const name of definition.queues) agent.queues.push(this.queues.get(name)!);
    for (const queue of agent.queues) queue.agents.add(agent);
    this.agents.set(agent.username, agent);
  }
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
