import { group } from './group.ts';

group(['packages/connect-simulator'], {
  without: [
    'packages/connect-simulator/aws',
    'packages/connect-simulator/connect',
    'packages/connect-simulator/control',
    'page',
  ],
});
