import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const ROOT = resolve(__dirname, '..');
const PARTS = [
  'config',
  'logging',
  'bot',
  'fulfillment',
  'flows',
  'chat',
  'page',
  'scripts',
  'packages/findings',
  'packages/flow-language',
  'packages/connect-simulator',
  'packages/conversations',
] as const;

/** Which parts a part may import, besides itself and `packages/findings`. */
const ALLOWED: Record<string, readonly string[]> = {
  config: [],
  logging: [],
  bot: ['config'],
  fulfillment: ['config', 'logging'],
  flows: ['config', 'packages/flow-language'],
  chat: ['config', 'logging'],
  page: ['packages/flow-language', 'packages/connect-simulator', 'packages/conversations'],
  scripts: PARTS.filter((part) => part !== 'scripts'),
  'packages/findings': [],
  'packages/flow-language': [],
  'packages/connect-simulator': ['packages/flow-language'],
  'packages/conversations': ['packages/flow-language', 'packages/connect-simulator'],
};

const sources = PARTS.flatMap((part) => filesIn(join(ROOT, part), /\.tsx?$/));

describe('architecture', () => {
  test('imports point one way', () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            ![partOf(file), 'packages/findings', ...ALLOWED[partOf(file)]!].includes(partOf(target)),
        )
        .map((target) => `${relative(ROOT, file)} imports ${relative(ROOT, target)}`),
    );
    expect(wrong).toEqual([]);
  });

  test('only the clock reads the time or sets timers in the simulator', () => {
    const wrong = sources
      .filter(
        (file) => partOf(file) === 'packages/connect-simulator' && !/\/(windable-)?clock\.ts$/.test(file),
      )
      .filter((file) =>
        /Date\.now\(|new Date\(\)|performance\.now\(|\bset(Timeout|Interval|Immediate)\(/.test(read(file)),
      );
    expect(wrong.map((file) => relative(ROOT, file))).toEqual([]);
  });

  test('no source file is longer than 400 lines', () => {
    const all = PARTS.flatMap((part) => filesIn(join(ROOT, part), /\.(tsx?|js|mjs|css)$/));
    const long = all.filter((file) => read(file).split('\n').length > 401);
    expect(long.map((file) => relative(ROOT, file))).toEqual([]);
  });

  test('the simulator names none of our intents, attributes or topics', () => {
    const ours = /SameIssue|DifferentIssue|previousAgent|resumeRoute|returnCount|wait-budget/;
    const wrong = sources.filter(
      (file) => partOf(file) === 'packages/connect-simulator' && ours.test(read(file)),
    );
    expect(wrong.map((file) => relative(ROOT, file))).toEqual([]);
  });
});

/** The tests that a group is of: its file has no other texts but their places. */
test('every test is in one group of npm test, but those of faults', () => {
  const tests = join(ROOT, 'tests');
  const testsIn = (place: string): string[] =>
    statSync(join(tests, place)).isDirectory()
      ? readdirSync(join(tests, place)).flatMap((name) => testsIn(join(place, name)))
      : place.endsWith('.test.ts')
        ? [place]
        : [];
  const grouped = readdirSync(join(tests, 'groups'))
    .filter((name) => name.endsWith('.group.ts'))
    .flatMap((name) => {
      const [, places = '', without = ''] =
        /group\(\s*\[([^\]]*)\](?:,\s*\{\s*without:\s*\[([^\]]*)\])?/.exec(
          read(join(tests, 'groups', name)),
        ) ?? [];
      const [wanted, others] = [places, without].map((list) =>
        [...list.matchAll(/'([^']+)'/g)].flatMap(([, place]) => testsIn(place!)),
      );
      return wanted!.filter((file) => !others!.includes(file));
    });
  expect(grouped.sort()).toEqual(
    testsIn('.')
      .filter((file) => !file.endsWith('faults.test.ts'))
      .sort(),
  );
});

function partOf(file: string): string {
  const path = relative(ROOT, file);
  const [part = '', name] = path.split('/');
  return part === 'packages' ? `${part}/${name}` : part;
}

/** Files of ours that a file imports, by path or by their package. */
function importsOf(file: string): string[] {
  return [...read(file).matchAll(/(?:from|import\()\s*'(\.[^']+|@resumed-chats\/[^']+)'/g)].map(
    ([, target]) =>
      target!.startsWith('.')
        ? resolve(file, '..', target!)
        : join(ROOT, target!.replace('@resumed-chats', 'packages')),
  );
}

function filesIn(directory: string, name: RegExp): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return filesIn(path, name);
    return name.test(entry.name) && statSync(path).isFile() ? [path] : [];
  });
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
