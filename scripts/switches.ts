import { SWITCH_NAMES, type Switches } from '@resumed-chats/connect-simulator';
import { didYouMean } from '@resumed-chats/findings';
import type { Command } from 'commander';

/** What `--switch name=value` says, given any number of times; ends the command where it is not understood. */
export function switchesOf(command: Command, given: readonly string[]): Partial<Switches> {
  const switches: Partial<Switches> = {};
  for (const text of given) {
    const [name = '', value] = text.split('=');
    const found = SWITCH_NAMES.find((one) => one === name);
    if (found === undefined)
      command.error(
        `error: --switch ${text}: the switches are ${SWITCH_NAMES.join(', ')}.${didYouMean(name, SWITCH_NAMES)}`,
      );
    if (value !== 'true' && value !== 'false')
      command.error(`error: --switch ${text}: a switch is true or false: ${name}=true`);
    switches[found] = value === 'true';
  }
  return switches;
}
