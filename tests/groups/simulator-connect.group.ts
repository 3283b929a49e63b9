import { group } from './group.ts';

group(['packages/connect-simulator/connect', 'packages/connect-simulator/control', 'page'], {
  without: ['page/app/chromium'],
});
