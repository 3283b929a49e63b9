import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Config } from '../../config/schema.ts';
import { writeBot, writeFlows } from './documents.ts';
import { buildLambdas } from './lambdas.ts';
import { buildWidget } from './widget.ts';

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

const STEPS: Step[] = [lambdas, flows, bot, widget];

/** Writes all that is deployed, and the widget, into a directory. @param print gets a line for each file or folder */
export async function writeArtefacts(
  config: Config,
  outDir: string,
  print: (line: string) => void,
): Promise<void> {
  for (const step of STEPS) for (const line of await step(config, outDir)) print(line);
}
