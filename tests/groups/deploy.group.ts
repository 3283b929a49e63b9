import { group } from './group.ts';

group(['scripts/deploy'], { without: ['scripts/deploy/command.test.ts', 'scripts/deploy/faults.test.ts'] });
