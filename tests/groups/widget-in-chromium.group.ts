import { group } from './group.ts';

group(['chat/widget/chromium']);
