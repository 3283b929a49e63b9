import { CONTACT } from '../config/contract.ts';

/** Content types of chat messages that a client may say it can show. Source: Connect API, StartChatContact. */
export const CONTENT_TYPES = {
  text: 'text/plain',
  markdown: 'text/markdown',
  json: 'application/json',
  interactive: 'application/vnd.amazonaws.connect.message.interactive',
  interactiveResponse: 'application/vnd.amazonaws.connect.message.interactive.response',
} as const;

export interface ChatStart {
  /** Epoch milliseconds at which StartChatContact is called. */
  startedAt: number;
  /** As given to StartChatContact. */
  durationMinutes: number;
  /** A Lex locale id. */
  locale: string;
  /** Whether the client can show buttons. */
  interactive: boolean;
  /** A topic's key, when the customer chose one before the chat. */
  topic?: string | undefined;
}

/** The contact attributes that every chat starts with. */
export function startAttributes(start: ChatStart): Record<string, string> {
  return {
    [CONTACT.chatStartedAt]: new Date(start.startedAt).toISOString(),
    [CONTACT.chatDurationMinutes]: String(start.durationMinutes),
    [CONTACT.locale]: start.locale,
    [CONTACT.interactive]: String(start.interactive),
    ...(start.topic === undefined ? {} : { [CONTACT.previousTopic]: start.topic }),
  };
}

/** What to tell Connect that a client can show: plain text always, or Connect refuses; buttons if it can show them. */
export function supportedContentTypes(listed: readonly string[], interactive: boolean): string[] {
  const buttons = interactive ? [CONTENT_TYPES.interactive, CONTENT_TYPES.interactiveResponse] : [];
  return [...new Set([CONTENT_TYPES.text, ...listed, ...buttons])];
}
