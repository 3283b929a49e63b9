import { group } from './group.ts';

group(['simulator/aws', 'clients']);
