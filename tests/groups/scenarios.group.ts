import { group } from './group.ts';

group([
  'scripts/export',
  'scripts/local',
  'scripts/bench',
  'scripts/explore',
  'scripts/mutate',
  'scripts/prove',
]);
