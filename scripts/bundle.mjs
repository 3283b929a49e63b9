import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Beside the packages, which stay outside, so that the bundle finds them. */
const BUNDLES = join(ROOT, 'node_modules/.cache/resumed-chats');

/**
 * Bundles a TypeScript program and answers the URL to import. It takes a tenth of a second and saves several: hundreds
 * of small modules need not be found, read and compiled one by one. Rejects with esbuild's BuildFailure.
 */
export async function bundle(file) {
  const { outputFiles } = await build({
    entryPoints: { main: file },
    absWorkingDir: ROOT,
    outdir: BUNDLES,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    sourcemap: 'linked',
    sourcesContent: false,
    write: false,
    logLevel: 'silent',
    plugins: [{ name: 'own-url', setup: keepUrls }],
  });
  mkdirSync(BUNDLES, { recursive: true });
  // Named after their contents, they are written once.
  for (const { path, contents } of outputFiles.filter(({ path }) => !existsSync(path))) {
    // A command that starts at the same moment must not read half a file.
    writeFileSync(`${path}.${process.pid}`, contents);
    renameSync(`${path}.${process.pid}`, path);
  }
  const { path } = outputFiles.find(({ path }) => /^main-[A-Z0-9]+\.mjs$/.test(basename(path)));
  return pathToFileURL(path).href;
}

/** Modules find files beside themselves by `import.meta.url`: it stays that of the source. */
function keepUrls({ onLoad }) {
  onLoad({ filter: /\.m?ts$/ }, ({ path }) => {
    const source = readFileSync(path, 'utf8');
    if (!source.includes('import.meta.url')) return undefined;
    const url = JSON.stringify(pathToFileURL(path).href);
    return { loader: 'ts', contents: source.replaceAll('import.meta.url', url) };
  });
}
