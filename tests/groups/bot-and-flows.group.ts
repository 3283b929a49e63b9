import { group } from './group.ts';

group([
  'bot',
  'config',
  'packages/findings',
