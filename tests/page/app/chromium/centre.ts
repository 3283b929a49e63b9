import { expect, test } from '@jest/globals';
import type { Console } from './console.ts';

export function testCentre(open: () => Console): void {
  test('agents reject, miss and go offline; who waits, where and for how long, is seen', async () => {
    const me = await open().visit();
    for (const name of ['Ben Okafor', 'Chen Li'])
      await me.centre.getByRole('switch', { name: `${name} is available` }).click();
    await me.startsChat('Ana', 'Hello');
    await me
      .agent('maria')
      .getByText(/answers within (20|1\d) s/)
      .waitFor();
    await me.agent('maria').getByRole('button', { name: 'Reject' }).click();
    await me.queue('BasicQueue').getByText('1 waiting').waitFor();
    await me
      .queue('BasicQueue')
      .getByText(/^\d+ s/)
      .waitFor();
    await me.centre.getByRole('switch', { name: 'Ben Okafor is available' }).click();
    await me.agent('ben').getByRole('button', { name: 'Accept' }).waitFor();
    await me.button('Skip 5 min').click();
    await me.agent('ben').getByText('missed one').waitFor();
    await me.centre.getByRole('switch', { name: 'Chen Li is available' }).click();
    await me.agent('chen').getByRole('button', { name: 'Accept' }).click();
    await me.sees('Chen joined');
    await me.agent('chen').getByText('1 of 2 chats').waitFor();
  });

  test('a queue is filled and closed, and what the flows do then is seen', async () => {
    const me = await open().visit();
    await me.button('BasicQueue is full').click();
    await me.queue('BasicQueue').getByText('· full').waitFor();
    await me.startsChat('Ana', 'Hello');
    await me.goingOn
      .getByText(/QueueAtCapacity/)
      .first()
      .waitFor({ state: 'attached' });
    await me.button('BasicQueue is full').click();
    await me.button('BasicQueue is closed').click();
    await me.queue('BasicQueue').getByText('· closed').waitFor();
    await me.button('BasicQueue is closed').click();
    await me.queue('BasicQueue').getByText('· closed').waitFor({ state: 'detached' });
  });

  test('two hundred chats are listed, and one of them is looked at', async () => {
    const { connect } = open().cloud.simulator;
    const flow = connect.flows.list().find(({ name }) => name.endsWith('inbound'))!;
    for (let number = 1; number <= 200; number++)
      connect.startChatContact({ flow: flow.arn, customerName: `Customer ${number}` });
    await open().cloud.simulator.settle();
    const me = await open().visit();
    await me.centre.getByRole('button', { name: /^Customer 7 / }).click();
    await me.goingOn.getByText(/^Customer 7 (waits|is) in/).waitFor();
    expect(me.page.url()).toContain('chat=');
    expect(await me.centre.locator('.chats li').count()).toBeGreaterThanOrEqual(200);
  });

  test('another device is the same customer', async () => {
    const me = await open().visit();
    await me.chatting();
    await me.button('Open on another device').click();
    await me.sees('Hello', 1);
    await me.says('From my phone', 1);
    await me.sees('From my phone', 0);
    await me.button('Put the device away').click();
    expect(await me.customer.locator('resumed-chat').count()).toBe(1);
    await me.says('From my desk');
    await me.sees('From my desk');
  });
}
