import { truncate } from './text.ts';

/** UTF-16 code units that Lex takes for the content of a message from a Lambda. */
export const MAX_MESSAGE_LENGTH = 1024;

/** Options of a QuickReply: the renderer assumes two, and takes five. */
const QUICK_REPLY = { fewest: 2, most: 5 };
const LIST_PICKER_MOST = 6;
/** The hosted chat widget cuts longer titles off. */
const TITLE_MOST = 400;

/**
 * The template of an interactive message with these options, as a string of JSON, or undefined when there is none
 * that holds them. A click sends the option's title back as the customer's own words.
 */
export function buttons(title: string, options: readonly string[]): string | undefined {
  if (options.length < QUICK_REPLY.fewest || options.length > LIST_PICKER_MOST) return undefined;
  const templateType = options.length > QUICK_REPLY.most ? 'ListPicker' : 'QuickReply';
  const elements = options.map((option) => ({ title: option }));
  // JSON may need six characters for one, so the title gives way until the whole fits into a message.
  for (let most = TITLE_MOST; most >= 1; most = Math.floor(most / 2)) {
    const content = { title: truncate(title, most), elements };
    const payload = JSON.stringify({ templateType, version: '1.0', data: { content } });
    if (payload.length <= MAX_MESSAGE_LENGTH) return payload;
  }
  return undefined;
}
