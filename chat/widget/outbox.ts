import { type Item, membersOf, text as textOf } from './items.ts';

/** Something the customer wrote that is not known to be in the transcript. */
export interface Outgoing {
  /** ClientToken of SendMessage: however often it is tried, it is said once. */
  readonly token: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly state: 'waiting' | 'sending' | 'failed';
  /** Time of the newest item that was known when it was sent first, in epoch milliseconds. */
  readonly sentAfter?: number;
}

/** SendMessage takes so many UTF-16 units of plain text. Source: its API reference, Content. */
export const MAX_TEXT_LENGTH = 1024;

/** The one to send next; they go one after the other, in the order in which they were written. */
export function nextToSend(outbox: readonly Outgoing[]): Outgoing | undefined {
  if (outbox.some(({ state }) => state === 'sending')) return undefined;
  return outbox.find(({ state }) => state === 'waiting');
}

export function withState(outbox: readonly Outgoing[], token: string, state: Outgoing['state']): Outgoing[] {
  return outbox.map((one) => (one.token === token ? { ...one, state } : one));
}

/** The one with this token is being sent. */
export function withSending(outbox: readonly Outgoing[], token: string, newest: number): Outgoing[] {
  return outbox.map((one) =>
    one.token === token ? { ...one, state: 'sending', sentAfter: one.sentAfter ?? newest } : one,
  );
}

/** Without what has come back already: the WebSocket may be quicker than the answer. Items carry no ClientToken. */
export function stillUnsaid(outbox: readonly Outgoing[], items: readonly Item[]): Outgoing[] {
  return outbox.filter(
    ({ text, sentAfter }) =>
      sentAfter === undefined ||
      !items.some(({ role, content, at }) => role === 'CUSTOMER' && content === text && at > sentAfter),
  );
}

/** All that failed are tried again. */
export function tryAgain(outbox: readonly Outgoing[]): Outgoing[] {
  return outbox.map((one) => (one.state === 'failed' ? { ...one, state: 'waiting' } : one));
}

/** Reads what was saved of it. What was being sent may or may not have arrived: the same token is tried again. */
export function readOutbox(written: string | null): Outgoing[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written ?? '');
  } catch {
    return [];
  }
  if (!Array.isArray(parsed)) return [];
  return parsed.map(membersOf).flatMap(({ token, text, at }) => {
    const whole = textOf(token) !== '' && textOf(text) !== '' && typeof at === 'number';
    return whole ? [{ token: textOf(token), text: textOf(text), at, state: 'waiting' as const }] : [];
  });
}
