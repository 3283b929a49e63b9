import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { startAttributes } from '../../chat/chat-start.ts';
import { CONTACT, DECISION, type FlowName } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';
import type { Recorded } from './recorded.ts';

/** Flows in which a test case can begin, because something is said in them before an agent or a wait comes. */
const BEGINNINGS: ReadonlySet<string> = new Set<FlowName>(['inbound', 'return']);

/** A part of a chat: from where a flow begins until the chat is in a queue, waits, or has ended. */
export interface Leg {
  flow: string;
  /** Contact attributes at its beginning. */
  attributes: Record<string, string>;
  /** What the customer says in it. */
  said: string[];
  /** How long it lasts. */
  seconds: number;
  /** A step before its end after which nothing is as usual. */
  disturbed: string | undefined;
  end: LegEnd;
}

export interface LegEnd {
  kind: 'queue' | 'ended' | 'waits' | 'open';
  /** Of the queue, or why it has ended. */
  name: string;
  decision: Record<string, string>;
}

/** The legs of a transcript that was played. */
export function legsOf({ result, transcript }: Recorded, { locales, chat }: Config): Leg[] {
  const legs: Leg[] = [];
  let leg: Leg | undefined;
  let attributes: Record<string, string> = {};
  let disturbed: string | undefined;
  for (const { step: written, events } of result.story) {
    const { step } = written;
    if (step.kind === 'fault' || step.kind === 'queue') disturbed ??= written.text;
    if (step.kind === 'start')
      attributes = {
        ...startAttributes({
          startedAt: 0,
          durationMinutes: step.chat.durationMinutes ?? chat.duration / 60,
          locale: transcript.locale ?? locales[0]!,
          interactive: step.chat.interactive ?? true,
          topic: step.chat.topic,
        }),
        ...step.chat.attributes,
      };
    for (const event of events) {
      if (event.type === 'attributes.set') attributes = { ...attributes, ...event.attributes };
      if (leg === undefined) {
        if (event.type === 'flow.entered' && BEGINNINGS.has(event.flow)) {
          leg = { flow: event.flow, attributes, said: [], seconds: 0, disturbed, end: open(attributes) };
          legs.push(leg);
        }
        continue;
      }
      leg.disturbed ??= disturbed;
      if (event.type === 'clock.moved') leg.seconds += event.seconds;
      if (event.type === 'message' && event.role === 'CUSTOMER') leg.said.push(event.content);
      const end = endIn(event, attributes);
      if (end === undefined) continue;
      leg.end = end;
      leg = undefined;
    }
  }
  return legs;
}

/** Where a leg ends with this event, if it does. */
export function endIn(
  event: SimulatorEvent,
  attributes: Readonly<Record<string, string>>,
): LegEnd | undefined {
  const decision = decisionIn(attributes);
  if (event.type === 'queue.entered') return { kind: 'queue', name: event.queue, decision };
  if (event.type === 'contact.ended') return { kind: 'ended', name: event.reason ?? '', decision };
  if (event.type === 'flow.entered' && !BEGINNINGS.has(event.flow))
    return { kind: 'waits', name: event.flow, decision };
  return undefined;
}

export function open(attributes: Readonly<Record<string, string>>): LegEnd {
  return { kind: 'open', name: '', decision: decisionIn(attributes) };
}

function decisionIn(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const keys = [...Object.values(DECISION), CONTACT.previousTopic];
  return Object.fromEntries(keys.map((key) => [key, attributes[key] ?? '']));
}
