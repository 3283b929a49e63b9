import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { LambdaName } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';
import { configPlugin } from './config-plugin.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface LambdaSource {
  /** Exports `handler`. Relative to the project. */
  entry: string;
  /**
   * Modules that are bundled into a file of their own, `<name>.mjs`, because they are large, and seldom loaded or the
   * same whatever the configuration. Their importers import `./<name>.ts`. They do not get the configuration.
   */
  apart?: Record<string, string>;
}

/** Every Lambda of the project. A new one is a line here. */
const SOURCES = {
  fulfillment: { entry: 'fulfillment/index.ts' },
  'wait-budget': {
    entry: 'fulfillment/wait-budget/index.ts',
    apart: { 'describe-contact': 'fulfillment/wait-budget/describe-contact.ts' },
  },
  'start-chat': {
    entry: 'chat/start-chat/index.ts',
    apart: { aws: 'chat/start-chat/aws.ts' },
  },
} satisfies Partial<Record<LambdaName, LambdaSource>>;

export type BuiltLambdaName = keyof typeof SOURCES;
export const BUILT_LAMBDAS = Object.keys(SOURCES) as BuiltLambdaName[];

export interface LambdaBundle {
  name: BuiltLambdaName;
  /** Contents by file name. `index.mjs` is the entry; its handler is `index.handler`. */
  files: Record<string, Uint8Array>;
}

/**
 * Bundles one Lambda in memory: ES modules for Node 20 and later, with the configuration inside. The same input
 * gives the same bytes. Rejects with esbuild's BuildFailure.
 */
export async function buildLambda(name: BuiltLambdaName, config: Config): Promise<LambdaBundle> {
  const source: LambdaSource = SOURCES[name];
  const apart = Object.entries(source.apart ?? {});
  const [index, ...others] = await Promise.all([
    bundle(source.entry, [configPlugin(config), apartPlugin(apart.map(([module]) => module))]),
    ...apart.map(([, entry]) => bundleOnce(entry)),
  ]);
  const files: LambdaBundle['files'] = { 'index.mjs': index };
  apart.forEach(([module], at) => {
    files[`${module}.mjs`] = others[at]!;
  });
  return { name, files };
}

export interface BuildOutput {
  name: BuiltLambdaName;
  /** Holds `index.mjs` and what belongs to it, and nothing else. */
  directory: string;
  /** Of all its files. */
  bytes: number;
}

/** Bundles Lambdas into `<outDir>/<name>/`, replacing what was there. */
export async function buildLambdas(options: {
  config: Config;
  outDir: string;
  names?: readonly BuiltLambdaName[];
}): Promise<BuildOutput[]> {
  const { config, outDir, names = BUILT_LAMBDAS } = options;
  return Promise.all(
    names.map(async (name) => {
      const { files } = await buildLambda(name, config);
      const directory = join(outDir, name);
      await rm(directory, { recursive: true, force: true });
      await mkdir(directory, { recursive: true });
      await Promise.all(
        Object.entries(files).map(([file, contents]) => writeFile(join(directory, file), contents)),
      );
      return { name, directory, bytes: Object.values(files).reduce((sum, { length }) => sum + length, 0) };
    }),
  );
}

const OPTIONS = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Packages' ES modules first: what a Lambda does not use of them can then be left out.
  mainFields: ['module', 'main'],
  charset: 'utf8',
  legalComments: 'none',
  write: false,
  logLevel: 'silent',
} satisfies BuildOptions;

async function bundle(entry: string, plugins: Plugin[]): Promise<Uint8Array> {
  const { outputFiles } = await build({ ...OPTIONS, entryPoints: [entry], plugins });
  return outputFiles[0]!.contents;
}

const bundledOnce = new Map<string, Promise<Uint8Array>>();

/** For what does not depend on the configuration: bundling the AWS SDK takes longer than all the rest. */
function bundleOnce(entry: string): Promise<Uint8Array> {
  const bundled = bundledOnce.get(entry) ?? bundle(entry, []);
  bundledOnce.set(entry, bundled);
  return bundled;
}

function apartPlugin(modules: readonly string[]): Plugin {
  return {
    name: 'apart',
    setup(plugin) {
      for (const module of modules)
        plugin.onResolve({ filter: new RegExp(`^\\./${module}\\.ts$`) }, () => ({
          path: `./${module}.mjs`,
          external: true,
        }));
    },
  };
}
