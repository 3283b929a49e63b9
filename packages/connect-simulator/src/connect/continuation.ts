import type { Contact, Continuation } from './contact.ts';

export type RehydrationType = 'ENTIRE_PAST_SESSION' | 'FROM_SEGMENT';

/** Source: AG/chat-persistence. */
const MAX_PAST_CONTACTS = 100;
const MAX_TRANSCRIPT_BYTES = 5 * 1024 * 1024;

/** A chat cannot be continued so; the message says why. */
export class ContinuationError extends Error {
  override readonly name = 'ContinuationError';
}

/**
 * What a persistent chat takes over of an ended one: from the last contact of an entire session, named by its first
 * contact, or from one contact, and of everything before that.
 * @throws ContinuationError
 */
export function continuationOf(source: Contact, type: RehydrationType): Continuation {
  const { chat } = source;
  if (!chat.ended) throw new ContinuationError(`the chat of contact ${source.contactId} has not ended`);
  const entire = type === 'ENTIRE_PAST_SESSION';
  if (entire && source.contactId !== chat.initialContactId)
    throw new ContinuationError(
      `${type} takes the first contact of a chat: ${chat.initialContactId} here, not ${source.contactId}`,
    );
  const last = entire ? chat.contacts.length - 1 : chat.contacts.indexOf(source);
  const from = chat.contacts[last]!;
  const taken = new Set(chat.contacts.slice(0, last + 1).map(({ contactId }) => contactId));
  const earlier = chat.origin?.continues;
  const continuation: Continuation = {
    contactId: from.contactId,
    contactAssociationId: earlier?.contactAssociationId ?? chat.initialContactId,
    contacts: (earlier?.contacts ?? 0) + taken.size,
    transcript: [
      ...(earlier?.transcript ?? []),
      ...chat.transcript.filter(({ contactId }) => taken.has(contactId)),
    ],
  };
  if (continuation.contacts > MAX_PAST_CONTACTS)
    throw new ContinuationError(`${continuation.contacts} past contacts, over ${MAX_PAST_CONTACTS}`);
  if (bytesOf(continuation) > MAX_TRANSCRIPT_BYTES)
    throw new ContinuationError(`the past transcript is over ${MAX_TRANSCRIPT_BYTES} bytes`);
  return continuation;
}

function bytesOf({ transcript }: Continuation): number {
  return transcript.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
}
