import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { formatFinding } from '@resumed-chats/findings';
import fc from 'fast-check';
import { ConfigError } from '../../config/finding.ts';
import { loadConfig, parseConfig, requireConfig } from '../../config/load.ts';
import { EXAMPLE, edited, lineOf, problemsOf } from './example.ts';

describe('the example configuration', () => {
  test('is used as it is, with durations in seconds', () => {
    const parsed = parseConfig(EXAMPLE, 'my.yaml');
    expect(parsed.ok && parsed.config).toMatchObject({
      chat: { duration: 90_000, lastCall: 1800 },
      waits: { sameAgent: 300, askOnReturn: 43_200, previousAgentQueue: 120 },
      bot: { answerTimeout: 600, sessionTimeout: 900 },
      locales: ['en_US', 'es_US'],
    });
  });

  test('may use anchors and merge keys', () => {
    const text = edited(
      ['waits:\n', 'waits: &waits\n'],
      ['chat:\n', 'x-unused: &five 5m\nchat:\n'],
      ['sameAgent: 5m', 'sameAgent: *five'],
    );
    expect(problemsOf(text).map(({ place }) => place)).toEqual(['x-unused']);
  });
});

describe('a mistake', () => {
  test('is reported with file, line, column, path, what is wrong and what is allowed', () => {
    expect(problemsOf(edited(['sameAgent: 5m', 'sameAgent: 5 minutes']))).toEqual([
      {
        severity: 'error',
        file: 'my.yaml',
        line: lineOf('sameAgent:'),
        column: 14,
        place: 'waits.sameAgent',
        what: '"5 minutes" is not a duration',
        how: 'Allowed: a whole number and s, m, h or d, such as 90s, 5m, 12h or 1d.',
        rule: 'config-format',
        why: expect.stringContaining('refused by AWS'),
        source: 'docs/configuration.md',
      },
    ]);
  });

  test('is one line for a terminal', () => {
    const [problem] = problemsOf(edited(['sameAgent: 5m', 'sameAgent: 5 minutes']));
    expect(formatFinding(problem!)).toBe(
      `my.yaml:${lineOf('sameAgent:')} waits.sameAgent: "5 minutes" is not a duration. ` +
        'Allowed: a whole number and s, m, h or d, such as 90s, 5m, 12h or 1d.',
    );
  });

  test('in a key suggests the key that was meant, and does not count as a missing key too', () => {
    expect(problemsOf(edited(['sameAgent: 5m', 'same_agent: 5m']))).toEqual([
      expect.objectContaining({
        line: lineOf('sameAgent:'),
        column: 3,
        place: 'waits.same_agent',
        what: 'unknown key; did you mean waits.sameAgent?',
        rule: 'config-unknown-key',
      }),
    ]);
  });

  test('of place suggests where the key belongs', () => {
    const [problem] = problemsOf(edited(['locales: [', 'answerTimeout: 10m\nlocales: [']));
    expect(problem).toMatchObject({
      place: 'answerTimeout',
      what: 'unknown key; did you mean bot.answerTimeout?',
    });
  });

  test('of leaving a key out is placed at its parent', () => {
    expect(problemsOf(edited(['  answerTimeout: 10m', '  # gone']))).toEqual([
      expect.objectContaining({
        line: lineOf('bot:'),
        place: 'bot.answerTimeout',
        what: 'is missing',
        rule: 'config-missing',
      }),
    ]);
  });

  test('inside a list is placed at its item', () => {
    const text = edited(['  - key: technical\n    queue: Technical support', '  - key: technical']);
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        line: lineOf('- key: technical', text),
        place: 'topics[1].queue',
        what: 'is missing',
      }),
    ]);
  });

  test.each([
    ['sameAgent: 5m', 'sameAgent: 300', '300 is not a duration'],
    ['sameAgent: 5m', 'sameAgent:', 'has no value'],
    ['sameAgent: 5m', 'sameAgent: [5m]', 'is a list, not text'],
    ['maxAttempts: 3', 'maxAttempts: 2.5', '2.5 is not a whole number'],
    ['maxAttempts: 3', 'maxAttempts: three', '"three" is text, not a number'],
    ['maxAttempts: 3', 'maxAttempts: 9', '9 is too big'],
    ['maxAttempts: 3', 'maxAttempts: 0', '0 is too small'],
    ['confidenceThreshold: 0.4', 'confidenceThreshold: .nan', 'NaN is not a number that can be used'],
    ['name: resumed-chats', 'name: resumed chats', '"resumed chats" is not valid here'],
    ['yesButton: "Yes"', 'yesButton: true', 'true is true or false, not text'],
    ['locales: [en_US, es_US]', 'locales: []', 'is an empty list'],
    ['goodbye: Thanks for chatting with us. Goodbye!', 'goodbye: ""', 'is empty'],
    ['locales: [en_US, es_US]', 'locales: en_US', '"en_US" is text, not a list'],
    ['chat:\n', 'chat: 25h\nxchat:\n', '"25h" is text, not a group of keys'],
  ])('%j written as %j reads: %s', (from, to, problem) => {
    expect(problemsOf(edited([from, to])).map((found) => found.what)).toContain(problem);
  });

  test('of length says how long the text is', () => {
    const text = edited(['goodbye: Thanks for chatting with us. Goodbye!', `goodbye: ${'x'.repeat(1001)}`]);
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        place: 'messages.en_US.goodbye',
        what: 'is too long (1001 characters)',
        how: 'Allowed: text of 1 to 1000 characters.',
      }),
    ]);
  });
});

describe('several mistakes', () => {
  test('are all found at once, in the order of the file', () => {
    const text = edited(
      ['duration: 25h', 'duration: 25 hours'],
      ['askOnReturn: 12h', 'askOnReturn: 8d'],
      ['sessionTimeout: 15m', 'sessionTimeout: 5m'],
      ['returningPriority: 1', 'returningPriority: high'],
      ['label: { en_US: Orders, es_US: Pedidos }', 'label: { en_US: Orders }'],
      ['{agent} has left', '{agnet} has left'],
      ['    goodbye: Gracias', '    goodby: Gracias'],
    );
    expect(problemsOf(text).map(({ place, rule }) => [place, rule])).toEqual([
      ['chat.duration', 'config-format'],
      ['waits.askOnReturn', 'config-timing'],
      ['bot.sessionTimeout', 'config-timing'],
      ['queues.returningPriority', 'config-type'],
      ['topics[2].label.es_US', 'config-locale'],
      ['messages.en_US.agentLeft', 'config-placeholder'],
      ['messages.es_US.goodby', 'config-unknown-key'],
    ]);
  });

  test('include a key that stands twice', () => {
    const text = edited(['  sameAgent: 5m', '  sameAgent: 5m\n  sameAgent: 6m']);
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        line: lineOf('sameAgent: 6m', text),
        place: 'sameAgent',
        rule: 'config-duplicate',
        what: 'the same key stands here twice',
      }),
    ]);
  });
});

describe('what is not YAML', () => {
  test.each(['a: b: c', 'a: [1', '{', 'a: *nobody', '"', '--- 1\n--- 2'])(
    '%j is reported with its line',
    (text) => {
      const [problem] = problemsOf(text);
      expect(problem).toMatchObject({ rule: 'config-yaml' });
      expect(problem!.line).toBeGreaterThan(0);
    },
  );

  test('an empty file is said to be empty', () => {
    expect(problemsOf('')).toEqual([expect.objectContaining({ what: 'is empty', line: 1 })]);
  });

  test('a file that expands without end is refused', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg'].map((pair) => [...pair]))
      bomb.push(`${to}: &${to} [${Array(9).fill(`*${from}`).join(', ')}]`);
    expect(problemsOf(bomb.join('\n'))[0]).toMatchObject({ rule: 'config-yaml' });
  });
});

describe('whatever the text', () => {
  const judge = (text: string) => {
    const parsed = parseConfig(text, 'my.yaml');
    if (parsed.ok) return;
    const wrong = parsed.findings.filter(
      (finding) => !(finding.line! > 0 && finding.column! > 0 && formatFinding(finding).includes('my.yaml:')),
    );
    expect({ some: parsed.findings.length > 0, wrong }).toEqual({ some: true, wrong: [] });
  };

  test('reading it never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), judge), { numRuns: 300 });
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        fc.constantFrom('', 'chat: ', 'topics: ', 'messages: ', 'locales: '),
        (json, key) => judge(key + json),
      ),
      { numRuns: 300 },
    );
  });

  test('a damaged example never throws', () => {
    const at = fc.nat({ max: EXAMPLE.length });
    fc.assert(
      fc.property(at, fc.nat({ max: 40 }), fc.string({ maxLength: 5 }), (start, length, other) =>
        judge(EXAMPLE.slice(0, start) + other + EXAMPLE.slice(start + length)),
      ),
      { numRuns: 150 },
    );
  });

  test.each(['__proto__: 1', 'constructor: 1', 'messages:\n  __proto__: {}', 'topics:\n  - constructor'])(
    '%j is only an unknown key or a wrong value',
    (text) => judge(text),
  );
});

describe('a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'config-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is read and checked', () => {
    const path = join(folder, 'good.yaml');
    writeFileSync(path, EXAMPLE);
    expect(loadConfig(path).ok).toBe(true);
    expect(requireConfig(path).instance).toBe('my-contact-centre');
  });

  test('that is not there is a problem that says so', () => {
    const path = join(folder, 'none.yaml');
    const loaded = loadConfig(path);
    expect(!loaded.ok && loaded.findings.map(formatFinding)).toEqual([
      `${path}:1: cannot be read: there is no such file. Allowed: a readable YAML file; resumed-chats.yaml of this project is an example.`,
    ]);
  });

  test('that is a folder is a problem too', () => {
    const loaded = loadConfig(folder);
    expect(!loaded.ok && loaded.findings[0]).toMatchObject({
      rule: 'config-unreadable',
      what: 'cannot be read: it is a folder, not a file',
    });
  });

  test('with mistakes is an error that names them all, for whoever cannot go on without it', () => {
    const path = join(folder, 'bad.yaml');
    writeFileSync(path, edited(['maxAttempts: 3', 'maxAttempts: 9'], ['sameAgent: 5m', 'sameAgent: 5']));
    expect(() => requireConfig(path)).toThrow(ConfigError);
    expect(() => requireConfig(path)).toThrow(/waits\.sameAgent: .*\n.*bot\.maxAttempts: /);
  });
});
