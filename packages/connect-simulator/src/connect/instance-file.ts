import { readFileSync } from 'node:fs';
import { UserError } from '@resumed-chats/findings';
import { parse } from 'yaml';
import { z } from 'zod';
import { DAYS, isTimezone, OPENING } from './hours.ts';

const hours = z.strictObject({
  name: z.string().min(1),
  timezone: z.string().refine(isTimezone, 'an IANA time zone such as Europe/Madrid').default('UTC'),
  /** `always`, or opening times by day; a day left out is closed. */
  open: z
    .union([
      z.literal('always'),
      z.partialRecord(z.enum(DAYS), z.string().regex(OPENING, 'opening hours such as 09:00-17:30')),
    ])
    .default('always'),
});

const queue = z.strictObject({
  name: z.string().min(1).max(256),
  hours: z.string().optional(),
  /** Contacts that may wait; without it as many as come. */
  maxContacts: z.int().min(0).optional(),
});

const agent = z.strictObject({
  username: z.string().regex(/^[a-zA-Z0-9_.@-]{1,64}$/, '1 to 64 letters, digits, or any of _ . @ -'),
  firstName: z.string().optional(),
  lastName: z.string().default(''),
  queues: z.array(z.string()).min(1),
  /** Chats at once, 1 to 10 as in a routing profile. */
  chats: z.int().min(1).max(10).default(2),
  availability: z.enum(['available', 'offline']).default('available'),
});

/** The file a simulated instance starts from (local-instance.yaml). */
export const instanceSchema = z
  .strictObject({
    alias: z
      .string()
      .max(45)
      .regex(/^(?!d-)[\da-zA-Z](-*[\da-zA-Z])*$/, 'letters and digits, with hyphens between them')
      .default('simulated'),
    /** Chats that may be active at once when they are started over the API (AG/amazon-connect-service-limits). */
    maxActiveChats: z.int().min(1).default(500),
    hours: z.array(hours).default([]),
    queues: z.array(queue),
    agents: z.array(agent),
  })
  .superRefine((instance, context) => {
    const complain = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    repeated(instance.hours, 'name', (at, name) =>
      complain(['hours', at, 'name'], `"${name}" is named twice`),
    );
    repeated(instance.queues, 'name', (at, name) =>
      complain(['queues', at, 'name'], `"${name}" is named twice`),
    );
    repeated(instance.agents, 'username', (at, name) =>
      complain(['agents', at, 'username'], `"${name}" is named twice`),
    );
    instance.queues.forEach((one, at) => {
      if (one.hours !== undefined && !instance.hours.some(({ name }) => name === one.hours))
        complain(['queues', at, 'hours'], `no hours of operation are called "${one.hours}"`);
    });
    instance.agents.forEach((one, at) => {
      one.queues.forEach((name, index) => {
        const path = ['agents', at, 'queues', index];
        if (!instance.queues.some((queue) => queue.name === name))
          complain(path, `no queue is called "${name}"`);
        else if (one.queues.indexOf(name) < index) complain(path, `"${name}" is named twice`);
      });
    });
  });

/** What an instance file may say; what is left out has a default. */
export type InstanceDefinition = z.input<typeof instanceSchema>;
export type Definition = z.output<typeof instanceSchema>;

/** Fills in what was left out. Throws an InstanceFileError that names each mistake; `source` says where they are. */
export function readInstance(definition: unknown, source = 'the instance definition'): Definition {
  const result = instanceSchema.safeParse(definition);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new InstanceFileError(`${source} is not valid:\n${problems.join('\n')}`);
}

/** An instance file that cannot be read, or is no description of an instance. */
export class InstanceFileError extends UserError {
  override readonly name = 'InstanceFileError';
}

/** Reads an instance file. Throws an InstanceFileError that names the file and each mistake in it. */
export function loadInstance(file: string): InstanceDefinition {
  let definition: unknown;
  try {
    definition = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InstanceFileError(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
  return readInstance(definition, file);
}

function repeated<Key extends string>(
  list: readonly Record<Key, string>[],
  key: Key,
  complain: (index: number, name: string) => void,
): void {
  list.forEach((one, index) => {
    if (list.findIndex((other) => other[key] === one[key]) < index) complain(index, one[key]);
  });
}
