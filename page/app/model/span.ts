import { roughSpan } from '@resumed-chats/flow-language/span';

/** Milliseconds in the two largest units that they have: `11 h 54 min`, `4 min 12 s`, `0 s`. */
export function spanText(milliseconds: number): string {
  return roughSpan(milliseconds / 1000);
}

/** Hours, minutes and seconds of the day: `09:03:10`, in UTC as all of the cloud's times. */
export function timeText(at: number): string {
  return new Date(at).toISOString().slice(11, 19);
}

/** `Mon 5 Jan, 09:03:10`, in UTC. */
export function dateText(at: number): string {
  const day = new Date(at).toUTCString().slice(0, 11).replace(/, 0?/, ' ');
  return `${day}, ${timeText(at)}`;
}
