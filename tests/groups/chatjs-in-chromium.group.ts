import { group } from './group.ts';

group(['chatjs/chromium.test.ts']);
