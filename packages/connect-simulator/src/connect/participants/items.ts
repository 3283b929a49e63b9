import { derivedId } from '../../ids.ts';
import { type Chat, CONTENT_TYPES, type TranscriptItem } from '../contact.ts';
import type { Receipt } from './receipts.ts';

/** An item as GetTranscript gives it. Source: API_connect-participant_Item. */
interface WireItem {
  AbsoluteTime: string;
  Content?: string;
  ContentType: string;
  Id: string;
  Type: 'MESSAGE' | 'EVENT';
  ParticipantId?: string;
  DisplayName?: string;
  ParticipantRole?: string;
  MessageMetadata?: WireMetadata;
  /** The segment it belongs to, of this chat … */
  ContactId?: string;
  /** … or of a chat that this one continues. */
  RelatedContactId?: string;
}

interface WireMetadata {
  MessageId: string;
  Receipts: { DeliveredTimestamp: string; ReadTimestamp?: string; RecipientParticipantId: string }[];
}

/** Who says something, as a participant. */
export interface Speaker {
  readonly role: string;
  readonly name: string;
}

/** These two name no participant. Source: AWS's samples of pushed events. */
const WITHOUT_PARTICIPANT: readonly string[] = [CONTENT_TYPES.transferred, CONTENT_TYPES.ended];

/** The same for as long as the item is remembered, and in every chat that continues this one. */
export function itemId(item: TranscriptItem): string {
  return derivedId(item.contactId, item.number);
}

/** Of the customer it is the same for the whole chat; of an agent for the segment. */
export function participantId(chat: Chat, contactId: string, { role, name }: Speaker): string {
  return role === 'CUSTOMER'
    ? derivedId(chat.initialContactId, role)
    : derivedId(role === 'AGENT' ? contactId : chat.initialContactId, role, name);
}

export function wireItem(chat: Chat, item: TranscriptItem): WireItem {
  const { contactId, type, contentType, content } = item;
  const id = itemId(item);
  const receipts = chat.audience?.receipts.of(id) ?? [];
  return {
    AbsoluteTime: absoluteTime(item.at),
    ...(type === 'MESSAGE' ? { Content: content } : {}),
    ContentType: contentType,
    Id: id,
    Type: type,
    ...(WITHOUT_PARTICIPANT.includes(contentType) ? {} : speakerMembers(chat, contactId, item)),
    ...(receipts.length > 0 ? { MessageMetadata: metadata(id, receipts) } : {}),
    ContactId: contactId,
  };
}

/** An item of a chat that this one continues: its participants are others. */
export function pastWireItem(item: TranscriptItem): WireItem {
  const { contactId, type, contentType, content, role, name } = item;
  return {
    AbsoluteTime: absoluteTime(item.at),
    ...(type === 'MESSAGE' ? { Content: content } : {}),
    ContentType: contentType,
    Id: itemId(item),
    Type: type,
    ...(WITHOUT_PARTICIPANT.includes(contentType)
      ? {}
      : { ParticipantId: derivedId(contactId, role, name), DisplayName: name, ParticipantRole: role }),
    RelatedContactId: contactId,
  };
}

/** What a socket is sent for an item. Clients know their chat by InitialContactId (chatjs README). */
export function itemFrame(chat: Chat, item: TranscriptItem): string {
  return chatFrame({ ...wireItem(chat, item), InitialContactId: chat.initialContactId });
}

/** Somebody is typing: told at once, kept nowhere. */
export function typingFrame(
  chat: Chat,
  contactId: string,
  speaker: Speaker,
  id: string,
  now: number,
): string {
  return chatFrame({
    AbsoluteTime: absoluteTime(now),
    ContentType: CONTENT_TYPES.typing,
    Id: id,
    Type: 'EVENT',
    ...speakerMembers(chat, contactId, speaker),
    InitialContactId: chat.initialContactId,
    ContactId: contactId,
  });
}

/** How far a message has come. Source: chatjs, MessageReceiptsUtil. */
export function receiptFrame(
  chat: Chat,
  contactId: string,
  messageId: string,
  receipt: Receipt,
  now: number,
): string {
  return chatFrame({
    AbsoluteTime: absoluteTime(now),
    ContentType: CONTENT_TYPES.metadata,
    Id: messageId,
    Type: 'MESSAGEMETADATA',
    MessageMetadata: metadata(messageId, [receipt]),
    InitialContactId: chat.initialContactId,
    ContactId: contactId,
  });
}

/** ISO 8601 with milliseconds, in UTC. */
export function absoluteTime(instant: number): string {
  return new Date(instant).toISOString();
}

function speakerMembers(chat: Chat, contactId: string, speaker: Speaker) {
  return {
    ParticipantId: participantId(chat, contactId, speaker),
    DisplayName: speaker.name,
    ParticipantRole: speaker.role,
  };
}

function metadata(messageId: string, receipts: readonly Receipt[]): WireMetadata {
  return {
    MessageId: messageId,
    Receipts: receipts.map(({ recipientId, deliveredAt, readAt }) => ({
      DeliveredTimestamp: absoluteTime(deliveredAt),
      ...(readAt === undefined ? {} : { ReadTimestamp: absoluteTime(readAt) }),
      RecipientParticipantId: recipientId,
    })),
  };
}

function chatFrame(content: object): string {
  return JSON.stringify({
    topic: 'aws/chat',
    contentType: 'application/json',
    content: JSON.stringify(content),
  });
}
