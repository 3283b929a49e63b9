import { group } from './group.ts';

group([
  'bot',
  'packages/lex-model',
  'config',
  'packages/findings',
  'packages/flow-language',
  'fulfillment',
  'architecture.test.ts',
  'scripts/verify',
]);
