import { Command, InvalidArgumentError } from 'commander';
import { FLOW_TYPES, type FlowType } from '../flows/language/types.ts';
import { exitStatus } from './verify/finding.ts';
import { verifyFlowFiles } from './verify/flow-files.ts';
import { isFlowType } from './verify/flow-type.ts';
import { verifyProject } from './verify/project.ts';
import { reportJson, reportLines } from './verify/report.ts';

interface Options {
  config: string;
  type?: FlowType;
  json?: true;
  strict?: true;
}

new Command('npm run verify --')
  .description('Checks the configuration, the bot and the flows of this project, or any flow files given.')
  .argument(
    '[files...]',
    'files with flows, as the console exports them now or did before; checked as one set',
  )
  .option('--config <file>', 'what this contact centre wants', 'resumed-chats.yaml')
  .option('--type <type>', `flow type of the files; else what their metadata says`, flowType)
  .option('--json', 'the report as JSON')
  .option('--strict', 'warnings count as errors')
  .showHelpAfterError()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .action((files: string[], { config, type, json, strict }: Options) => {
    const report = files.length > 0 ? verifyFlowFiles(files, type) : verifyProject(config);
    console.log(json ? reportJson(report) : reportLines(report).join('\n'));
    process.exitCode = exitStatus(report, strict);
  })
  .parse();

function flowType(text: string): FlowType {
  if (isFlowType(text)) return text;
  throw new InvalidArgumentError(`one of ${FLOW_TYPES.join(', ')}`);
}
