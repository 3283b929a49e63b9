import type { Timer } from '../clock.ts';
import type { Execution } from './execution.ts';
import type { Agent, Queue } from './instance.ts';
import type { Audience } from './participants/audience.ts';

export type InitiationMethod = 'API' | 'DISCONNECT' | 'QUEUE_TRANSFER' | 'TRANSFER';

/** Chat values of DisconnectReason in a contact record (AG/ctr-data-model). */
export type DisconnectReason =
  | 'AGENT_DISCONNECT'
  | 'CUSTOMER_DISCONNECT'
  | 'EXPIRED'
  | 'CONTACT_FLOW_DISCONNECT'
  | 'CUSTOMER_CONNECTION_NOT_ESTABLISHED'
  | 'API'
  | 'SYSTEM_ERROR';

/** What the contact is doing, apart from running a flow. */
export type ContactStatus = 'flow' | 'queued' | 'offered' | 'whisper' | 'connected' | 'ended';

export type HookName =
  | 'AgentHold'
  | 'AgentWhisper'
  | 'CustomerHold'
  | 'CustomerQueue'
  | 'CustomerRemaining'
  | 'CustomerWhisper'
  | 'DefaultAgentUI'
  | 'DisconnectAgentUI'
  | 'PauseContact'
  | 'ResumeContact';

/** One segment of a chat, with its own contact record. */
export interface Contact {
  readonly contactId: string;
  readonly chat: Chat;
  readonly previous: Contact | undefined;
  next: Contact | undefined;
  readonly initiationMethod: InitiationMethod;
  /** Epoch milliseconds, as are all times here. */
  readonly initiatedAt: number;
  endedAt: number | undefined;
  disconnectReason: DisconnectReason | undefined;
  status: ContactStatus;
  hooks: Partial<Record<HookName, string>>;
  /** Set by Set working queue; where the contact waits once it is transferred. */
  targetQueue: Queue | undefined;
  /** The queue that it waits or waited in. */
  queue: Queue | undefined;
  enqueuedAt: number | undefined;
  dequeuedAt: number | undefined;
  /** 1 is the highest. */
  priority: number;
  timeAdjustmentSeconds: number;
  /** Who it is offered to, or who has it. */
  agent: Agent | undefined;
  connectedAt: number | undefined;
  offerTimer: Timer | undefined;
  languageCode: string | undefined;
  name: string | undefined;
  description: string | undefined;
  customerId: string | undefined;
  references: Record<string, { Value: string; Type: string }> | undefined;
  tags: Record<string, string> | undefined;
  /** Beside `connect:Subtype`, which every chat has. */
  segmentAttributes: Record<string, SegmentAttribute> | undefined;
  execution: Execution | undefined;
  /** What the customer wrote to end a Wait, until a Lex block takes it. */
  returningMessage: string | undefined;
}

/** A chat: the chain of its segments, the customer, what was said, and its attributes. */
export interface Chat {
  readonly initialContactId: string;
  readonly customerName: string;
  readonly contacts: Contact[];
  /** User-defined attributes live along the whole chain (GetContactAttributes). */
  attributes: Record<string, string>;
  readonly transcript: TranscriptItem[];
  readonly startedAt: number;
  readonly durationMinutes: number;
  readonly initialMessage: string | undefined;
  readonly contentTypes: readonly string[];
  readonly disconnectOnCustomerExit: boolean;
  /** What few chats are started with. */
  readonly origin: ChatOrigin | undefined;
  expiry: Timer | undefined;
  /** Ends a chat whose customer never connects; cancelled on connecting. */
  connectBy: Timer | undefined;
  ended: boolean;
  /** Whoever listens in over the wire; made when somebody first does. */
  audience: Audience | undefined;
}

/** Source: StartChatContact, RelatedContactId, PersistentChat. */
export interface ChatOrigin {
  readonly relatedContactId?: string;
  /** The ended chat that this one takes up again. */
  readonly continues?: Continuation;
}

export interface SegmentAttribute {
  ValueString?: string;
  ValueInteger?: number;
  ValueMap?: Record<string, SegmentAttribute>;
  ValueList?: SegmentAttribute[];
  ValueArn?: string;
}

export interface Continuation {
  /** The past contact that it goes on from. */
  readonly contactId: string;
  /** The first contact of the first chat of them all. */
  readonly contactAssociationId: string;
  /** Past contacts, of all chats before. */
  readonly contacts: number;
  /** What was said in them, oldest first. Each item keeps the ContactId of its own segment. */
  readonly transcript: readonly TranscriptItem[];
}

export type Role = 'CUSTOMER' | 'AGENT' | 'SYSTEM' | 'CUSTOM_BOT';

/** A message or an event of a chat. */
export interface TranscriptItem {
  /** Position in the chat, from 1. */
  readonly number: number;
  readonly at: number;
  readonly contactId: string;
  readonly type: 'MESSAGE' | 'EVENT';
  readonly role: Role;
  readonly name: string;
  readonly contentType: string;
  readonly content: string;
}

/** Content types of messages and events, as on the wire. */
export const CONTENT_TYPES = {
  text: 'text/plain',
  markdown: 'text/markdown',
  json: 'application/json',
  interactive: 'application/vnd.amazonaws.connect.message.interactive',
  interactiveResponse: 'application/vnd.amazonaws.connect.message.interactive.response',
  joined: 'application/vnd.amazonaws.connect.event.participant.joined',
  left: 'application/vnd.amazonaws.connect.event.participant.left',
  transferred: 'application/vnd.amazonaws.connect.event.transfer.succeeded',
  ended: 'application/vnd.amazonaws.connect.event.chat.ended',
  typing: 'application/vnd.amazonaws.connect.event.typing',
  delivered: 'application/vnd.amazonaws.connect.event.message.delivered',
  read: 'application/vnd.amazonaws.connect.event.message.read',
  metadata: 'application/vnd.amazonaws.connect.event.message.metadata',
  acknowledged: 'application/vnd.amazonaws.connect.event.connection.acknowledged',
} as const;

/** Default routing priority of a contact. Source: UpdateContactRoutingBehavior. */
const DEFAULT_PRIORITY = 5;

export function newContact(
  chat: Chat,
  contactId: string,
  initiationMethod: InitiationMethod,
  previous: Contact | undefined,
  now: number,
): Contact {
  const contact: Contact = {
    contactId,
    chat,
    previous,
    next: undefined,
    initiationMethod,
    initiatedAt: now,
    endedAt: undefined,
    disconnectReason: undefined,
    status: 'flow',
    hooks: {},
    targetQueue: undefined,
    queue: undefined,
    enqueuedAt: undefined,
    dequeuedAt: undefined,
    priority: DEFAULT_PRIORITY,
    timeAdjustmentSeconds: 0,
    agent: undefined,
    connectedAt: undefined,
    offerTimer: undefined,
    languageCode: undefined,
    name: undefined,
    description: undefined,
    customerId: undefined,
    references: undefined,
    tags: undefined,
    segmentAttributes: undefined,
    execution: undefined,
    returningMessage: undefined,
  };
  chat.contacts.push(contact);
  if (previous !== undefined) previous.next = contact;
  return contact;
}

const SUBTYPE = { 'connect:Subtype': { ValueString: 'connect:Chat' } } as const;

/** A contact's segment attributes: those that were set, and the subtype. */
export function segmentAttributesOf(contact: Contact): Readonly<Record<string, SegmentAttribute>> {
  return contact.segmentAttributes === undefined ? SUBTYPE : { ...SUBTYPE, ...contact.segmentAttributes };
}

/** The contact that a chat's contacts are related to, by its id. */
export function relatedContactId({ origin }: Chat): string | undefined {
  return origin?.relatedContactId ?? origin?.continues?.contactId;
}

/** The segment that is going on now, or the last one of an ended chat. */
export function currentContact(chat: Chat): Contact {
  return chat.contacts[chat.contacts.length - 1]!;
}
