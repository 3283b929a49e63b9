import { group } from './group.ts';

group(['packages/connect-simulator', 'page'], {
  without: ['packages/connect-simulator/aws', 'page/app/chromium'],
});
