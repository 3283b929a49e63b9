import { group } from './group.ts';

group([
  'transcripts.test.ts',
  'scripts/transcripts',
  'scripts/demo',
  'scripts/local',
  'scripts/bench',
  'scripts/export',
]);
