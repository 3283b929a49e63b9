import type { Clock } from '../clock.ts';
import type { EventSink } from '../events.ts';
import type { NewId } from '../ids.ts';
import type { Switches } from '../switches.ts';
import {
  type Chat,
  type ChatOrigin,
  CONTENT_TYPES,
  type Contact,
  currentContact,
  type DisconnectReason,
  type InitiationMethod,
  newContact,
  type Role,
  type SegmentAttribute,
  type TranscriptItem,
} from './contact.ts';
import type { StoredFlow } from './flow-store.ts';
import type { Agent, Queue } from './instance.ts';
import { itemFrame } from './participants/items.ts';
import { AgentActionError, describeContact, type Router } from './router.ts';

export interface StartChat {
  flow: StoredFlow;
  customerName: string;
  attributes?: Record<string, string>;
  /** 60 to 10,080; 1,500 when left out. */
  durationMinutes?: number;
  initialMessage?: string;
  /** Of the initial message; text/plain when left out. */
  initialMessageType?: string;
  contentTypes?: readonly string[];
  disconnectOnCustomerExit?: boolean;
  customerId?: string;
  segmentAttributes?: Record<string, SegmentAttribute>;
  origin?: ChatOrigin;
  /** The customer has to connect within this time, or the chat ends. Without it the customer is there from the start. */
  connectWithinMs?: number;
}

/** Source: StartChatContact, ChatDurationInMinutes. */
const DEFAULT_DURATION_MINUTES = 1500;

/** How many ended chats are remembered for their records. */
const ENDED_CHATS_KEPT = 10_000;

/** What chats need of their instance. */
interface ChatsContext {
  readonly clock: Clock;
  readonly events: EventSink;
  readonly newId: NewId;
  readonly switches: Switches;
  readonly router: Pick<Router, 'enqueue' | 'remove' | 'release'>;
  readonly engine: {
    start(contact: Contact, flow: StoredFlow): void;
    startReference(contact: Contact, reference: string): void;
    stop(contact: Contact): void;
    customerWrote(contact: Contact, text: string): void;
  };
}

/** The life of chats: their segments, what is said in them, and how they end. */
export class Chats {
  readonly #context: ChatsContext;
  readonly #contacts = new Map<string, Contact>();
  /** Those that have not ended, oldest first. */
  readonly #open = new Set<Chat>();
  readonly #ended: Chat[] = [];

  constructor(context: ChatsContext) {
    this.#context = context;
  }

  start(request: StartChat): Chat {
    const { clock, newId } = this.#context;
    const now = clock.now();
    const chat: Chat = {
      initialContactId: newId(),
      customerName: request.customerName,
      contacts: [],
      attributes: { ...request.attributes },
      transcript: [],
      startedAt: now,
      durationMinutes: request.durationMinutes ?? DEFAULT_DURATION_MINUTES,
      initialMessage: request.initialMessage,
      contentTypes: request.contentTypes ?? [CONTENT_TYPES.text],
      disconnectOnCustomerExit: request.disconnectOnCustomerExit ?? false,
      origin: request.origin,
      expiry: undefined,
      connectBy: undefined,
      ended: false,
      audience: undefined,
    };
    this.#open.add(chat);
    chat.expiry = clock.schedule(chat.durationMinutes * 60_000, () => this.end(chat, 'EXPIRED'));
    if (request.connectWithinMs !== undefined)
      chat.connectBy = clock.schedule(request.connectWithinMs, () =>
        this.end(chat, 'CUSTOMER_CONNECTION_NOT_ESTABLISHED'),
      );
    const contact = this.#segment(chat, chat.initialContactId, 'API', undefined);
    contact.customerId = request.customerId;
    contact.segmentAttributes = request.segmentAttributes;
    this.joined(contact, 'CUSTOMER', chat.customerName);
    if (request.initialMessage !== undefined)
      this.#record(
        contact,
        'CUSTOMER',
        chat.customerName,
        request.initialMessageType ?? CONTENT_TYPES.text,
        request.initialMessage,
      );
    this.#context.engine.start(contact, request.flow);
    return chat;
  }

  /** A contact (segment) by its id, ended ones included as long as they are remembered. */
  find(contactId: string): Contact | undefined {
    return this.#contacts.get(contactId);
  }

  /** All contacts that are remembered, oldest first. */
  contacts(): IterableIterator<Contact> {
    return this.#contacts.values();
  }

  /** Chats that have not ended, oldest first. */
  get open(): ReadonlySet<Chat> {
    return this.#open;
  }

  /** Chats that have ended and are remembered, in the order in which they ended. */
  get ended(): readonly Chat[] {
    return this.#ended;
  }

  /** How many have not ended. */
  get active(): number {
    return this.#open.size;
  }

  /** The customer's client is connected: the chat no longer ends for want of it. */
  customerConnected(chat: Chat): void {
    chat.connectBy?.cancel();
    chat.connectBy = undefined;
  }

  /** The customer writes. Ignored once the chat has ended: undefined then. */
  customerSays(
    chat: Chat,
    content: string,
    contentType: string = CONTENT_TYPES.text,
  ): TranscriptItem | undefined {
    if (chat.ended) return undefined;
    const contact = currentContact(chat);
    const item = this.#record(contact, 'CUSTOMER', chat.customerName, contentType, content);
    this.#context.engine.customerWrote(contact, content);
    return item;
  }

  /** The agent who has the contact writes. @throws AgentActionError when nobody has it */
  agentSays(contact: Contact, content: string): void {
    const agent = agentOf(contact);
    this.#record(contact, 'AGENT', agent.firstName, CONTENT_TYPES.text, content);
  }

  /** The agent who has the contact, as a participant. @throws AgentActionError when nobody has it */
  agentSpeaking(contact: Contact): { role: 'AGENT'; name: string } {
    return { role: 'AGENT', name: agentOf(contact).firstName };
  }

  /** An agent whisper flow says something: to the agent alone, so it is in no transcript of the customer's. */
  whisper(contact: Contact, content: string): void {
    const { text: contentType } = CONTENT_TYPES;
    const { contactId } = contact;
    this.#context.events.emit({
      type: 'message',
      contactId,
      role: 'SYSTEM',
      name: 'AGENT_WHISPER',
      contentType,
      content,
    });
  }

  /** A flow or a bot says something to the customer. */
  say(
    contact: Contact,
    name: 'SYSTEM_MESSAGE' | 'BOT',
    content: string,
    contentType: string = CONTENT_TYPES.text,
  ): void {
    this.#record(contact, 'SYSTEM', name, contentType, content);
  }

  joined(contact: Contact, role: Role, name: string): void {
    this.#note(contact, role, name, CONTENT_TYPES.joined);
    this.#context.events.emit({ type: 'participant.joined', contactId: contact.contactId, role, name });
  }

  /**
   * The customer ends the chat: it is over, unless it was started with DisconnectOnCustomerExit and an agent
   * has it. Then the agent is removed, and the chat goes on through the disconnect flow (StartChatContact; chatjs 4.0.0).
   */
  customerLeaves(chat: Chat): void {
    if (chat.ended) return;
    const contact = currentContact(chat);
    if (chat.disconnectOnCustomerExit && contact.status === 'connected') {
      this.#left(contact, 'AGENT', agentOf(contact).firstName);
      this.#next(contact, 'CUSTOMER_DISCONNECT');
    } else {
      this.#left(contact, 'CUSTOMER', chat.customerName);
      this.end(chat, 'CUSTOMER_DISCONNECT');
    }
  }

  /** The agent has left and only the customer remains: the disconnect flow runs in a segment of its own. */
  agentLeft(contact: Contact): void {
    this.#left(contact, 'AGENT', agentOf(contact).firstName);
    this.#next(contact, 'AGENT_DISCONNECT');
  }

  /** DequeueContactAndTransferToQueue: ends this segment and goes on in the other queue. */
  transferToQueue(contact: Contact, queue: Queue): void {
    const { switches, router } = this.#context;
    this.#endSegment(contact, undefined);
    const next = this.#segment(contact.chat, this.#context.newId(), 'QUEUE_TRANSFER', contact);
    if (switches.hooksCarryToQueueTransfer) next.hooks = { ...contact.hooks };
    if (switches.priorityCarriesToQueueTransfer) {
      next.priority = contact.priority;
      next.timeAdjustmentSeconds = contact.timeAdjustmentSeconds;
    }
    next.languageCode = contact.languageCode;
    next.customerId = contact.customerId;
    next.targetQueue = queue;
    this.#note(next, 'SYSTEM', 'SYSTEM_MESSAGE', CONTENT_TYPES.transferred);
    router.enqueue(next, queue);
  }

  /** Ends the chat for good. Nothing happens when it has ended already. */
  end(chat: Chat, reason: DisconnectReason): void {
    if (chat.ended) return;
    const contact = currentContact(chat);
    chat.ended = true;
    this.#open.delete(chat);
    chat.expiry?.cancel();
    chat.expiry = undefined;
    this.customerConnected(chat);
    this.#endSegment(contact, reason);
    this.#note(contact, 'SYSTEM', 'SYSTEM_MESSAGE', CONTENT_TYPES.ended);
    this.#ended.push(chat);
    if (this.#ended.length > 2 * ENDED_CHATS_KEPT) this.#forget();
  }

  #next(contact: Contact, reason: DisconnectReason): void {
    const { switches, newId, engine } = this.#context;
    const hook = contact.hooks.CustomerRemaining;
    if (hook === undefined) {
      this.end(contact.chat, reason);
      return;
    }
    this.#endSegment(contact, reason);
    const next = this.#segment(contact.chat, newId(), 'DISCONNECT', contact);
    if (switches.hooksCarryToDisconnect) next.hooks = { ...contact.hooks };
    if (switches.queueCarriesToDisconnect) next.targetQueue = contact.queue;
    if (switches.languageCarriesToDisconnect) next.languageCode = contact.languageCode;
    next.customerId = contact.customerId;
    engine.startReference(next, hook);
  }

  #segment(
    chat: Chat,
    contactId: string,
    initiationMethod: InitiationMethod,
    previous: Contact | undefined,
  ): Contact {
    const contact = newContact(chat, contactId, initiationMethod, previous, this.#context.clock.now());
    this.#contacts.set(contactId, contact);
    this.#context.events.emit({
      type: 'contact.created',
      contactId,
      initialContactId: chat.initialContactId,
      initiationMethod,
      ...(previous === undefined ? { chat: startedWith(chat) } : { previousContactId: previous.contactId }),
    });
    return contact;
  }

  #endSegment(contact: Contact, reason: DisconnectReason | undefined): void {
    const { engine, router, clock, events } = this.#context;
    engine.stop(contact);
    router.remove(contact);
    contact.status = 'ended';
    contact.endedAt = clock.now();
    contact.disconnectReason = reason;
    router.release(contact);
    events.emit({
      type: 'contact.ended',
      contactId: contact.contactId,
      initialContactId: contact.chat.initialContactId,
      reason,
      chatEnded: contact.chat.ended,
    });
  }

  #left(contact: Contact, role: Role, name: string): void {
    this.#note(contact, role, name, CONTENT_TYPES.left);
    this.#context.events.emit({ type: 'participant.left', contactId: contact.contactId, role, name });
  }

  #record(contact: Contact, role: Role, name: string, contentType: string, content: string): TranscriptItem {
    const item = this.#append(contact, 'MESSAGE', role, name, contentType, content);
    this.#context.events.emit({
      type: 'message',
      contactId: contact.contactId,
      role,
      name,
      contentType,
      content,
    });
    return item;
  }

  #note(contact: Contact, role: Role, name: string, contentType: string): void {
    this.#append(contact, 'EVENT', role, name, contentType, '');
  }

  #append(
    contact: Contact,
    type: 'MESSAGE' | 'EVENT',
    role: Role,
    name: string,
    contentType: string,
    content: string,
  ): TranscriptItem {
    const { chat, contactId } = contact;
    const { transcript } = chat;
    const before = transcript[transcript.length - 1]?.at ?? 0;
    const item: TranscriptItem = {
      number: transcript.length + 1,
      // Clients sort by AbsoluteTime (chatjs README), so no two items of a chat have the same.
      at: Math.max(this.#context.clock.now(), before + 1),
      contactId,
      type,
      role,
      name,
      contentType,
      content,
    };
    transcript.push(item);
    chat.audience?.broadcast(itemFrame(chat, item));
    return item;
  }

  #forget(): void {
    for (const chat of this.#ended.splice(0, ENDED_CHATS_KEPT))
      for (const contact of chat.contacts) this.#contacts.delete(contact.contactId);
  }
}

/** For the event log. Neither is ever changed in place, so nothing is copied. */
function startedWith({ customerName, durationMinutes, contentTypes, attributes }: Chat) {
  return { customerName, durationMinutes, contentTypes, attributes };
}

/** @throws AgentActionError when no agent is in conversation with the customer */
function agentOf(contact: Contact): Agent {
  const { agent, status } = contact;
  if (agent === undefined || status !== 'connected')
    throw new AgentActionError(`no agent has this contact: it is ${describeContact(contact)}`);
  return agent;
}
