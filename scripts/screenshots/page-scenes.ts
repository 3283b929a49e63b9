import type { Page } from 'playwright-core';
import type { Take } from './scenes.ts';

/** A conversation that is left and taken up, at the question: all parts of the page have something to show. */
const README_PLACE = '#scenario=headline-back-after-hours-same-agent&step=21&run=4&block=Same+or+different';

const TABS = ['Timeline', 'Attributes', 'Records', 'Log'];

/** Each part of the page, with a picture of it. */
export async function playPage(page: Page, url: string, take: Take): Promise<void> {
  const client = page.locator('#customer resumed-chat').first();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const lit = (block: string) => page.locator(`.block.lit[data-block="${block}"]`).waitFor();

  await page.goto(url);
  await client.getByRole('button', { name: 'Start chat' }).waitFor();
  await take('first-visit');

  await page.goto(`${url}/${README_PLACE}`);
  await client.getByText('Your agent has been told').waitFor();
  await page.locator('.scores').first().waitFor();
  await take('decided');
  for (const tab of TABS) {
    await page.getByRole('tab', { name: tab }).click();
    await take(tab.toLowerCase());
  }

  await page.goto(`${url}/#scenario=headline-back-after-hours-same-agent&step=11`);
  await lit('Short wait');
  await client.getByText('has left the chat').waitFor();
  await take('waiting');
  await button('Save as a transcript').click();
  await page.locator('.check-result').waitFor();
  await take('saved');
  await page.keyboard.press('Escape');
  for (const [name, opens, shows] of [
    ['Scenarios', 'scenarios', '.scenarios li'],
    ['Assumptions and faults', 'assumptions', '.switches li'],
    ['Keys', 'keys', 'kbd'],
  ] as const) {
    await button(name).click();
    await page.locator(shows).first().waitFor();
    await take(opens);
    await page.keyboard.press('Escape');
  }

  await page.goto(`${url}/#scenario=headline-back-after-hours-same-agent&step=16`);
  await lit('Same or different');
  await button('Open on another device').click();
  await page.locator('#customer resumed-chat').nth(1).getByText('same issue as before').waitFor();
  await take('two-devices');
}
