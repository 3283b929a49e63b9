import { group } from './group.ts';

group([
  'bot',
  'config',
  'packages/findings',
  'packages/flow-language',
  'fulfillment',
  'architecture.test.ts',
  'scripts/verify',
]);
