import {
  DEFAULT_SWITCHES,
  type SimulatorEvent,
  SWITCH_NAMES,
  type Switches,
} from '@resumed-chats/connect-simulator';
import type { Action } from '../step.ts';
import type { RecordedCentre, StartedWith } from './centre.ts';

/** Why a chat cannot be written as a transcript. */
export class NotRecordable extends Error {
  override readonly name = 'NotRecordable';
}

type Created = Extract<SimulatorEvent, { type: 'contact.created' }>;

/** What the log has on one chat. */
export interface ChatLog {
  created: Created & { chat: StartedWith };
  /** Before the chat began. */
  before: readonly SimulatorEvent[];
  /** From then on, up to its end if it has ended. */
  since: readonly SimulatorEvent[];
  /** Its segments. */
  contactIds: ReadonlySet<string>;
}

/** @throws NotRecordable when the chat, or its beginning, is not in the log */
export function chatLog(events: readonly SimulatorEvent[], chatId: string): ChatLog {
  const start = events.findIndex((event) => event.type === 'contact.created' && event.contactId === chatId);
  const created = events[start];
  if (created?.type !== 'contact.created')
    throw new NotRecordable(
      `the event log has nothing of the beginning of the chat ${chatId}: only the latest events are kept`,
    );
  const { chat } = created;
  if (chat === undefined)
    throw new NotRecordable(`${chatId} is a later contact of a chat, not its first one`);
  const end = events.findIndex(
    (event) => event.type === 'contact.ended' && event.initialContactId === chatId && event.chatEnded,
  );
  const since = events.slice(start, end < 0 ? undefined : end + 1);
  const contactIds = new Set(
    since.flatMap((event) =>
      event.type === 'contact.created' && event.initialContactId === chatId ? [event.contactId] : [],
    ),
  );
  return { created: { ...created, chat }, before: events.slice(0, start), since, contactIds };
}

/** Who was available when the chat began, where that is not the usual thing. */
export function agentsAtStart(
  { before, since }: ChatLog,
  { agents }: Pick<RecordedCentre, 'agents'>,
): Record<string, 'available' | 'offline'> {
  const known = new Map<string, string>();
  for (const event of before)
    if (event.type === 'agent.availability') known.set(event.agent, event.availability);
  const changed = new Set(
    since.flatMap((event) => (event.type === 'agent.availability' ? [event.agent] : [])),
  );
  return Object.fromEntries(
    agents.flatMap(({ username, availability, usual }) => {
      // No event since: as it is now.
      const was = known.get(username) ?? (changed.has(username) ? usual : availability);
      const wanted = was === 'available' ? 'available' : 'offline';
      return wanted === (usual === 'available' ? 'available' : 'offline')
        ? []
        : [[username, wanted] as const];
    }),
  );
}

/**
 * The switches under which the chat began, where they differ from the usual.
 * @throws NotRecordable when one was set otherwise while it went on: a transcript has no sentence for that
 */
export function switchesAtStart(
  { since }: ChatLog,
  { switches }: Pick<RecordedCentre, 'switches'>,
): Partial<Switches> {
  const set = since.find((event) => event.type === 'switch.set');
  if (set?.type === 'switch.set')
    throw new NotRecordable(
      `the switch ${set.name} was set while the chat went on, and a transcript has its switches from the beginning`,
    );
  return Object.fromEntries(
    SWITCH_NAMES.filter((one) => switches[one] !== DEFAULT_SWITCHES[one]).map((one) => [one, switches[one]]),
  );
}

/** What was done to queues before the chat began and still held. */
export function queuesAtStart({ before }: ChatLog): Action[] {
  const last = new Map<string, Action>();
  for (const event of before) {
    if (event.type !== 'queue.set') continue;
    const { queue, becomes } = event;
    const key = `${becomes === 'full' || becomes === 'room' ? 'room' : 'hours'} ${queue}`;
    last.delete(key);
    last.set(key, { kind: 'queue', queue, becomes });
  }
  return [...last.values()];
}
