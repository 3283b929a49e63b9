import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import type { Console } from './console.ts';

export function testGoingOn(open: () => Console): void {
  test('every view is reached by keys, and tells of the chat', async () => {
    const me = await open().visit();
    await me.chatting();
    await me.button('Leave').click();
    await me.goingOn.locator('.block.lit').waitFor();
    await me.page.getByRole('tab', { name: 'Flow' }).focus();
    await me.page.keyboard.press('ArrowRight');
    await me.goingOn.getByRole('cell', { name: /waits for the customer Short wait/ }).waitFor();
    await me.goingOn.getByText('time left').waitFor();
    await me.page.keyboard.press('ArrowRight');
    await me.goingOn.getByRole('row', { name: /previousAgentName Maria agent-whisper/ }).waitFor();
    await me.page.keyboard.press('ArrowRight');
    await me.goingOn.getByRole('columnheader', { name: '2 · DISCONNECT' }).waitFor();
    await me.goingOn.getByRole('row', { name: /DisconnectReason AGENT_DISCONNECT/ }).waitFor();
    await me.page.keyboard.press('ArrowRight');
    await me.goingOn.getByText('participant.left').first().waitFor();
    await me.goingOn.getByLabel('of all chats').check();
    await me.page.keyboard.press('ArrowRight');
    expect(await me.page.getByRole('tab', { name: 'Log' }).getAttribute('aria-selected')).toBe('true');
  });

  test('the picture is moved and zoomed, and a block says what it holds', async () => {
    const me = await open().visit();
    await me.chatting();
    const place = () => me.goingOn.locator('.picture').getAttribute('transform');
    const canvas = me.goingOn.getByRole('application');
    await canvas.focus();
    await me.still(place);
    for (const key of ['ArrowRight', 'ArrowDown', '+', '-', '0']) {
      const before = await place();
      await me.page.keyboard.press(key);
      expect(await me.still(place)).not.toBe(before);
    }
    const { x, y, width, height } = (await canvas.boundingBox())!;
    await me.page.mouse.move(x + width / 2, y + height / 2);
    let before = await place();
    await me.page.mouse.wheel(0, -300);
    expect(await me.still(place)).not.toBe(before);
    before = await place();
    await me.page.mouse.down();
    await me.page.mouse.move(x + width / 2 - 60, y + height / 2 - 30, { steps: 3 });
    await me.page.mouse.up();
    expect(await me.still(place)).not.toBe(before);
    await me.goingOn.getByRole('button', { name: 'Sent to the agent' }).click();
    await me.goingOn.locator('.chosen').getByText('parameters').click();
    await me.goingOn.locator('.chosen').getByText('ComparisonValue').waitFor();
    await me.goingOn.locator('.block.chosen[data-block="Sent to the agent"]').waitFor();
    await me.button('All blocks').click();
    await me.goingOn.locator('.chosen').first().waitFor({ state: 'detached' });
  });

  test('what is shown has an address: it is the same after a reload, and back goes back', async () => {
    const me = await open().visit();
    await me.chatting();
    await me.goingOn.getByRole('button', { name: 'inbound', exact: true }).click();
    await me.opens('Attributes');
    await me.goingOn.getByText('chatStartedAt').waitFor();
    const address = me.page.url();
    const chat = open().cloud.simulator.connect.openChats.values().next().value!.initialContactId;
    await me.page.goto(`${address}&chat=${chat}`);
    await me.page.reload();
    await me.goingOn.getByText('chatStartedAt').waitFor();
    await me.opens('Flow');
    await me.goingOn.locator('[aria-current=step]', { hasText: 'inbound' }).waitFor();
    await me.page.goBack();
    await me.goingOn.getByText('chatStartedAt').waitFor();
    // The browser says that there is no such chat, and so does the page.
    open().expectErrors();
    await me.page.goto(`${open().cloud.url}/#chat=nobody`);
    await me.goingOn.getByText('There is no chat nobody in this cloud').waitFor();
    await me.button('Look at the newest chat').click();
    await me.goingOn.getByText(/Ana is with maria/).waitFor();
  });

  test('a fault is asked for and seen, an assumption is set otherwise', async () => {
    const me = await open().visit();
    await me.button('Assumptions and faults').click();
    const dialog = me.page.getByRole('dialog');
    await dialog.getByRole('switch', { name: 'hooksCarryToDisconnect' }).click();
    await dialog.getByText('hooksCarryToDisconnect changed').waitFor();
    expect(open().cloud.simulator.switches.hooksCarryToDisconnect).toBe(true);
    await dialog.getByRole('switch', { name: 'hooksCarryToDisconnect' }).click();
    await dialog.getByText('hooksCarryToDisconnect changed').waitFor({ state: 'detached' });
    await dialog.getByLabel('flow', { exact: true }).selectOption('resumed-chats-inbound');
    await dialog.getByLabel('action', { exact: true }).selectOption('While in a queue');
    await dialog.getByRole('button', { name: 'The next time, fail' }).click();
    await dialog
      .getByText('the action "While in a queue" in resumed-chats-inbound: NoMatchingError')
      .waitFor();
    await dialog.getByLabel('AWS operation').fill('DescribeContact');
    await dialog.getByRole('button', { name: 'Fail', exact: true }).click();
    await dialog.getByText('DescribeContact, the next call: throttle').waitFor();
    await me.page.keyboard.press('Escape');
    await me.startsChat('Ana', 'Hello');
    await me.goingOn.getByRole('button', { name: 'inbound', exact: true }).click();
    await me.goingOn.getByText(/^A fault: /).waitFor();
    await me.button('Assumptions and faults').click();
    await dialog.getByRole('button', { name: 'Clear them' }).click();
    await dialog.getByText('None are to happen.').waitFor();
  });

  test('what was done by hand is saved as a transcript file', async () => {
    const me = await open().visit();
    await me.chatting();
    await me.says('The blue card');
    await me.button('Leave').click();
    await me.sees(/has left the chat/);
    await me.button('Skip 1 h').click();
    await me.sees('We missed you');
    await me.button('Save as a transcript').click();
    const dialog = me.page.getByRole('dialog');
    await dialog.getByText('Played again from its beginning, it passes.').waitFor();
    const downloading = me.page.waitForEvent('download');
    await dialog.getByRole('link', { name: 'Download' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^[a-z0-9-]+\.yaml$/);
    const yaml = await readFile(await download.path(), 'utf8');
    expect(yaml).toMatch(/maria accepts[\s\S]*customer says: The blue card[\s\S]*maria leaves[\s\S]*1 hour/);
  });
}
