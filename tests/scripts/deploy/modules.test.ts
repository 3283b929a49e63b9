import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { ROOT } from '../../command.ts';

test.each(['deploy', 'destroy'])('npm run %s loads no module of the simulator', async (command) => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [`scripts/${command}.ts`],
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['resumed-chats-source'],
    packages: 'external',
    plugins: [
      {
        // Its other packages are workspaces, which are sources like all others.
        name: 'workspaces',
        setup: ({ onResolve, resolve: find }) =>
          onResolve({ filter: /^@resumed-chats\// }, ({ path, pluginData, ...options }) =>
            pluginData === 'found' ? undefined : find(path, { ...options, pluginData: 'found' }),
          ),
      },
    ],
    outdir: 'dist',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const modules = Object.keys(metafile.inputs);
  expect(modules).toContain('scripts/deploy/deploy.ts');
  expect(
    modules.filter((path) => /connect-simulator|^scripts\/(local|transcripts|explore)\//.test(path)),
  ).toEqual([]);
});
