import { group } from './group.ts';

group([
  'scripts/scenarios',
  'scripts/export',
  'scripts/local',
  'scripts/bench',
  'scripts/explore',
  'scripts/mutate',
]);
