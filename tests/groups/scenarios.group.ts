import { group } from './group.ts';

group(['scripts/scenarios', 'scripts/demo', 'scripts/local', 'scripts/bench']);
