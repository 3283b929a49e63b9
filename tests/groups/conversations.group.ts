import { group } from './group.ts';

group(['transcripts.test.ts', 'scripts/transcripts', 'packages/conversations']);
