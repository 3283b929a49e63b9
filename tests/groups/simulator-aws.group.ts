import { group } from './group.ts';

group(['packages/connect-simulator/aws', 'clients']);
