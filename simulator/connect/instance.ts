import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { NewId } from '../ids.ts';
import type { Contact } from './contact.ts';
import { WaitingLine } from './waiting-line.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const opening = z.string().regex(/^\d{2}:\d{2}-\d{2}:\d{2}$/, 'opening hours such as 09:00-17:30');

/** The file a simulated instance starts from (simulator/instance.yaml). */
export const instanceSchema = z.strictObject({
  alias: z.string().min(1).default('simulated'),
  hours: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        timezone: z.string().default('UTC'),
        /** `always`, or opening times by day; a day left out is closed. */
        open: z.union([z.literal('always'), z.partialRecord(z.enum(DAYS), opening)]).default('always'),
      }),
    )
    .default([]),
  queues: z.array(
    z.strictObject({
      name: z.string().min(1).max(256),
      hours: z.string().optional(),
      /** Contacts that may wait; without it as many as come. */
      maxContacts: z.int().min(0).optional(),
    }),
  ),
  agents: z.array(
    z.strictObject({
      username: z.string().regex(/^[a-zA-Z0-9_.@-]{1,64}$/),
      firstName: z.string().optional(),
      lastName: z.string().default(''),
      queues: z.array(z.string()).min(1),
      /** Chats at once, 1 to 10 as in a routing profile. */
      chats: z.int().min(1).max(10).default(2),
      availability: z.enum(['available', 'offline']).default('available'),
    }),
  ),
});

export type InstanceDefinition = z.input<typeof instanceSchema>;

export interface HoursOfOperation {
  readonly id: string;
  readonly arn: string;
  readonly name: string;
  readonly timezone: string;
  open: 'always' | Partial<Record<(typeof DAYS)[number], string>>;
}

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
  /** Offered or being handled. */
  readonly contacts: Set<Contact>;
  /** Since when the agent is idle longest, for routing. */
  idleSince: number;
}

/** An agent's own queue takes 10 contacts (Amazon Connect quotas: contacts in an agent queue). */
const AGENT_QUEUE_CAPACITY = 10;

export const REGION = 'us-east-1';
export const ACCOUNT = '123456789012';

/** Queues, agents and hours of one Amazon Connect instance. */
export class Instance {
  readonly id: string;
  readonly arn: string;
  readonly alias: string;
  readonly hours = new Map<string, HoursOfOperation>();
  readonly queues = new Map<string, Queue>();
  readonly agents = new Map<string, Agent>();
  readonly #byArn = new Map<string, Queue>();

  constructor(definition: InstanceDefinition, newId: NewId) {
    const parsed = instanceSchema.parse(definition);
    this.id = newId();
    this.arn = `arn:aws:connect:${REGION}:${ACCOUNT}:instance/${this.id}`;
    this.alias = parsed.alias;
    for (const hours of parsed.hours) {
      const id = newId();
      this.hours.set(hours.name, { id, arn: `${this.arn}/operating-hours/${id}`, ...hours });
    }
    for (const queue of parsed.queues) {
      const hours = queue.hours === undefined ? undefined : this.hours.get(queue.hours);
      if (queue.hours !== undefined && hours === undefined)
        throw new Error(`queue "${queue.name}" has the hours "${queue.hours}", which are not defined`);
      this.#addQueue(newId(), queue.name, undefined, queue.maxContacts ?? Number.POSITIVE_INFINITY, hours);
    }
    for (const agent of parsed.agents) this.#addAgent(agent, newId());
  }

  /** By ARN, id or (standard queues) name. */
  findQueue(reference: string): Queue | undefined {
    return (
      this.#byArn.get(reference) ??
      this.#byArn.get(`${this.arn}/queue/${reference}`) ??
      this.queues.get(reference)
    );
  }

  /** By ARN, id or user name. */
  findAgent(reference: string): Agent | undefined {
    const id = reference.startsWith('arn:') ? reference.slice(reference.lastIndexOf('/') + 1) : reference;
    for (const agent of this.agents.values())
      if (agent.id === id || agent.username === reference) return agent;
    return undefined;
  }

  findHours(reference: string): HoursOfOperation | undefined {
    for (const hours of this.hours.values())
      if (hours.arn === reference || hours.id === reference || hours.name === reference) return hours;
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

  #addAgent(definition: z.output<typeof instanceSchema>['agents'][number], id: string): void {
    const agent: Agent = {
      id,
      arn: `${this.arn}/agent/${id}`,
      username: definition.username,
      firstName: definition.firstName ?? capitalised(definition.username),
      lastName: definition.lastName,
      capacity: definition.chats,
      queues: [],
      availability: definition.availability,
      contacts: new Set(),
      idleSince: 0,
    };
    agent.queues.push(this.#addQueue(id, undefined, agent, AGENT_QUEUE_CAPACITY));
    for (const name of definition.queues) {
      const queue = this.queues.get(name);
      if (queue === undefined)
        throw new Error(`agent "${agent.username}" serves the queue "${name}", which is not defined`);
      agent.queues.push(queue);
    }
    for (const queue of agent.queues) queue.agents.add(agent);
    this.agents.set(agent.username, agent);
  }
}

/** True when the hours are open at an instant (epoch milliseconds). */
export function isOpen(hours: HoursOfOperation, instant: number): boolean {
  if (hours.open === 'always') return true;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: hours.timezone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  const span = hours.open[part('weekday').toLowerCase() as (typeof DAYS)[number]];
  if (span === undefined) return false;
  const time = `${part('hour')}:${part('minute')}`;
  const [from = '', to = ''] = span.split('-');
  return time >= from && time < to;
}

/** Reads an instance file. Throws an Error that names the file and each mistake in it. */
export function loadInstance(file: string): InstanceDefinition {
  const result = instanceSchema.safeParse(parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${file} is not an instance file:\n${problems.join('\n')}`);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
