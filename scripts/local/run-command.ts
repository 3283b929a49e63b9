import { explainError, isForUsers } from '@resumed-chats/findings';

/**
 * Runs what a command does, and sets the exit code that it answers. An error that its user can put right is told as it
 * is, any other as a fault of the program, both on stderr.
 * @param refused the exit code after an error that its user can put right
 */
export async function runCommand(run: () => Promise<unknown>, refused = 1): Promise<void> {
  try {
    const code = await run();
    if (typeof code === 'number') process.exitCode = code;
  } catch (error) {
    console.error(explainError(error));
    process.exitCode = isForUsers(error) ? refused : 1;
  }
}
