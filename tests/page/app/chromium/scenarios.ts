import { expect, test } from '@jest/globals';
import type { Console } from './console.ts';

/** Nothing has been done in the cloud yet. */
export function testFirstVisit(open: () => Console): void {
  test('somebody who is new is shown the conversation that all of this is about, step by step', async () => {
    const me = await open().visit();
    await me.button('Or have it shown, step by step').click();
    const bar = me.page.getByRole('region', { name: 'Scenario' });
    await bar.getByText('Back after six hours with the same issue').waitFor();
    await me.sees('I was charged twice this month');
    await me.button('Next step').click();
    await me.centre.getByText('1 of 2 chats').waitFor();
    await me.button('One step back').click();
    await me.agent('maria').getByRole('button', { name: 'Accept' }).waitFor();
    await me.button('All steps').click();
    await me.sees('Your agent has been told that you are back');
    await bar.getByText(/^(\d+) of \1\b/).waitFor();
    expect(await bar.getByRole('alert').count()).toBe(0);
    expect(me.page.url()).toContain('scenario=headline');
    await me.button('Leave the scenario').click();
    await bar.waitFor({ state: 'detached' });
    expect(me.page.url()).not.toContain('scenario');
  });
}

export function testScenarios(open: () => Console): void {
  test('one is found, played at once, and taken over by hand', async () => {
    const me = await open().visit();
    await me.page.keyboard.press('s');
    const dialog = me.page.getByRole('dialog');
    await dialog.getByLabel('Search scenarios').fill('queue full comes back');
    await dialog
      .getByRole('button', { name: /^At once: / })
      .first()
      .click();
    await me.page.getByRole('progressbar').waitFor();
    // Its client is connected: a browser complains about a connection that is left while it is made.
    await me.device(0).locator('.message').first().waitFor();
    await me.button('Leave the scenario').click();
    await me.page.goto(`${open().cloud.url}/#scenario=headline-back-after-hours-same-agent&step=11`);
    await me.goingOn.locator('.block.lit[data-block="Short wait"]').waitFor();
    await me.says('I am still here');
    await me.agent('maria').getByRole('button', { name: 'Accept' }).click();
    await me.sees('Maria joined');
    await me.button('Save as a transcript').click();
    await dialog.getByText('Played again from its beginning, it passes.').waitFor();
  });

  test('what was said in one that has ended is still read, though no client can take part in it', async () => {
    const steps = 'scenario=all-good-bye';
    const { scenarios } = (await (await fetch(`${open().cloud.url}/scenarios`)).json()) as {
      scenarios: { id: string; steps: unknown[] }[];
    };
    const total = scenarios.find(({ id }) => id === 'all-good-bye')!.steps.length;
    open().expectErrors();
    const me = await open().visit(`#${steps}&step=${total}`);
    await me.customer.getByText('This chat has ended; go a step back to take part in it.').waitFor();
    await me.customer
      .getByText(/Thanks/)
      .first()
      .waitFor();
  });

  test('one that is not there, or a step too many, is said', async () => {
    open().expectErrors();
    const me = await open().visit('#scenario=nothing&step=1');
    await me.page.getByRole('status').getByText('there is no scenario "nothing"').waitFor();
    await me.page.goto(`${open().cloud.url}/#scenario=all-good-bye&step=999`);
    await me.page
      .getByRole('status')
      .getByText(/has \d+ steps, not 999/)
      .waitFor();
  });

  test('the same address shows the same state', async () => {
    const fragment = '#scenario=different-with-topic&step=10&view=attributes';
    const texts: string[] = [];
    for (let time = 0; time < 2; time++) {
      const me = await open().visit(fragment);
      await me.goingOn.getByText('chatStartedAt').waitFor();
      texts.push(await me.goingOn.locator('table').innerText());
    }
    expect(texts[1]).toBe(texts[0]);
  });
}
