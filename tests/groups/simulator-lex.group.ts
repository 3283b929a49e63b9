import { group } from './group.ts';

group(['simulator'], {
  without: ['simulator/aws', 'simulator/connect', 'simulator/control', 'simulator/page'],
});
