/** Content types of events that tell where a chat is. Source: Amazon Connect Participant Service, SendEvent, Item. */
export const EVENT = {
  joined: 'application/vnd.amazonaws.connect.event.participant.joined',
  left: 'application/vnd.amazonaws.connect.event.participant.left',
  transferred: 'application/vnd.amazonaws.connect.event.transfer.succeeded',
  ended: 'application/vnd.amazonaws.connect.event.chat.ended',
  typing: 'application/vnd.amazonaws.connect.event.typing',
  delivered: 'application/vnd.amazonaws.connect.event.message.delivered',
  read: 'application/vnd.amazonaws.connect.event.message.read',
} as const;

export const INTERACTIVE = 'application/vnd.amazonaws.connect.message.interactive';

/** What was said or what happened, as far as the widget is concerned. */
export interface Item {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly kind: 'message' | 'event' | 'attachment';
  readonly contentType: string;
  readonly content: string;
  /** CUSTOMER, AGENT, SYSTEM, CUSTOM_BOT, SUPERVISOR; '' for events that are nobody's. */
  readonly role: string;
  readonly name: string;
  /** Of a chat that this one carries on. */
  readonly past: boolean;
}

/** How far a message of the customer's has come. */
export type Reach = 'delivered' | 'read';

/** All that is known of a chat: the same on every device, however it got there. */
export interface Transcript {
  /** What is past first, then in the order of their AbsoluteTime, each once. */
  readonly items: readonly Item[];
  /** By the id of the message. */
  readonly reach: ReadonlyMap<string, Reach>;
}

export const EMPTY: Transcript = { items: [], reach: new Map() };

/**
 * The transcript with more of it, in whatever order and however often it comes: from GetTranscript, from the
 * WebSocket, from an answer to SendMessage. Whatever is no item of a chat is passed over. Never throws.
 */
export function withItems({ items, reach }: Transcript, values: readonly unknown[]): Transcript {
  const byId = new Map(items.map((item) => [item.id, item]));
  const reached = new Map(reach);
  for (const value of values) {
    const members = membersOf(value);
    noteReach(reached, members);
    const item = readItem(members);
    if (item === undefined) continue;
    const known = byId.get(item.id);
    // An answer to SendMessage names nobody, so the fuller of two is kept, whichever came first.
    if (known === undefined || order(item) > order(known)) byId.set(item.id, item);
  }
  return { items: [...byId.values()].sort(inOrder), reach: reached };
}

const TYPES: Readonly<Record<string, Item['kind']>> = {
  MESSAGE: 'message',
  EVENT: 'event',
  ATTACHMENT: 'attachment',
};
/** These are not part of what is kept: they are true for a moment only. */
const MOMENTARY: readonly string[] = [EVENT.typing, EVENT.delivered, EVENT.read];

type Members = Readonly<Record<string, unknown>>;

function readItem(members: Members): Item | undefined {
  const { Id, AbsoluteTime, Type } = members;
  const kind = typeof Type === 'string' && Object.hasOwn(TYPES, Type) ? TYPES[Type] : undefined;
  const at = typeof AbsoluteTime === 'string' ? Date.parse(AbsoluteTime) : Number.NaN;
  const contentType = text(members['ContentType']);
  if (typeof Id !== 'string' || Id === '' || kind === undefined || Number.isNaN(at)) return undefined;
  if (MOMENTARY.includes(contentType)) return undefined;
  return {
    id: Id,
    at,
    kind,
    contentType,
    content: kind === 'attachment' ? attachmentName(members['Attachments']) : text(members['Content']),
    role: text(members['ParticipantRole']),
    name: text(members['DisplayName']),
    past: text(members['RelatedContactId']) !== '' && text(members['ContactId']) === '',
  };
}

/** By time; what is of an earlier chat comes first, whatever a clock said then. */
function inOrder(one: Item, other: Item): number {
  return Number(other.past) - Number(one.past) || one.at - other.at || (one.id < other.id ? -1 : 1);
}

/** Of two items with one id, the one that is kept: by what they say, so that it does not matter which came first. */
function order({ name, role, content, contentType, kind, at, past }: Item): string {
  return JSON.stringify([name, role, content, contentType, kind, at, past]);
}

/** Receipts come with a message, or on their own with its id. Source: chatjs, MessageReceiptsUtil. */
function noteReach(reached: Map<string, Reach>, { Id, MessageMetadata }: Members): void {
  const metadata = membersOf(MessageMetadata);
  const id = text(metadata['MessageId']) || text(Id);
  const receipts = Array.isArray(metadata['Receipts']) ? metadata['Receipts'].map(membersOf) : [];
  if (id === '' || receipts.length === 0) return;
  const isRead = receipts.some((receipt) => text(receipt['ReadTimestamp']) !== '');
  if (isRead) reached.set(id, 'read');
  else if (reached.get(id) === undefined) reached.set(id, 'delivered');
}

function attachmentName(value: unknown): string {
  return Array.isArray(value) ? text(membersOf(value[0])['AttachmentName']) : '';
}

export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
