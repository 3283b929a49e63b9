/** Takes one finished line. On Lambda every line of the console becomes an entry of CloudWatch Logs. */
export type Log = (line: string) => void;

export const consoleLog: Log = (line) => console.info(line);

/** One line of JSON. Callers give names, counts and ids, never what a customer wrote. */
export function writeLog(log: Log, entry: Record<string, string | number | boolean | undefined>): void {
  try {
    log(JSON.stringify(entry));
  } catch {
    // A log that cannot be written must not cost the customer the answer.
  }
}

/** The class of whatever was thrown. Its message is left out: it may quote the customer. */
export function errorName(error: unknown): string {
  try {
    return error instanceof Error ? error.name.slice(0, 100) : typeof error;
  } catch {
    return 'unknown';
  }
}

const ID = /^[0-9a-zA-Z-]{1,256}$/;

/** Ids are logged only when they look like one, so that nothing else can get into the log in their place. */
export function loggableId(id: string): string | undefined {
  return ID.test(id) ? id : undefined;
}
