import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import type { Config } from '../../config/schema.ts';
import { LAMBDA_NAMES, LAMBDAS, type LambdaName } from '../lambdas.ts';
import { configPlugin } from './config-plugin.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface LambdaBundle {
  name: LambdaName;
  /** Contents by file name. `index.mjs` is the entry; its handler is `index.handler`. */
  files: Record<string, Uint8Array>;
}

/**
 * Bundles one Lambda in memory: ES modules for Node 20 and later, with the configuration inside. The same input
 * gives the same bytes. Rejects with esbuild's BuildFailure.
 */
export async function buildLambda(name: LambdaName, config: Config): Promise<LambdaBundle> {
  const { entry, apart: modules = {} } = LAMBDAS[name];
  const apart = Object.entries(modules);
  const [index, ...others] = await Promise.all([
    bundle(entry, [configPlugin(config), apartPlugin(apart.map(([module]) => module))]),
    ...apart.map(([, module]) => bundleOnce(module)),
  ]);
  const bundles = apart.map(([module], at) => [`${module}.mjs`, others[at]!] as const);
  return { name, files: { 'index.mjs': index, ...Object.fromEntries(bundles) } };
}

export interface BuildOutput {
  name: LambdaName;
  /** Holds `index.mjs` and what belongs to it, and nothing else. */
  directory: string;
  /** Of all its files. */
  bytes: number;
}

/** Bundles Lambdas into `<outDir>/<name>/`, replacing what was there. */
export async function buildLambdas(options: {
  config: Config;
  outDir: string;
  names?: readonly LambdaName[];
}): Promise<BuildOutput[]> {
  const { config, outDir, names = LAMBDA_NAMES } = options;
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
