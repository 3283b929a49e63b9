import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { hasChromium, WHICH_CHROMIUM } from '../../../../scripts/local/chromium.ts';
import { closeProjects } from '../../../../scripts/local/project.ts';
import { testCentre } from './centre.ts';
import { testClock } from './clock.ts';
import { Console } from './console.ts';
import { testEverywhere } from './everywhere.ts';
import { testGoingOn } from './going-on.ts';
import { testFirstVisit, testScenarios } from './scenarios.ts';

jest.setTimeout(60_000);

// One browser and one cloud for all of them.
if (hasChromium) {
  let opened: Console;

  beforeAll(async () => {
    opened = await Console.open();
  });
  afterEach(async () => {
    await opened.clear();
    expect(opened.errors.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await opened?.close();
    await closeProjects();
  });

  const open = () => opened;

  describe('the first visit', () => testFirstVisit(open));

  test('a chat is left and taken up an hour later, all by hand, and the page says why it went where it went', async () => {
    const me = await open().visit();
    const { page, goingOn, centre } = me;
    await goingOn.getByText('A chat that is left and taken up hours later').waitFor();
    await me.startsChat('Ana', 'I was charged twice');
    await me.button('Accept').click();
    await centre.getByLabel('writes to Ana').fill('Which card was it?');
    await page.keyboard.press('Enter');
    await me.sees('Which card was it?');
    await me.says('The <b>blue</b> one');
    // What people write is text, never markup.
    await centre.getByText('The <b>blue</b> one').waitFor();
    await me.button('Leave').click();
    await goingOn
      .getByText(/Ana is in the flow disconnect, at "Short wait".*or until the customer writes/)
      .waitFor();
    await goingOn.locator('.block.lit[data-block="Short wait"]').waitFor();
    await me.button('Next').click();
    await me.sees('We missed you');
    await me.button('Skip 1 h').click();
    await goingOn.locator('.block.lit[data-block="Long wait"]').waitFor();
    await me.says('Hi, I am back');
    await me.sees(/same issue as before/);
    await me.says('same issue');
    await me.agent('maria').getByRole('button', { name: 'Accept' }).waitFor();
    await goingOn.getByRole('button', { name: 'return', exact: true }).click();
    const asked = goingOn.locator('.visit', { hasText: '“same issue”' });
    await asked.getByText('= SameIssue').waitFor();
    await asked.getByLabel('Intents and their scores').getByText('SameIssue').waitFor();
    await asked.getByText('resumeRoute').first().waitFor({ state: 'attached' });
    await goingOn.locator('.visit', { hasText: 'because $.Attributes.resumePhase is "ask"' }).waitFor();
    expect(await goingOn.locator('.line.taken').count()).toBeGreaterThan(5);
    expect(await goingOn.locator('.block.visited').count()).toBeGreaterThan(5);
  });

  describe('the clock', () => testClock(open));
  describe('the contact centre', () => testCentre(open));
  describe('what is going on', () => testGoingOn(open));
  describe('scenarios', () => testScenarios(open));
  describe('everywhere', () => testEverywhere(open));
} else {
  console.warn(`SKIPPED: the tests of the page in Chromium. ${WHICH_CHROMIUM}`);
  describe('the page', () => {
    test.skip('needs Chromium', () => undefined);
  });
}
