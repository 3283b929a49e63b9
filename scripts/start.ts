import { resolve } from 'node:path';
import { explainError } from '@resumed-chats/findings';
import { Command, InvalidArgumentError } from 'commander';
import { requireConfig } from '../config/load.ts';
import { addProjectOptions } from './local/project-files.ts';

interface Options {
  port: number;
  config: string;
  instance: string;
  flow?: string[];
  deploy: boolean;
}

const program = addProjectOptions(new Command('npm start --'))
  .description(
    'Brings up Amazon Connect, Lex, Lambda, CloudFormation and S3 on this machine, and deploys the project there.',
  )
  .option('--port <port>', 'on 127.0.0.1; 0 takes any free one', port, 4600)
  .option('--flow <files...>', 'flows of your own; one with the name of a deployed flow takes its place')
  .option('--no-deploy', 'an empty cloud')
  .allowExcessArguments(false)
  .showHelpAfterError('--help says more')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

run(program.parse().opts<Options>()).catch((error: unknown) => {
  console.error(explainError(error));
  process.exit(1);
});

async function run({ config: configFile, instance, port: wanted, flow, deploy }: Options): Promise<void> {
  const config = requireConfig(configFile);
  const { openEmbeddedCloud } = await import('./local/embedded-cloud.ts');
  const options = { config, configFile, instance: resolve(instance), port: wanted, deploy };
  const cloud = await openEmbeddedCloud(options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(
      `Port ${wanted} is busy. Stop what uses it, or choose another: npm start -- --port ${wanted + 1}`,
    );
    process.exit(1);
  });
  if (flow !== undefined) {
    const { putOwnFlows, readOwnFlows } = await import('./local/own-flows.ts');
    for (const { name, arn, replaced, missing } of putOwnFlows(cloud.simulator.connect, readOwnFlows(flow))) {
      console.log(`Flow ${name}${replaced ? ', in the place of the one that was there' : ''}: ${arn}`);
      for (const line of missing) console.log(`  ${line}`);
    }
  }
  const stop = () => void cloud.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  for (const notice of cloud.notices) console.log(notice);
  console.log(`Ready on ${cloud.url}`);
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('a number, 0 to 65535');
}
