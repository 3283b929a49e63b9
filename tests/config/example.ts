import { readFileSync } from 'node:fs';
import { type Finding, formatFinding } from '@resumed-chats/findings';
import { parseConfig } from '../../config/load.ts';
import type { Config } from '../../config/schema.ts';
import { CONFIG_FILE } from '../fixture.ts';

/** The configuration that the project comes with. */
export const EXAMPLE = readFileSync(CONFIG_FILE, 'utf8');

export function exampleConfig(): Config {
  const parsed = parseConfig(EXAMPLE, CONFIG_FILE);
  if (parsed.ok) return parsed.config;
  throw new Error(parsed.findings.map(formatFinding).join('\n'));
}

/** The example with some text replaced. Fails when the text is not there, so that no test passes for nothing. */
export function edited(...changes: [from: string, to: string][]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the example has no "${from}"`);
    return text.replace(from, () => to);
  }, EXAMPLE);
}

/** What is wrong with a text. Fails when nothing is. */
export function problemsOf(text: string): Finding[] {
  const parsed = parseConfig(text, 'my.yaml');
  if (parsed.ok) throw new Error('nothing is wrong with it');
  return parsed.findings;
}

/** The line of the example (or of an edited text) that holds some words, from 1. */
export function lineOf(words: string, text = EXAMPLE): number {
  const index = text.split('\n').findIndex((line) => line.includes(words));
  if (index < 0) throw new Error(`no line with "${words}"`);
  return index + 1;
}
