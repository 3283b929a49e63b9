import { expect, test } from '@jest/globals';
import type { Console } from './console.ts';

export function testClock(open: () => Console): void {
  test('is paused, skipped and let go on', async () => {
    const me = await open().visit();
    const { clock } = open().cloud.simulator;
    await me.button('Pause the clock').click();
    await me.page.locator('.clock time[data-stands=true]').waitFor();
    const before = clock.now();
    for (const skip of ['Skip 5 min', 'Skip 1 h', 'Skip 12 h']) await me.button(skip).click();
    await me.page.waitForResponse((response) => response.url().endsWith('/overview'));
    await expect(until(() => clock.now())).resolves.toBe(before + (300 + 3600 + 43_200) * 1000);
    expect(await me.page.locator('.clock time').getAttribute('datetime')).toBe(
      new Date(clock.now()).toISOString(),
    );
    await me.button('Pause the clock').click();
    await me.page.locator('.clock time[data-stands=false]').waitFor();

    /** What it is once it does not change any more. */
    async function until<T>(read: () => T): Promise<T> {
      for (;;) {
        const value = read();
        await me.page.waitForTimeout(150);
        if (read() === value) return value;
      }
    }
  });

  test('goes to what happens next, and says what that is; by a key as well', async () => {
    const me = await open().visit();
    await me.chatting();
    await me.page.getByText(/in 1 d.*Ana’s chat has used up its time/).waitFor();
    await me.button('Leave').click();
    await me.page.getByText(/in (5 min|4 min 5\d s) the wait at “Short wait” ends for Ana/).waitFor();
    await me.centre.focus();
    await me.page.keyboard.press('n');
    await me.page.getByText(/the wait at “Long wait” ends for Ana/).waitFor();
    await me.page.keyboard.press('d');
    await me.goingOn.getByText(/Ana’s chat has ended: |Ana is in the flow/).waitFor();
  });

  test('does nothing by a key while somebody writes', async () => {
    const me = await open().visit();
    const before = open().cloud.simulator.clock.now();
    await me.device(0).getByLabel('Your message').pressSequentially('hdmn');
    expect(open().cloud.simulator.clock.now() - before).toBeLessThan(60_000);
  });
}
