import type { Clock } from '../../clock.ts';
import type { NewId } from '../../ids.ts';
import type { Chats } from '../chats.ts';
import { type Chat, CONTENT_TYPES, type Contact, currentContact } from '../contact.ts';
import { Audience, type Listener, MAX_SOCKETS } from './audience.ts';
import { denied, invalid } from './errors.ts';
import { itemId, participantId, receiptFrame, type Speaker, typingFrame } from './items.ts';
import { checkMessage, messageIdOf } from './message-rules.ts';
import type { ReceiptKind } from './receipts.ts';
import { TokenMint } from './tokens.ts';
import { type TranscriptPage, type TranscriptQuery, transcriptPage } from './transcript-page.ts';

/** A connection token is good for a day (CreateParticipantConnection). The same is assumed of a WebSocket. */
const CONNECTION_MS = 24 * 3600 * 1000;

/** A WebSocket has to be opened within this time (CreateParticipantConnection). */
const CONNECT_WITHIN_MS = 100_000;

/** A token and until when it is good, in epoch milliseconds. */
interface IssuedToken {
  readonly token: string;
  readonly expiresAt: number;
}

/** Id and time (epoch milliseconds) of what was sent. */
export interface Accepted {
  readonly id: string;
  readonly at: number;
}

/** A participant's WebSocket, as long as it is open. */
interface OpenSocket {
  readonly chat: Chat;
  /** From now on everything said in the chat is pushed. */
  subscribe(): void;
  closed(): void;
}

/** What taking part over the wire needs of the instance. */
interface ParticipantsContext {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly chats: Chats;
}

/**
 * Customers who take part in their chats over the wire. Tokens and ids follow from the chat and are stored nowhere;
 * a chat costs memory here only once somebody listens, sends a receipt or a ClientToken.
 */
export class Participants {
  readonly #context: ParticipantsContext;
  readonly #tokens = new TokenMint();

  constructor(context: ParticipantsContext) {
    this.#context = context;
  }

  /** What StartChatContact answers: both stay the same for the whole chat, whatever the device. */
  customer(chat: Chat): { participantId: string; participantToken: string } {
    const { initialContactId, customerName } = chat;
    return {
      participantId: participantId(chat, initialContactId, { role: 'CUSTOMER', name: customerName }),
      participantToken: this.#tokens.issue({
        kind: 'participant',
        chatId: initialContactId,
        expiresAt: undefined,
      }),
    };
  }

  /** The chat of a participant token. @throws ParticipantError (AccessDenied) */
  byParticipantToken(token: string): Chat {
    return this.#chat(token, 'participant');
  }

  /** The chat of a connection token. @throws ParticipantError (AccessDenied) */
  byConnectionToken(token: string): Chat {
    return this.#chat(token, 'connection');
  }

  /** For the participant's requests. */
  connectionToken(chat: Chat): IssuedToken {
    return this.#issue(chat, 'connection', CONNECTION_MS);
  }

  /** For the URL of a WebSocket, which has to be opened by `connectBy` and lives until `expiresAt`. */
  socketToken(chat: Chat): IssuedToken & { connectBy: number } {
    const { token, expiresAt: connectBy } = this.#issue(chat, 'socket', CONNECT_WITHIN_MS);
    return { token, connectBy, expiresAt: expiryOfSocket(connectBy) };
  }

  /** The customer's client is there: a chat that waits for it goes on. */
  connected(chat: Chat): void {
    this.#context.chats.customerConnected(chat);
  }

  /**
   * A WebSocket was opened with the token of its URL. `expired` is called when it has to be closed.
   * @throws ParticipantError (AccessDenied) when the token is not good, or there are too many sockets
   */
  open(token: string, push: (frame: string) => void, expired: () => void): OpenSocket {
    const chat = this.#chat(token, 'socket');
    chat.audience ??= new Audience();
    const { listeners } = chat.audience;
    if (listeners.size >= MAX_SOCKETS)
      throw denied(`this participant has ${MAX_SOCKETS} WebSockets open, which is the most there may be`);
    const listener: Listener = { subscribed: false, push };
    listeners.add(listener);
    const { clock } = this.#context;
    const until = expiryOfSocket(this.#tokens.read(token)!.expiresAt!);
    const timer = clock.schedule(until - clock.now(), expired);
    return {
      chat,
      subscribe: () => {
        listener.subscribed = true;
      },
      closed: () => {
        timer.cancel();
        listeners.delete(listener);
      },
    };
  }

  /**
   * The customer sends a message. The same words with the same ClientToken are said once.
   * @throws ParticipantError
   */
  sendMessage(chat: Chat, contentType: string, content: string, clientToken?: string): Accepted {
    checkMessage(contentType, content, chat.contentTypes);
    const before =
      clientToken === undefined ? undefined : chat.audience?.sent(clientToken, contentType, content);
    if (before !== undefined) return before;
    const item = this.#context.chats.customerSays(chat, content, contentType);
    if (item === undefined) throw denied('the chat has ended');
    const accepted = { id: itemId(item), at: item.at };
    if (clientToken !== undefined) {
      chat.audience ??= new Audience();
      chat.audience.remember(clientToken, { contentType, content, ...accepted });
    }
    return accepted;
  }

  /** The customer's client sends an event. @throws ParticipantError (Validation) */
  sendEvent(chat: Chat, contentType: string, content: string | undefined): Accepted {
    const contact = currentContact(chat);
    const accepted = { id: this.#context.newId(), at: this.#context.clock.now() };
    switch (contentType) {
      case CONTENT_TYPES.typing:
        this.#typing(contact, customerOf(chat), accepted);
        return accepted;
      case CONTENT_TYPES.delivered:
      case CONTENT_TYPES.read: {
        const kind = contentType === CONTENT_TYPES.read ? 'read' : 'delivered';
        this.#receipt(contact, customerOf(chat), messageIdOf(content), kind);
        return accepted;
      }
      case CONTENT_TYPES.acknowledged:
        // No longer maintained since 31 December 2024: accepted, and without effect (SendEvent).
        return accepted;
      default:
        throw invalid(`ContentType: ${contentType} is no event that a participant may send`);
    }
  }

  /** @throws ParticipantError (Validation) */
  transcript(chat: Chat, query: TranscriptQuery): TranscriptPage {
    const { contactId } = query;
    if (contactId !== undefined && !chat.contacts.some((contact) => contact.contactId === contactId))
      throw invalid(`ContactId: ${contactId} is no contact of this chat`);
    const { initialContactId: chatId, origin, transcript: current } = chat;
    return transcriptPage({ chatId, past: origin?.continues?.transcript ?? [], current }, query);
  }

  /** The customer ends the chat, or with DisconnectOnCustomerExit the agent's part in it. */
  disconnect(chat: Chat): void {
    this.#context.chats.customerLeaves(chat);
  }

  /** The agent who has the contact is typing. @throws AgentActionError when nobody has it */
  agentTypes(contact: Contact): void {
    const accepted = { id: this.#context.newId(), at: this.#context.clock.now() };
    this.#typing(contact, this.#context.chats.agentSpeaking(contact), accepted);
  }

  /** A message has reached the agent who has the contact. @throws AgentActionError, ParticipantError (Validation) */
  agentReceives(contact: Contact, messageId: string, kind: ReceiptKind): void {
    this.#receipt(contact, this.#context.chats.agentSpeaking(contact), messageId, kind);
  }

  #typing({ chat, contactId }: Contact, speaker: Speaker, { id, at }: Accepted): void {
    chat.audience?.broadcast(typingFrame(chat, contactId, speaker, id, at));
  }

  #receipt({ chat, contactId }: Contact, recipient: Speaker, messageId: string, kind: ReceiptKind): void {
    const message = chat.transcript.find((item) => itemId(item) === messageId);
    if (message?.type !== 'MESSAGE')
      throw invalid(`messageId: there is no message ${messageId} in this chat`);
    // Nobody is the recipient of their own message.
    if (message.role === recipient.role) return;
    chat.audience ??= new Audience();
    const now = this.#context.clock.now();
    const recipientId = participantId(chat, contactId, recipient);
    const receipt = chat.audience.receipts.note(messageId, recipientId, kind, now);
    if (receipt !== undefined)
      chat.audience.broadcast(receiptFrame(chat, contactId, messageId, receipt, now));
  }

  #issue(chat: Chat, kind: 'connection' | 'socket', lifetimeMs: number): IssuedToken {
    const expiresAt = this.#context.clock.now() + lifetimeMs;
    return { token: this.#tokens.issue({ kind, chatId: chat.initialContactId, expiresAt }), expiresAt };
  }

  #chat(token: string, kind: 'participant' | 'connection' | 'socket'): Chat {
    const claims = this.#tokens.read(token);
    if (claims === undefined) throw denied('the token was not issued by this instance');
    if (claims.kind !== kind) throw denied(`a ${kind} token is needed here, not a ${claims.kind} token`);
    if (claims.expiresAt !== undefined && claims.expiresAt <= this.#context.clock.now())
      throw denied(`the ${kind} token has expired`);
    const chat = this.#context.chats.find(claims.chatId)?.chat;
    if (chat === undefined || chat.ended) throw denied('the chat has ended');
    return chat;
  }
}

function customerOf(chat: Chat): Speaker {
  return { role: 'CUSTOMER', name: chat.customerName };
}

function expiryOfSocket(connectBy: number): number {
  return connectBy - CONNECT_WITHIN_MS + CONNECTION_MS;
}
