/** Units as the spans in the customer's texts are written, in the languages of the bot. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(?:seconds?|segundos?)$/i, 1],
  [/^(?:minutes?|minutos?)$/i, 60],
  [/^(?:hours?|horas?)$/i, 3600],
  [/^(?:days?|días?)$/i, 86_400],
];

/** The seconds that a text promises, all its spans together: 5,400 for `within 1 hour and 30 minutes`; undefined when it names none. */
export function promisedSeconds(text: string): number | undefined {
  let seconds: number | undefined;
  for (const [, amount, word] of text.matchAll(/(\d+)\s+(\p{L}+)/gu)) {
    const unit = UNITS.find(([name]) => name.test(word!));
    if (unit !== undefined) seconds = (seconds ?? 0) + Number(amount) * unit[1];
  }
  return seconds;
}
