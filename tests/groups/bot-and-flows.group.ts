import { group } from './group.ts';

group([
  'bot',
  'config',
  'flows',
  'packages/flow-language',
  'fulfillment',
  'architecture.test.ts',
  'scripts/verify',
]);
