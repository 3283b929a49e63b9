import { CONTENT_TYPES } from './connect/contact.ts';

/** What a message looks like to the customer. */
export interface MessageContent {
  /** The words; of an interactive message its title. */
  text: string;
  /** Titles of the buttons, when it has some. */
  buttons: string[] | undefined;
}

/** Reads a message's content by its content type. What is no template that is known is shown as it is. */
export function messageContent(contentType: string, content: string): MessageContent {
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
