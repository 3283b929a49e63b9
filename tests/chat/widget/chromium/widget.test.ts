import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { testDevices } from './devices.ts';
import { testKeyboard } from './keyboard.ts';
import { EXECUTABLE, Site } from './site.ts';
import { testStates } from './states.ts';
import { testTrouble } from './trouble.ts';

jest.setTimeout(60_000);

// One browser and one cloud for all of them.
if (existsSync(EXECUTABLE)) {
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
  describe('the widget without a mouse', () => testKeyboard(open));
} else {
  console.warn(
    `SKIPPED: the tests of the widget. ${EXECUTABLE} does not exist; install the package chromium, or set CHROMIUM.`,
  );
  describe('the widget', () => {
    test.skip(`needs ${EXECUTABLE}, or another one named by CHROMIUM`, () => undefined);
  });
}
