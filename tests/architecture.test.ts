import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
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
  'packages/lex-model',
  'packages/connect-simulator',
  'packages/conversations',
] as const;

/** Which parts a part may import, besides itself and `packages/findings`. */
const ALLOWED: Record<string, readonly string[]> = {
  config: [],
  logging: [],
  bot: ['config', 'packages/lex-model'],
  fulfillment: ['config', 'logging'],
  flows: ['config', 'packages/flow-language'],
  chat: ['config', 'logging'],
  page: ['packages/flow-language', 'packages/connect-simulator', 'packages/conversations'],
  scripts: PARTS.filter((part) => part !== 'scripts'),
  'packages/findings': [],
  'packages/flow-language': [],
  'packages/lex-model': [],
  'packages/connect-simulator': ['packages/flow-language', 'packages/lex-model'],
  'packages/conversations': ['packages/flow-language', 'packages/connect-simulator'],
};

/** A file of each circle that is still to be cut. */
const CIRCLES: readonly string[] = [];

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

  test('no circle of imports runs through several folders', () => {
    const circles = circlesOf(new Map(sources.map((file) => [file, importsOf(file).map(fileOf)])))
      .map((files) => files.map((file) => relative(ROOT, file)).sort())
      .filter((files) => new Set(files.map(dirname)).size > 1);
    expect(circles.filter((files) => !CIRCLES.some((known) => files.includes(known)))).toEqual([]);
    expect(CIRCLES.filter((known) => !circles.some((files) => files.includes(known)))).toEqual([]);
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

/** Files at the top that belong to the user: whatever is changed in them, the tests hold. */
const USERS = /['"`][./]*(?:resumed-chats|local-instance)\.yaml['"`]/;

describe("the user's files", () => {
  test('are named by no test: those run on tests/fixtures', () => {
    const wrong = filesIn(__dirname, /\.(ts|ya?ml)$/).filter((file) => USERS.test(read(file)));
    expect(wrong.map((file) => relative(ROOT, file))).toEqual([]);
  });

  test('are named by scripts in one place, which only commands ask for them', () => {
    const naming = sources.filter((file) => USERS.test(read(file)));
    expect(naming.map((file) => relative(ROOT, file))).toEqual(['scripts/project-files.ts']);
    const asking = sources.filter((file) =>
      /\b(USER_FILES|filesFor|add(Config|Project)Option)/.test(read(file)),
    );
    expect(asking.map((file) => relative(ROOT, file)).filter((file) => file.split('/').length > 2)).toEqual([
      'scripts/deploy/command.ts',
      'scripts/transcripts/play.ts',
    ]);
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
  return [...read(file).matchAll(/(?:from|import|import\()\s*'(\.[^']+|@resumed-chats\/[^']+)'/g)].map(
    ([, target]) =>
      target!.startsWith('.')
        ? resolve(file, '..', target!)
        : join(ROOT, target!.replace('@resumed-chats', 'packages')),
  );
}

/** The file that an import of a package means: its doors are named as its files are. */
function fileOf(target: string): string {
  const [, folder, door = 'index'] = /(packages\/[^/]+)(?:\/([^/.]+))?$/.exec(relative(ROOT, target)) ?? [];
  return folder === undefined ? target : join(ROOT, folder, 'src', `${door}.ts`);
}

/** The circles of a graph: its strongly connected components of two nodes and more (Tarjan). */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const found: string[][] = [];
  const stack: string[] = [];
  const order = new Map<string, number>();
  const visit = (node: string): number => {
    const index = order.size;
    order.set(node, index);
    const depth = stack.push(node) - 1;
    let lowest = index;
    for (const next of graph.get(node) ?? [])
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, order.get(next)!);
    if (lowest === index) {
      const component = stack.splice(depth);
      if (component.length > 1) found.push(component);
    }
    return lowest;
  };
  for (const node of graph.keys()) if (!order.has(node)) visit(node);
  return found;
}

function filesIn(directory: string, name: RegExp): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name === 'dist' ? [] : filesIn(path, name);
    return name.test(entry.name) && statSync(path).isFile() ? [path] : [];
  });
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
