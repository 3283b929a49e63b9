import type { Chat } from '@resumed-chats/connect-simulator';

/** A name, or how it follows from the chat that is going on; undefined while it does not. */
export type Role = string | ((chat: Chat | undefined) => string | undefined);

/**
 * What a caller's own words stand for, so that a transcript can speak of `the default queue` or `{goodbye}` and hold for
 * every configuration. Names of roles are written without articles: `default queue`, `queue of topic`.
 */
export interface Vocabulary {
  /** By key, in a locale; that of a chat that says none when undefined. What a message may be instead comes as a list. */
  readonly messages?: (locale: string | undefined) => Readonly<Record<string, string | readonly string[]>>;
  /** Names of queues. */
  readonly queues?: Readonly<Record<string, Role>>;
  /** User names of agents. */
  readonly agents?: Readonly<Record<string, Role>>;
  /** Keys of topics. */
  readonly topics?: Readonly<Record<string, Role>>;
  /** Seconds. */
  readonly spans?: Readonly<Record<string, number>>;
}

/** A role as the vocabulary has it: `the queue of the topic` is `queue of topic`. */
export function roleName(written: string): string {
  return written
    .toLowerCase()
    .replace(/\b(?:the|an?) /g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
