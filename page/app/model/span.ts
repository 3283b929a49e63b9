const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const;

/** A span in the two largest units that it has: `11 h 54 min`, `4 min 12 s`, `0 s`. */
export function spanText(milliseconds: number): string {
  let seconds = Math.max(0, Math.round(milliseconds / 1000));
  const parts: string[] = [];
  const largest = UNITS.findIndex(([, size]) => seconds >= size);
  if (largest < 0) return '0 s';
  for (const [name, size] of UNITS.slice(largest, largest + 2)) {
    const count = Math.floor(seconds / size);
    seconds -= count * size;
    if (count > 0) parts.push(`${count} ${name}`);
  }
  return parts.join(' ');
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
