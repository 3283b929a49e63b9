import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';

/** A configuration, and the instance that is simulated. */
export interface ProjectFiles {
  config: string;
  instance: string;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The user's, where no others are named. */
export const USER_FILES: ProjectFiles = {
  config: 'resumed-chats.yaml',
  instance: resolve(ROOT, 'local-instance.yaml'),
};

/** Where the transcripts are that this project is tested with. */
export const OWN_TRANSCRIPTS = resolve(ROOT, 'tests/transcripts');

/** What those are played on, so that they hold whatever the user changes. */
export const FIXTURE_FILES: ProjectFiles = {
  config: resolve(ROOT, 'tests/fixtures/resumed-chats.yaml'),
  instance: resolve(ROOT, 'tests/fixtures/instance.yaml'),
};

/** What a transcript is played on when no other files are named. */
export function filesFor(transcript: string): ProjectFiles {
  return dirname(resolve(transcript)) === OWN_TRANSCRIPTS ? FIXTURE_FILES : USER_FILES;
}

export function addConfigOption(command: Command): Command {
  return command.option('--config <file>', 'what this contact centre wants', USER_FILES.config);
}

/** `--config` and `--instance`. */
export function addProjectOptions(command: Command): Command {
  return addConfigOption(command).option(
    '--instance <file>',
    'the instance that is simulated',
    USER_FILES.instance,
  );
}
