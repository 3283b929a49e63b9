import type { Expectation, ExpectedRecord } from '../step.ts';
import type { ChatLog } from './chat-log.ts';
import { valueFor } from './text.ts';

/** Longer ones are texts, which the customer sees anyway. */
const MAX_VALUE_LENGTH = 60;
/** Instants, and numbers that are counts of seconds or minutes: they are others when time is a little. */
const OF_TIME = /^\d{3,}$|^\d{4}-\d\d-\d\dT|\d:\d\d/;

/** The contact attributes that flows have set, as they are in the end; undefined when there are none worth a word. */
export function attributesStep({ since, contactIds }: ChatLog): Expectation | undefined {
  const all: Record<string, string> = {};
  for (const event of since)
    if (event.type === 'attributes.set' && contactIds.has(event.contactId))
      Object.assign(all, event.attributes);
  const values = Object.entries(all).flatMap(([name, value]) => {
    if (value.length > MAX_VALUE_LENGTH || value.startsWith('arn:') || OF_TIME.test(value)) return [];
    const written = valueFor(value);
    return written === undefined ? [] : [[name, written] as const];
  });
  return values.length === 0 ? undefined : { kind: 'attributes', values: Object.fromEntries(values) };
}

/** The contact records as they are in the end, one a segment. */
export function recordsStep(
  { since, contactIds }: ChatLog,
  queues: ReadonlyMap<string, string>,
): Expectation {
  const records = new Map<string, ExpectedRecord>();
  const accepted = new Map<string, string>();
  for (const event of since) {
    if (event.type === 'contact.created' && contactIds.has(event.contactId))
      records.set(event.contactId, {
        initiated: event.initiationMethod,
        agent: null,
        queue: null,
        reason: null,
      });
    const record = 'contactId' in event ? records.get(event.contactId ?? '') : undefined;
    if (record === undefined) continue;
    if (event.type === 'contact.accepted') accepted.set(event.contactId, event.agent);
    if (event.type === 'queue.entered') record.queue = queues.get(event.queueArn) ?? event.queue;
    if (event.type === 'participant.joined' && event.role === 'AGENT')
      record.agent = accepted.get(event.contactId) ?? null;
    if (event.type === 'contact.ended') record.reason = event.reason ?? null;
  }
  return { kind: 'records', records: [...records.values()] };
}
