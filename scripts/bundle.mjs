import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Beside the packages, which stay outside, so that the bundle finds them. */
const BUNDLES = join(ROOT, 'node_modules/.cache/resumed-chats/commands');

/**
 * Bundles a TypeScript program unless that has been done since its files last changed, and answers the file to require:
 * hundreds of small modules need not be found, read and compiled one by one. What it imports by `import()` is read only
 * then. CommonJS, since most packages are, and Node takes its time to find that out when they are imported. Rejects with
 * esbuild's BuildFailure.
 */
export async function bundle(file) {
  const note = join(BUNDLES, `${createHash('sha256').update(file).digest('hex').slice(0, 16)}.json`);
  const known = readNote(note);
  if (known !== undefined) return known;
  const began = Date.now();
  const { entry, inputs } = await build(file);
  const times = Object.fromEntries(inputs.map((path) => [path, statSync(path).mtimeMs]));
  // What was saved meanwhile may or may not be in the bundle.
  if (Object.values(times).every((time) => time < began)) write(note, JSON.stringify({ entry, times }));
  return entry;
}

/** The bundle that a note names, if it is there and nothing that it was made of has changed. */
function readNote(note) {
  try {
    const { entry, times } = JSON.parse(readFileSync(note, 'utf8'));
    const fresh = Object.entries(times).every(([path, time]) => statSync(path).mtimeMs === time);
    return fresh && existsSync(entry) ? entry : undefined;
  } catch {
    return undefined;
  }
}

async function build(file) {
  const esbuild = await import('esbuild');
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: { main: file },
    absWorkingDir: ROOT,
    outdir: BUNDLES,
    bundle: true,
    // What is imported later becomes a file of its own, which only this format can be split into.
    format: 'esm',
    splitting: true,
    platform: 'node',
    target: 'node20',
    external: installed(),
    conditions: ['resumed-chats-source', 'module'],
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.cjs' },
    sourcemap: 'inline',
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'silent',
    plugins: [{ name: 'own-url', setup: keepUrls }],
  });
  mkdirSync(BUNDLES, { recursive: true });
  // Named after their contents, they are written once.
  const files = outputFiles.filter(({ path }) => !existsSync(path));
  for (const { path, text } of files) {
    const { code, map } = await esbuild.transform(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      sourcefile: `${path}.mjs`,
      sourcemap: true,
      sourcesContent: false,
    });
    write(`${path}.map`, map);
    write(path, `${code}//# sourceMappingURL=${basename(path)}.map\n`);
  }
  const { path } = outputFiles.find(({ path }) => /^main-[A-Z0-9]+\.cjs$/.test(basename(path)));
  const own = ['package-lock.json', 'scripts/bundle.mjs'];
  return {
    entry: path,
    inputs: [...Object.keys(metafile.inputs), ...own].map((each) => resolve(ROOT, each)),
  };
}

/** What npm has installed: it stays outside, while the workspaces' sources are bundled. */
function installed() {
  const workspaces = readdirSync(join(ROOT, 'packages')).map((name) => join(ROOT, 'packages', name));
  const manifests = [ROOT, ...workspaces].map((folder) => join(folder, 'package.json')).filter(existsSync);
  const names = manifests.flatMap((manifest) => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(manifest, 'utf8'));
    return Object.keys({ ...dependencies, ...devDependencies });
  });
  return names.filter((name) => !name.startsWith('@resumed-chats/'));
}

/** In one go: a command that starts at the same moment must not read half a file. */
function write(path, contents) {
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
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
