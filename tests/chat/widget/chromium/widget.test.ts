import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { hasChromium, WHICH_CHROMIUM } from '../../../../scripts/local/chromium.ts';
import { testDevices } from './devices.ts';
import { testInline } from './inline.ts';
import { testKeyboard } from './keyboard.ts';
import { Site } from './site.ts';
import { testStates } from './states.ts';
import { testTrouble } from './trouble.ts';

jest.setTimeout(60_000);

// One browser and one cloud for all of them.
if (hasChromium) {
  let site: Site;
  beforeAll(async () => {
    site = await Site.open();
  });
  afterEach(async () => {
    await site.tidy();
    expect(site.errors.splice(0)).toEqual([]);
  });
  afterAll(() => site.close());
  const open = () => site;
  describe('the widget, in each state of a resumed chat', () => testStates(open));
  describe('the widget on several tabs and devices', () => testDevices(open));
  describe('the widget in trouble', () => testTrouble(open));
  describe('the widget as a part of a page', () => testInline(open));
  describe('the widget without a mouse', () => testKeyboard(open));
} else {
  console.warn(`SKIPPED: the tests of the widget in Chromium. ${WHICH_CHROMIUM}`);
  describe('the widget', () => {
    test.skip('needs Chromium', () => undefined);
  });
}
