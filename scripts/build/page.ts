import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { escapeXml } from '@resumed-chats/flow-language';
import { build } from 'esbuild';
import type { PageOptions } from '../../page/app/options.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The embedded cloud's page, as a browser takes it. */
export interface PageBundle {
  html: string;
  script: Uint8Array;
  styles: Uint8Array;
}

/** Bundles the page of page/app in memory. Rejects with esbuild's BuildFailure. */
export async function buildPage(options: PageOptions): Promise<PageBundle> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['page/app/index.tsx'],
    outdir: 'page',
    bundle: true,
    conditions: ['resumed-chats-source', 'module'],
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'chrome123',
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    logLevel: 'silent',
  });
  const output = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))!.contents;
  const html = await readFile(new URL('page/app/index.html', `file://${ROOT}`), 'utf8');
  return {
    html: html.replace('%OPTIONS%', () => escapeXml(JSON.stringify(options))),
    script: output('.js'),
    styles: output('.css'),
  };
}
