import { group } from './group.ts';

group(['simulator/page/app/chromium']);
