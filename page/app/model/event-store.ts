import type { SimulatorEvent } from '@resumed-chats/connect-simulator';

/** How many events the log of everything keeps, how many a chat keeps, and of how many chats any are kept. */
const MAX_EVENTS = 3000;
const MAX_EVENTS_OF_A_CHAT = 6000;
const MAX_CHATS = 1000;

/** The event log as the page has it: all of the latest, and those of each chat. */
export class EventStore {
  all: SimulatorEvent[] = [];
  lastSeq = 0;
  /** By InitialContactId. */
  readonly #chats = new Map<string, SimulatorEvent[]>();
  readonly #chatOf = new Map<string, string>();

  add(event: SimulatorEvent): void {
    if (event.seq <= this.lastSeq) return;
    this.lastSeq = event.seq;
    this.all.push(event);
    if (this.all.length > 2 * MAX_EVENTS) this.all = this.all.slice(-MAX_EVENTS);
    if (event.type === 'contact.created') this.#chatOf.set(event.contactId, event.initialContactId);
    const chat = this.#chatOf.get(contactOf(event) ?? '');
    if (chat === undefined) return;
    const events = this.#chats.get(chat) ?? this.#begin(chat);
    if (events.length < MAX_EVENTS_OF_A_CHAT) events.push(event);
  }

  /** Oldest first. */
  ofChat(chatId: string | undefined): readonly SimulatorEvent[] {
    return this.#chats.get(chatId ?? '') ?? [];
  }

  /** The chat that a segment belongs to. */
  chatOf(contactId: string): string | undefined {
    return this.#chatOf.get(contactId);
  }

  #begin(chat: string): SimulatorEvent[] {
    if (this.#chats.size >= MAX_CHATS) {
      const [oldest] = this.#chats.keys();
      this.#chats.delete(oldest!);
    }
    const events: SimulatorEvent[] = [];
    this.#chats.set(chat, events);
    return events;
  }
}

/** The segment that an event is about. A Lex session is named after its contact, or after the chat's first one. */
function contactOf(event: SimulatorEvent): string | undefined {
  if ('contactId' in event && event.contactId !== undefined) return event.contactId;
  return 'sessionId' in event ? event.sessionId : undefined;
}
