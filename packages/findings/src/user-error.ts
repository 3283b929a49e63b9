import { type Finding, formatFinding } from './finding.ts';

/**
 * An error that whoever wrote the files or gave the command can put right: its message says what is wrong, where and
 * what to do, and a stack would hide that. Every other error is a mistake of the program.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  /** What is wrong, one entry each; empty where a message says it. */
  readonly findings: readonly Finding[];

  /** @param wrong findings, or a message that says what they say */
  constructor(
    wrong: string | Finding | readonly Finding[],
    options: ErrorOptions & { findings?: readonly Finding[] } = {},
  ) {
    const findings = typeof wrong === 'string' ? (options.findings ?? []) : [wrong].flat();
    super(typeof wrong === 'string' ? wrong : findings.map(formatFinding).join('\n'), options);
    this.findings = findings;
  }
}

const OUR_FAULT =
  'This is a fault of the program, not of your files. Please report it with the command and these lines:';

/** What a command says of an error: the message of one that its user can put right, else whose fault it is and the stack. */
export function explainError(error: unknown): string {
  if (error instanceof UserError) return error.message;
  if (isForUsers(error)) return `${error.message}. Check that path or address, and whether it may be used.`;
  return `${OUR_FAULT}\n${stackOf(error)}`;
}

/** Whether its user can put it right: a UserError, or one of the operating system's, as for a file that cannot be read. */
export function isForUsers(error: unknown): error is Error {
  return error instanceof UserError || (error instanceof Error && 'syscall' in error && 'code' in error);
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? stack : `${stack}\nCaused by: ${stackOf(error.cause)}`;
}
