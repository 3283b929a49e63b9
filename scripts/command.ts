import { explainError, isForUsers } from '@resumed-chats/findings';
import { Command } from 'commander';

/**
 * A command as the user types it, e.g. `npm run build`, with what all of them take. What it works with is imported when
 * it runs: help and a mistake in the options wait for nothing.
 */
export function newCommand(line: string, description: string): Command {
  return new Command(`${line} --`)
    .description(description)
    .allowExcessArguments(false)
    .showHelpAfterError('--help says more')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
}

/** Of an option that may be given again. */
export function collect(text: string, before: string[] = []): string[] {
  return [...before, text];
}

interface RunOptions {
  /** The exit code after an error that the user can put right. */
  refused?: number;
  /** What Ctrl-C does. */
  interrupted?: () => void;
  /** Says an error that the user can put right in another way than as text on stderr. */
  tell?: (error: Error) => void;
}

/**
 * Reads the options, runs the command, and sets the exit code: what it answers, 2 for options that are not understood,
 * 1 (or `refused`) for an error that the user can put right, 1 for one that nobody expected.
 */
export async function runCommand<Options extends object>(
  command: Command,
  run: (options: Options, files: string[]) => Promise<number | undefined>,
  { refused = 1, interrupted = () => process.exit(130), tell }: RunOptions = {},
): Promise<void> {
  command.parse();
  // Nobody reading any more (`| head`) is no reason to stop halfway.
  process.stdout.on('error', () => {});
  process.on('SIGINT', interrupted);
  try {
    process.exitCode = (await run(command.opts<Options>(), command.args)) ?? 0;
  } catch (error) {
    const expected = isForUsers(error);
    if (expected && tell !== undefined) tell(error);
    else console.error(explainError(error));
    process.exit(expected ? refused : 1);
  }
}
