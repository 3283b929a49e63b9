import { Command, InvalidArgumentError } from 'commander';
import { FLOW_TYPES, type FlowType } from '../flows/language/types.ts';
import { isFlowType, verifyFlowFile } from './verify/flow-file.ts';
import { verifyProject } from './verify/project.ts';
import { count, reportLines } from './verify/report.ts';

interface Options {
  config: string;
  type?: FlowType;
  json?: true;
}

new Command('npm run verify --')
  .description('Checks the configuration, the bot and the flows, and any other flow files.')
  .argument('[files...]', 'files with flow language, as CreateContactFlow takes it')
  .option('--config <file>', 'what this contact centre wants', 'resumed-chats.yaml')
  .option('--type <type>', `flow type of the files; else what their metadata says`, flowType)
  .option('--json', 'the report as JSON')
  .showHelpAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action((files: string[], { config, type, json }: Options) => {
    const sections = [...verifyProject(config), ...files.map((file) => verifyFlowFile(file, type))];
    console.log(json ? JSON.stringify(sections, undefined, 2) : reportLines(sections).join('\n'));
    process.exitCode = count(sections, 'errors') === 0 ? 0 : 1;
  })
  .parse();

function flowType(text: string): FlowType {
  if (isFlowType(text)) return text;
  throw new InvalidArgumentError(`one of ${FLOW_TYPES.join(', ')}`);
}
