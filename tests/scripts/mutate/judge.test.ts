import { beforeAll, expect, test } from '@jest/globals';
import { loadInstance } from '@resumed-chats/connect-simulator';
import { requireConfig } from '../../../config/load.ts';
import { buildFlows } from '../../../flows/index.ts';
import { Judge } from '../../../scripts/mutate/judge.ts';
import { mutantName, mutantsOf } from '../../../scripts/mutate/mutants.ts';
import { CONFIG_FILE, INSTANCE_FILE } from '../../fixture.ts';

const config = requireConfig(CONFIG_FILE);
const mutants = Object.values(buildFlows(config)).flatMap(({ name, content }) => mutantsOf(name, content));
const judge = new Judge(config, loadInstance(INSTANCE_FILE), {
  returns: 1,
  faults: 0,
  inARow: 1,
});

beforeAll(async () => {
  await judge.learn();
});

// A sample of each class: `npm run mutate` judges them all.
test.each([
  ['inbound / Into the queue / without QueueAtCapacity', 'service'],
  ['disconnect / Long wait / without NoMatchingError', 'service'],
  ['disconnect / Short wait / TimeLimitSeconds 86400', 'lint'],
  ['return / Is it open / Equals True ↔ Equals False', 'lint'],
  ['disconnect / Short wait / Equals CustomerReturned ↔ Equals WaitCompleted', 'explorer'],
  ['return / Where to / Equals newQueue ↔ Equals endChat', 'explorer'],
  ['customer-queue / Bounded stay / TimeLimitSeconds 240', 'explorer'],
  ['return / Same or different / LexTimeoutSeconds 1200', 'explorer'],
  ['inbound / Which language / Equals en_US ↔ Equals es_US', 'explorer'],
])('%s is objected to by the %s', async (name, by) => {
  const mutant = mutants.find((one) => mutantName(one) === name);
  expect(mutant).toBeDefined();
  expect(await judge.judge(mutant!)).toMatchObject({ by });
});
