import type { BrowserContext, Page } from 'playwright-core';
import type { Centre } from './centre.ts';

/** Takes the picture of what is shown now. */
export type Take = (name: string) => Promise<void>;

export interface Scene {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly centre: Centre;
  readonly take: Take;
}

const HOUR = 3600;

/** One customer's conversation, with a picture of each state. */
export async function play({ page, context, centre, take }: Scene): Promise<void> {
  const is = (state: string) => page.locator(`.panel[data-state=${state}]`).waitFor();
  const says = async (text: string) => {
    await page.fill('.composer textarea', text);
    await page.keyboard.press('Enter');
    await page.locator('.message.customer[data-fate=sent]', { hasText: text }).waitFor();
  };
  const sees = (text: string) => page.locator('.log li', { hasText: text }).first().waitFor();
  const chooses = async (index: number) => {
    await page.click('header .round[aria-controls=menu]');
    await page.locator('.menu button').nth(index).click();
  };

  await page.locator('.launcher').waitFor();
  await take('closed');
  await page.click('.launcher');
  await take('start');

  await context.route('**/chats', (route) =>
    route.fulfill({ status: 429, headers: { 'retry-after': '5' }, json: {} }),
  );
  await page.fill('[name=name]', 'Ana');
  await page.fill('.start [name=message]', 'There is a charge on my bill that I do not recognise.');
  await page.click('.start .primary');
  await page.locator('.banner p').waitFor();
  await take('start-busy');
  await context.unroute('**/chats');
  let answer: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await context.route('**/chats', async (route) => {
    await held;
    await route.continue();
  });
  await page.click('.banner .quiet');
  await is('starting');
  await take('starting');
  answer();
  await sees('connecting you');
  await is('queued');
  await take('queued');

  await centre.accept();
  centre.agentSays('Hello Ana, this is Maria. Let me look at your last bill.');
  centre.agentSays('Is it the charge of 3 May? You find it at https://shop.example/bills/may.');
  await sees('3 May');
  await says('Yes, that one. 42.90, and I have no idea what it is for.');
  centre.agentReads();
  centre.agentTypes();
  await page.locator('.typing .dots').waitFor();
  await take('agent');
  await context.setOffline(true);
  await is('offline');
  await page.fill('.composer textarea', 'Hello? I am on a train.');
  await page.keyboard.press('Enter');
  await take('offline');
  await context.setOffline(false);
  await is('agent');
  await page.click('header .round[aria-controls=menu]');
  await take('menu');
  await page.locator('.menu button').first().click();
  await page.locator('.sheet .primary').click();
  await page.locator('.sheet .link').waitFor();
  await take('other-device');
  await page.locator('.sheet .secondary').click();

  await centre.agentLeaves();
  await is('agentLeft');
  await sees('has left the chat');
  await take('agent-left');
  await centre.pass(6 * HOUR);
  await is('waiting');
  await sees('We missed you');
  await take('waiting');
  await says('Hi, I am back');
  await sees('same issue as before');
  await says('hello?');
  await page.locator('.choice:enabled').first().waitFor();
  await take('asked');
  await page.locator('.choice').first().click();
  await is('queued');
  await take('answered');
  await centre.accept();
  centre.agentSays('Welcome back, Ana!');
  await sees('Welcome back, Ana');
  await chooses(1);
  await take('end');
  await page.locator('.sheet .grave').click();
  await is('ended');
  await take('ended');
  await page.locator('.ended .primary').click();
  await is('queued');
  await sees('A new chat carries on here');
  await page.locator('.divider ~ .message.automatic').waitFor();
  await take('carried-on');
}
