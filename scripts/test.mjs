// npm test: all tests, in groups that load what they share once (tests/groups). With paths: these files, each on its own.

import { run } from 'jest';

const args = process.argv.slice(2);
const all = args.every((each) => each.startsWith('-'));
await run(all ? ['--testMatch', '**/*.group.ts', ...args] : args);
