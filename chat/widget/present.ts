import type { Transcript } from './items.ts';
import type { Terms } from './terms.ts';

/** Further apart than the clocks of a device and of AWS are wont to be. */
export const FAR_MS = 2 * 60_000;
/** No chat lasts longer. Source: StartChatContact, ChatDurationInMinutes. */
const MAX_CHAT_MINUTES = 7 * 24 * 60;

export interface Clocks {
  /** The device's own time, in epoch milliseconds. */
  readonly device: number;
  readonly transcript: Transcript;
  readonly terms: Terms;
  /** How far the device's clock was ahead when something came last, in milliseconds; undefined when nothing has yet. */
  readonly ahead: number | undefined;
  readonly hasEnded: boolean;
}

/**
 * The time that counts for a chat, in epoch milliseconds: the device's, unless the chat itself shows that it is wrong,
 * or that the chat's service has another time, as embedded clouds have. Then it is the time of what was said last: what
 * comes after that is told by the next message.
 */
export function presentTime({ device, transcript, terms, ahead, hasEnded }: Clocks): number {
  const { startedAt, durationMinutes = MAX_CHAT_MINUTES } = terms;
  const present = transcript.items.filter(({ past }) => !past);
  const newest = present.at(-1)?.at ?? startedAt;
  const oldest = startedAt ?? present[0]?.at;
  if (newest === undefined || oldest === undefined) return device;
  const isEarlier = device < newest;
  const wasFar = ahead !== undefined && Math.abs(ahead) > FAR_MS;
  // A chat that goes on has not outlived its duration.
  const isTooLate = !hasEnded && device > oldest + durationMinutes * 60_000 + FAR_MS;
  return isEarlier || wasFar || isTooLate ? newest : device;
}
