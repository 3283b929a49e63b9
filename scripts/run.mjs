// node scripts/run.mjs <command> [arguments]: runs scripts/<command>.ts.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const [command = ''] = process.argv.splice(2, 1);
const entry = fileURLToPath(new URL(`${command}.ts`, import.meta.url));
if (!/^[a-z-]+$/.test(command) || !existsSync(entry)) {
  console.error(`There is no command "${command}".`);
  process.exit(2);
}
process.argv[1] = entry;
process.setSourceMapsEnabled(true);
try {
  createRequire(import.meta.url)(await bundle(entry));
} catch (error) {
  // esbuild says file and line itself.
  console.error(error.errors === undefined ? error : error.message);
  process.exit(1);
}
