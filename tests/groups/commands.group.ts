import { group } from './group.ts';

group([
  'packages/tarballs.test.ts',
  'scripts/deploy/command.test.ts',
  'scripts/start.test.ts',
  'scripts/build.test.ts',
  'scripts/build',
  'scripts/lambdas.test.ts',
]);
