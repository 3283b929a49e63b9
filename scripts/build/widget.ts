import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, transform } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a page pays for the widget, chatjs included. In bytes, gzipped. */
export const MAX_GZIPPED = 120_000;

export interface WidgetBundle {
  /** One script, for a `<script>` tag. */
  script: Uint8Array;
  gzippedBytes: number;
}

/** Bundles the customer's widget in memory. Rejects with esbuild's BuildFailure. */
export async function buildWidget(): Promise<WidgetBundle> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['chat/widget/index.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    // chatjs and the SDK inside it are under the Apache License.
    legalComments: 'eof',
    plugins: [minifiedCss],
    write: false,
    logLevel: 'silent',
  });
  const script = outputFiles[0]!.contents;
  return { script, gzippedBytes: gzipSync(script, { level: 9 }).length };
}

/** A sheet of styles as a text. */
const minifiedCss: Plugin = {
  name: 'minified-css',
  setup(plugin) {
    plugin.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'css',
        minify: true,
        // Older browsers have no `light-dark()` anyway, so nothing is written twice for them.
        target: 'chrome123',
      });
      return { contents: code, loader: 'text' };
    });
  },
};
