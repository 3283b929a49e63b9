import type { Chat, TranscriptItem } from '@resumed-chats/connect-simulator';
import { type MessageContent, messageContent } from '@resumed-chats/connect-simulator/words';
import { fold } from './text-match.ts';

/** Something that was said to the customer. */
export interface Said extends MessageContent {
  name: string;
  role: TranscriptItem['role'];
  folded: string;
}

/** All that was said to the customer so far, in order. @param from index in the chat's transcript */
export function saidToCustomer(chat: Chat, from = 0): Said[] {
  return chat.transcript
    .slice(from)
    .filter(({ type, role }) => type === 'MESSAGE' && role !== 'CUSTOMER')
    .map(({ role, name, contentType, content }) => {
      const { text, buttons } = messageContent(contentType, content);
      return { role, name, text, buttons, folded: fold(text) };
    });
}
