import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { UserError } from '@resumed-chats/findings';
import { LANGUAGE_IDS, languageOf, readLanguage } from '../../bot/languages.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'language-'));
  cpSync(resolve(__dirname, '../../bot/locales/en_US'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test('every folder of bot/locales is a language that can be read', () => {
  for (const id of LANGUAGE_IDS) expect(languageOf(id)?.utterances.EndChat.length).toBeGreaterThan(100);
});

test.each([
  ['no-such', undefined, /polarity\.yaml: is not there/],
  ['a key misspelt', (text: string) => text.replace('denied:', 'denid:'), /polarity\.yaml:\d+ .*denied/s],
  ['a list in the place of text', () => 'sameThing: [a]\n', /polarity\.yaml:1 sameThing: .*expected string/s],
  ['an alias of nothing', () => 'sameThing: *nothing\n', /polarity\.yaml:1: Unresolved alias/],
  [
    'a bullet',
    (text: string) => text.replace('sameThing: |\n', '$&\n  - same!\n'),
    /polarity\.yaml:\d+ sameThing: "- same!" is no sentence\. Allowed: letters, digits/,
  ],
  [
    'a frame without its gap',
    (text: string) => text.replace('said: |\n', '$&  it is\n'),
    /"it is" is no sentence\. Allowed: .*with … in it/,
  ],
  ['no YAML', () => 'sameThing: "', /polarity\.yaml:1: Missing closing "quote/],
])('a language with %s is an error with file, line and what is allowed', (_, change, message) => {
  const file = join(folder, 'polarity.yaml');
  if (change === undefined) rmSync(file);
  else writeFileSync(file, change(readFileSync(file, 'utf8')));
  expect(() => readLanguage(folder)).toThrow(UserError);
  expect(() => readLanguage(folder)).toThrow(message);
});

test('each bad sentence is named with the line that it stands in', () => {
  const file = join(folder, 'same-topic.yaml');
  writeFileSync(file, '# Why.\nutterances: |\n  my {Topic} again\n\n  my {Topik}\n  # again\n');
  expect(() => readLanguage(folder)).toThrow(
    /same-topic\.yaml:5 utterances: "my \{Topik\}" is .* with \{Topic\} in it\.\n.*same-topic\.yaml:6 utterances: "# again"/,
  );
});
