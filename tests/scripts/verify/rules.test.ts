import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { VERIFY_RULES } from '../../../scripts/verify/rules.ts';
import { ROOT } from '../../command.ts';
import { ACCEPTED } from './examples/accepted.ts';
import { BOT_EXAMPLES } from './examples/bot.ts';
import { CONFIGURATION } from './examples/configuration.ts';
import { CUSTOMER } from './examples/customer.ts';
import type { Examples } from './examples/example.ts';
import { FILES } from './examples/files.ts';
import { RESUMED } from './examples/resumed.ts';
import { TIMING } from './examples/timing.ts';
import { VALUES } from './examples/values.ts';
import { WRITTEN } from './examples/written.ts';

const EXAMPLES: Examples = {
  ...CONFIGURATION,
  ...BOT_EXAMPLES,
  ...FILES,
  ...ACCEPTED,
  ...WRITTEN,
  ...CUSTOMER,
  ...VALUES,
  ...RESUMED,
  ...TIMING,
};
const IDS = VERIFY_RULES.map(({ id }) => id);

test('every rule has its examples, and every example its rule', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual([...IDS].sort());
});

test('no two rules have one id', () => {
  expect(new Set(IDS).size).toBe(IDS.length);
});

describe.each(IDS)('%s', (id) => {
  test('is found where it is broken, and not where it is kept', () => {
    expect(EXAMPLES[id]?.broken()).toContain(id);
    expect(EXAMPLES[id]?.sound()).not.toContain(id);
  });
});

test('docs/verify.md tells every rule as it is', () => {
  const text = readFileSync(join(ROOT, 'docs/verify.md'), 'utf8');
  const told = text
    .split('## Rules')[1]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(told).toEqual(
    VERIFY_RULES.map(
      ({ id, severity, elsewhere, why, source }) =>
        `| \`${id}\` | ${severity} | ${id.startsWith('config-') || id.startsWith('bot-') ? '' : (elsewhere ?? 'warning')} | ${why} | ${source} |`,
    ),
  );
});
