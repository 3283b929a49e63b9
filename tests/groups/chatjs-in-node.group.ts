import { group } from './group.ts';

group(['chatjs/node.test.ts']);
