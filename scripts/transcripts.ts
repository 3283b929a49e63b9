import { Option } from 'commander';
import { collect, newCommand, runCommand } from './command.ts';
import { DEFAULT_STACK_NAME } from './deploy/names.ts';
import type { PlayOptions } from './transcripts/play.ts';

type Options = Omit<PlayOptions, 'switches'> & { switch?: string[] };

const command = newCommand(
  'npm run transcripts',
  'Plays conversations and checks what they expect. See docs/transcripts.md.',
)
  .argument('[files...]', 'transcripts, or folders of them (default: tests/transcripts)')
  .option('--switch <name=value>', 'sets a switch of the simulator; may be given again', collect)
  .addOption(
    new Option('--every-switch', 'under the defaults, each switch flipped alone, and all flipped').conflicts(
      'switch',
    ),
  )
  .addOption(
    new Option('--all-combinations', 'under every combination of switches').conflicts([
      'switch',
      'everySwitch',
    ]),
  )
  .addOption(
    new Option(
      '--live',
      'with the deployed bot (npm run deploy) in the place of the simulated one',
    ).conflicts(['switch', 'everySwitch', 'allCombinations']),
  )
  .option('--stack-name <name>', 'with --live: which deployment', DEFAULT_STACK_NAME)
  .option('--region <region>', 'with --live: else as the AWS SDK finds it')
  .addOption(
    new Option(
      '--coverage <directory>',
      'writes which branches were taken: a table, and a picture of each flow',
    ).conflicts('live'),
  )
  .option(
    '--config <file>',
    'what this contact centre wants (default: resumed-chats.yaml, or the fixtures of tests/)',
  )
  .option('--instance <file>', 'the instance that is simulated (default: beside it)')
  .option('--verbose', 'tells every conversation with all that happened in it');

runCommand(
  command,
  async ({ switch: given = [], ...options }: Options, files) => {
    const { switchesOf } = await import('./switches.ts');
    const { playTranscripts } = await import('./transcripts/play.ts');
    return playTranscripts(files, { ...options, switches: switchesOf(command, given) });
  },
  { refused: 2 },
);
