import { group } from './group.ts';

group(['bot', 'config', 'flows', 'fulfillment', 'architecture.test.ts', 'scripts/verify']);
