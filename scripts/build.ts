import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Command } from 'commander';
import { requireConfig } from '../config/load.ts';
import type { Config } from '../config/schema.ts';
import { writeBot, writeFlows } from './build/documents.ts';
import { buildLambdas } from './build/lambdas.ts';
import { buildWidget } from './build/widget.ts';
import { addConfigOption } from './local/project-files.ts';
import { runCommand } from './local/run-command.ts';

/** One kind of artefact: builds it into `outDir` and says what it wrote, a line each. */
type Step = (config: Config, outDir: string) => Promise<string[]>;

const lambdas: Step = async (config, outDir) => {
  const built = await buildLambdas({ config, outDir: join(outDir, 'lambda') });
  return built.map(({ directory, bytes }) => `${relative('.', directory)}/  ${(bytes / 1024).toFixed(1)} KB`);
};

const flows: Step = (config, outDir) => writeFlows(config, join(outDir, 'flows'));
const bot: Step = (config, outDir) => writeBot(config, join(outDir, 'bot'));

const widget: Step = async (_, outDir) => {
  const { script, gzippedBytes } = await buildWidget();
  const file = join(outDir, 'widget', 'resumed-chat.js');
  await mkdir(join(outDir, 'widget'), { recursive: true });
  await writeFile(file, script);
  const [whole, gzipped] = [script.length, gzippedBytes].map((bytes) => (bytes / 1000).toFixed(1));
  return [`${relative('.', file)}  ${whole} KB, ${gzipped} KB gzipped`];
};

/** Everything that `npm run build` writes, in this order. */
const STEPS: Step[] = [lambdas, flows, bot, widget];

const program = addConfigOption(new Command('npm run build --'))
  .description('Writes what is deployed to files.')
  .option('--out <directory>', 'where to write', 'dist')
  .allowExcessArguments(false)
  .showHelpAfterError();

runCommand(async () => {
  const options = program.parse().opts<{ config: string; out: string }>();
  const config = requireConfig(options.config);
  for (const step of STEPS) for (const line of await step(config, options.out)) console.log(line);
});
