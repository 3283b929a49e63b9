import { CONTENT_TYPES } from '../contact.ts';
import { invalid } from './errors.ts';

/** The longest content of each type, in characters. Source: SendMessage, Content. */
const MAX_CHARACTERS: Readonly<Record<string, number>> = {
  [CONTENT_TYPES.text]: 1024,
  [CONTENT_TYPES.markdown]: 1024,
  [CONTENT_TYPES.json]: 12_000,
  [CONTENT_TYPES.interactiveResponse]: 12_288,
};

/** Whether a customer may send this. @throws ParticipantError (Validation) that says why not */
export function checkMessage(contentType: string, content: string, supported: readonly string[]): void {
  const most = MAX_CHARACTERS[contentType];
  if (most === undefined)
    throw invalid(`ContentType: ${contentType} is none of ${Object.keys(MAX_CHARACTERS).join(', ')}`);
  if (!supported.includes(contentType))
    throw invalid(
      `ContentType: ${contentType} is not among the SupportedMessagingContentTypes of this chat (${supported.join(', ')})`,
    );
  if (content.length < 1 || content.length > most)
    throw invalid(`Content: ${content.length} characters; ${contentType} may have 1 to ${most}`);
  if (contentType !== CONTENT_TYPES.json && contentType !== CONTENT_TYPES.interactiveResponse) return;
  try {
    JSON.parse(content);
  } catch {
    throw invalid(`Content: not JSON, as ${contentType} has to be`);
  }
}

/** The message that a receipt is for. @throws ParticipantError (Validation) */
export function messageIdOf(content: string | undefined): string {
  try {
    const parsed: unknown = JSON.parse(content ?? '');
    if (typeof parsed === 'object' && parsed !== null && 'messageId' in parsed) {
      const { messageId } = parsed;
      if (typeof messageId === 'string' && messageId !== '') return messageId;
    }
  } catch {
    // Said below.
  }
  throw invalid('Content: a receipt is {"messageId": "…"} with the Id of a message');
}
