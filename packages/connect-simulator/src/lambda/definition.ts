/** A function as it is deployed. */
export interface LambdaDefinition {
  /** Its ARN or name. */
  arn: string;
  /** Directory with the unpacked bundle, or the one file that it is. */
  code: string;
  /** `module.export`, the module without its extension. Default: `index.handler`. */
  handler?: string;
  /** Of the function itself. Default: 3,000, as on Lambda. */
  timeoutMs?: number;
  /** Default: 128, as on Lambda. Limits V8's heap. */
  memoryMb?: number;
  environment?: Readonly<Record<string, string>>;
  /** Environments that may run at once; beyond that, calls are throttled. Default: 50. */
  concurrency?: number;
}

/** A line that a function wrote. */
export interface LambdaLog {
  functionName: string;
  /** Of the console's methods, or the stream that was written to directly. */
  level: 'trace' | 'debug' | 'info' | 'log' | 'warn' | 'error' | 'stdout' | 'stderr';
  message: string;
}

export type OnLog = (log: LambdaLog) => void;
