import { group } from './group.ts';

group(['chat/widget/chromium', 'chatjs/chromium.test.ts']);
