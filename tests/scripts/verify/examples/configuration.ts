import { readFileSync } from 'node:fs';
import { loadConfig, parseConfig } from '../../../../config/load.ts';
import { CONFIG_FILE } from '../../../fixture.ts';
import type { Example, Examples } from './example.ts';

const FILE = CONFIG_FILE;
const TEXT = readFileSync(FILE, 'utf8');

/** What is found once this part of the project's configuration is written otherwise. */
function changed(part: string | RegExp, otherwise: string): string[] {
  const text = TEXT.replace(part, otherwise);
  if (text === TEXT) throw new Error(`the fixture has no ${part}`);
  return rulesOf(parseConfig(text, 'changed.yaml'));
}

function rulesOf(parsed: ReturnType<typeof parseConfig>): string[] {
  return parsed.ok ? [] : parsed.findings.map(({ rule }) => rule);
}

const example = (part: string | RegExp, otherwise: string): Example => ({
  broken: () => changed(part, otherwise),
  sound: () => rulesOf(parseConfig(TEXT, FILE)),
});

export const CONFIGURATION: Examples = {
  'config-unreadable': {
    broken: () => rulesOf(loadConfig('no-such.yaml')),
    sound: () => rulesOf(loadConfig(FILE)),
  },
  'config-yaml': example(/^waits:/m, 'waits: {'),
  'config-missing': example(/^ *sameAgent:.*\n/m, ''),
  'config-unknown-key': example(/^( *)sameAgent:/m, '$1sameAgents: 1 minute\n$1sameAgent:'),
  'config-type': example(/^( *returningPriority):.*$/m, '$1: [1]'),
  'config-format': example(/^( *sameAgent):.*$/m, '$1: soon'),
  'config-range': example(/^( *returningPriority):.*$/m, '$1: 0'),
  'config-timing': example(/^( *askOnReturn):.*$/m, '$1: 144h'),
  'config-locale': example(/^locales:.*$/m, 'locales: [en_US, es_US, de_DE]'),
  'config-duplicate': example(/^locales:.*$/m, 'locales: [en_US, en_US, es_US]'),
  'config-placeholder': example(/^( *goodbye): "?(.*?)"?$/m, '$1: "$2 {nobody}"'),
};
