import { resolve } from 'node:path';
import { UserError } from '@resumed-chats/findings';
import { InvalidArgumentError } from 'commander';
import { newCommand, runCommand } from './command.ts';
import { addProjectOptions, type ProjectFiles } from './project-files.ts';

interface Options extends ProjectFiles {
  port: number;
  flow?: string[];
  deploy: boolean;
}

const command = addProjectOptions(
  newCommand(
    'npm start',
    'Brings up Amazon Connect, Lex, Lambda, CloudFormation and S3 on this machine, and deploys the project there.',
  ),
)
  .option('--port <port>', 'on 127.0.0.1; 0 takes any free one', port, 4600)
  .option('--flow <files...>', 'flows of your own; one with the name of a deployed flow takes its place')
  .option('--no-deploy', 'an empty cloud');

let stop = (): void => process.exit(130);
runCommand(command, start, { interrupted: () => stop() });

async function start({ config: configFile, instance, port: wanted, flow, deploy }: Options): Promise<0> {
  const { requireConfig } = await import('../config/load.ts');
  const config = requireConfig(configFile);
  const { openEmbeddedCloud } = await import('./local/embedded-cloud.ts');
  const options = { config, configFile, instance: resolve(instance), port: wanted, deploy };
  const cloud = await openEmbeddedCloud(options).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    throw new UserError(
      `Port ${wanted} is busy. Stop what uses it, or choose another: npm start -- --port ${wanted + 1}`,
    );
  });
  for (const notice of cloud.notices) console.log(notice);
  if (flow !== undefined) {
    const { putOwnFlows, readOwnFlows } = await import('./local/own-flows.ts');
    for (const { name, arn, replaced, missing } of putOwnFlows(cloud.simulator.connect, readOwnFlows(flow))) {
      console.log(`Flow ${name}${replaced ? ', in the place of the one that was there' : ''}: ${arn}`);
      for (const line of missing) console.log(`  ${line}`);
    }
  }
  stop = () => void cloud.close().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  console.log(`Ready on ${cloud.url}`);
  return 0;
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('a number, 0 to 65535');
}
