import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { requireConfig } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import type { Cloud } from '../simulator/cloud.ts';
import { DeployError } from './deploy/errors.ts';
import { buildProject } from './deploy/project.ts';
import { isUsersError } from './local/user-error.ts';

interface Options {
  port: number;
  config: string;
  instance: string;
  deploy: boolean;
}

/** On AWS a change of state takes its time; here nobody has to wait for it, nor look as seldom. */
const LATENCY_MS = 1;
const LONGEST_SLEEP_MS = 4;

const INSTANCE = fileURLToPath(new URL('../simulator/instance.yaml', import.meta.url));

const program = new Command('npm start --')
  .description(
    'Brings up Amazon Connect, Lex, Lambda, CloudFormation and S3 on this machine, and deploys the project there.',
  )
  .option('--port <port>', 'on 127.0.0.1; 0 takes any free one', port, 4600)
  .option('--config <file>', 'what this contact centre wants', 'resumed-chats.yaml')
  .option('--instance <file>', 'the instance it starts with', INSTANCE)
  .option('--no-deploy', 'an empty cloud')
  .allowExcessArguments(false)
  .showHelpAfterError('--help says more')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

run(program.parse().opts<Options>()).catch((error: unknown) => {
  console.error(error instanceof DeployError || isUsersError(error) ? (error as Error).message : error);
  process.exit(1);
});

async function run(options: Options): Promise<void> {
  const config = requireConfig(options.config);
  // The bundler is a process of its own: it works while the cloud and AWS's clients are loaded.
  const building = options.deploy ? buildProject(config) : undefined;
  building?.catch(() => {});
  const cloud = await startOn(options, config);
  const stop = () => void cloud.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (building !== undefined) {
    const { deployProject } = await import('./deploy/deploy.ts');
    // The configuration names the instance on AWS; here there is only one, whatever its name.
    const instance = cloud.simulator.connect.instance.id;
    await deployProject({
      config: { ...config, instance },
      project: await building,
      endpoint: cloud.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'simulator', secretAccessKey: 'simulator' },
      sleep: (milliseconds) => wait(Math.min(milliseconds, LONGEST_SLEEP_MS)),
    });
  }
  console.log(`Ready on ${cloud.url}`);
}

async function startOn({ port: wanted, instance }: Options, config: Config): Promise<Cloud> {
  const { startCloud } = await import('../simulator/cloud.ts');
  const { loadInstance } = await import('../simulator/connect/instance.ts');
  const { widgetPages } = await import('./local/widget-pages.ts');
  const { consolePages } = await import('./local/console-pages.ts');
  const definition = loadInstance(resolve(instance));
  try {
    return await startCloud({
      port: wanted,
      instance: definition,
      latencyMs: LATENCY_MS,
      pages: { ...widgetPages(), ...consolePages(config) },
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(
      `Port ${wanted} is busy. Stop what uses it, or choose another: npm start -- --port ${wanted + 1}`,
    );
    process.exit(1);
  }
}

function port(text: string): number {
  const number = Number(text);
  if (/^\d{1,5}$/.test(text) && number <= 65_535) return number;
  throw new InvalidArgumentError('a number, 0 to 65535');
}
