import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { ABOUT_SWITCHES, SWITCH_NAMES } from '../../../packages/connect-simulator/src/switches.ts';

test('every assumption that can be switched is said in words, and stands in TRUTH.md', () => {
  const truth = readFileSync(resolve(__dirname, '../../../TRUTH.md'), 'utf8');
  for (const name of SWITCH_NAMES) {
    expect(truth).toContain(name);
    expect(ABOUT_SWITCHES[name]).toMatch(/^[A-Z].*\.$/);
  }
});
