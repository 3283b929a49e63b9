import { group } from './group.ts';

group(['scripts/explore', 'scripts/mutate']);
