/** The chat of a contact, by its first contact. */
export interface ChatId {
  instanceId: string;
  initialContactId: string;
}

/** Resolves to the instant at which the chat began, in epoch milliseconds. Rejects when that cannot be learnt. */
export type LookUpStart = (chat: ChatId) => Promise<number>;

/** Why nothing was learnt, by name: the log shows names of errors only. */
class LookUpError extends Error {
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

/** Connect waits 8 s at most, and loading the SDK takes some of it. */
const LOOKUP_TIMEOUT_MS = 2000;

/**
 * Asks Connect. The SDK is twenty times the size of this Lambda and needed only for chats that `start-chat` did not
 * start, so it is loaded when it is needed.
 */
export const lookUpStart: LookUpStart = async (chat) => {
  if (chat.instanceId === '' || chat.initialContactId === '') throw new LookUpError('NoContact');
  // Without credentials the SDK would search for some, over the network too. A Lambda always has them here.
  if (!process.env['AWS_ACCESS_KEY_ID'] && !process.env['AWS_CONTAINER_CREDENTIALS_FULL_URI'])
    throw new LookUpError('NoCredentials');
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      controller.abort();
      reject(new LookUpError('NoAnswerInTime'));
    }, LOOKUP_TIMEOUT_MS);
  });
  try {
    const lookup = import('./describe-contact.ts').then(({ contactInitiatedAt }) =>
      contactInitiatedAt(chat, controller.signal),
    );
    return await Promise.race([lookup, expired]);
  } finally {
    clearTimeout(timer);
  }
};
