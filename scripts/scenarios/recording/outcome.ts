import type { Value } from '../../transcripts/sentences/index.ts';
import type { ChatLog } from './chat-log.ts';
import type { RecordedStep } from './step.ts';
import { valueFor } from './text.ts';

/** Longer ones are texts, which the customer sees anyway. */
const LONGEST_VALUE = 60;
/** Instants, and numbers that are counts of seconds or minutes: they are others when time is a little. */
const OF_TIME = /^\d{3,}$|^\d{4}-\d\d-\d\dT|\d:\d\d/;

/** The contact attributes that flows have set, as they are in the end; undefined when there are none worth a word. */
export function attributesStep({ since, contactIds }: ChatLog): RecordedStep | undefined {
  const all: Record<string, string> = {};
  for (const event of since)
    if (event.type === 'attributes.set' && contactIds.has(event.contactId))
      Object.assign(all, event.attributes);
  const values = Object.entries(all).flatMap(([name, value]): [string, string][] => {
    if (value.length > LONGEST_VALUE || value.startsWith('arn:') || OF_TIME.test(value)) return [];
    const written = valueFor(value);
    return written === undefined ? [] : [[name, written]];
  });
  return values.length === 0 ? undefined : { words: 'attributes', value: Object.fromEntries(values) };
}

/** The contact records as they are in the end, one a segment. See simulator/connect/records.ts. */
export function recordsStep(
  { since, contactIds }: ChatLog,
  queues: ReadonlyMap<string, string>,
): RecordedStep {
  const records = new Map<string, { initiated: string; agent: string; queue: string; reason: string }>();
  const accepted = new Map<string, string>();
  for (const event of since) {
    if (event.type === 'contact.created' && contactIds.has(event.contactId))
      records.set(event.contactId, {
        initiated: event.initiationMethod,
        agent: 'none',
        queue: 'none',
        reason: 'none',
      });
    const record = 'contactId' in event ? records.get(event.contactId ?? '') : undefined;
    if (record === undefined) continue;
    if (event.type === 'contact.accepted') accepted.set(event.contactId, event.agent);
    if (event.type === 'queue.entered') record.queue = queues.get(event.queueArn) ?? event.queue;
    if (event.type === 'participant.joined' && event.role === 'AGENT')
      record.agent = accepted.get(event.contactId) ?? 'none';
    if (event.type === 'contact.ended') record.reason = event.reason ?? 'none';
  }
  return { words: 'records', value: [...records.values()] as Value[] };
}
