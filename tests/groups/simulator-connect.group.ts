import { group } from './group.ts';

group(['simulator/connect', 'simulator/control', 'simulator/page'], {
  without: ['simulator/page/app/chromium'],
});
