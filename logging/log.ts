import { type Counts, embedded } from './metrics.ts';

/** Names, counts and ids; never what a customer wrote, and no tokens. */
export type Entry = Record<string, string | number | boolean | undefined>;

/** Writes an entry as one line of JSON, and what it counts with it. Never throws. */
export type WriteLog = (entry: Entry, counts?: Counts) => void;

export interface LogOptions {
  /** Takes one finished line. On Lambda every line becomes an entry of CloudWatch Logs. */
  write: (line: string) => void;
  /** Epoch milliseconds. */
  now: () => number;
  /** Name of the stack that metrics are of; '' for none. */
  stack: string;
}

export function createLog({ write, now, stack }: LogOptions): WriteLog {
  return (entry, counts = {}) => {
    try {
      write(JSON.stringify({ ...entry, ...embedded(counts, stack, now()) }));
    } catch {
      // A log that cannot be written must not cost the customer the answer.
    }
  };
}

/**
 * Not by the console: on Lambda it puts time, request and level before a line, and a line with metrics has to be JSON
 * alone. Source: CloudWatch user guide, embedded metric format; Powertools for AWS Lambda writes past it as well.
 */
export const writeLine = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The log of a Lambda function. Its stack tells it its name; without one there are no metrics. */
export const lambdaLog: WriteLog = createLog({
  write: writeLine,
  now: () => Date.now(),
  stack: process.env['METRICS_STACK'] ?? '',
});

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
