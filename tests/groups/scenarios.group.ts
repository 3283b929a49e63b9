import { group } from './group.ts';

group(['scripts/scenarios', 'scripts/export', 'scripts/demo', 'scripts/local', 'scripts/bench']);
