import { group } from './group.ts';

group(['page/app/chromium']);
