import { type Chat, CONTENT_TYPES, type TranscriptItem } from '@resumed-chats/connect-simulator';
import { fold } from './text-match.ts';

/** Something that was said to the customer. */
export interface Said {
  name: string;
  role: TranscriptItem['role'];
  /** The words that she sees; of an interactive message its title. */
  text: string;
  /** Titles of the buttons, when it has some. */
  buttons: string[] | undefined;
  folded: string;
}

/** All that was said to the customer so far, in order. */
export function saidToCustomer(chat: Chat): Said[] {
  return chat.transcript
    .filter(({ type, role }) => type === 'MESSAGE' && role !== 'CUSTOMER')
    .map(({ role, name, contentType, content }) => {
      const { text, buttons } = shown(contentType, content);
      return { role, name, text, buttons, folded: fold(text) };
    });
}

/** What a message looks like to the customer. */
export function shown(contentType: string, content: string): { text: string; buttons: string[] | undefined } {
  const template = contentType === CONTENT_TYPES.interactive ? readTemplate(content) : undefined;
  return template ?? { text: content, buttons: undefined };
}

/** Message templates with a title and elements that can be picked: QuickReply, ListPicker, Panel. */
function readTemplate(content: string): { text: string; buttons: string[] } | undefined {
  try {
    const template = JSON.parse(content) as {
      data?: { content?: { title?: unknown; elements?: { title?: unknown }[] } };
    };
    const { title, elements } = template.data?.content ?? {};
    if (!Array.isArray(elements)) return undefined;
    return { text: String(title ?? ''), buttons: elements.map((element) => String(element.title ?? '')) };
  } catch {
    return undefined;
  }
}
