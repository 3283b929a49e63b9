import type { Plugin } from 'esbuild';
import type { Config } from '../../config/schema.ts';

/** Lets bundled code `import config from 'config:resumed-chats'`. */
export function configPlugin(config: Config): Plugin {
  return {
    name: 'config',
    setup(build) {
      build.onResolve({ filter: /^config:resumed-chats$/ }, ({ path }) => ({ path, namespace: 'config' }));
      build.onLoad({ filter: /.*/, namespace: 'config' }, () => ({
        contents: JSON.stringify(config),
        loader: 'json',
      }));
    },
  };
}
