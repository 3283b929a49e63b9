import { afterEach, expect, test } from '@jest/globals';
import { ConnectWorld, refusal } from './support.ts';

let world: ConnectWorld;
afterEach(() => world.close());

test('Quotas refuse what comes too fast, each operation for itself, once they are in force', async () => {
  world = await ConnectWorld.open({ throttled: true });
  const list = () => world.client.listInstances({});
  for (let call = 0; call < 5; call++) await list();
  expect(await refusal(list())).toBe('ThrottlingException 429');
  await world.client.describeInstance({ InstanceId: world.id });
  await world.pass(0.5);
  await list();
  expect(await refusal(list())).toBe('ThrottlingException 429');
  for (let call = 0; call < 8; call++) await world.startChat();
  expect(await refusal(world.startChat())).toBe('ThrottlingException 429');
});

test('Nothing is refused without them', async () => {
  world = await ConnectWorld.open();
  for (let call = 0; call < 10; call++) await world.client.listInstances({});
});
