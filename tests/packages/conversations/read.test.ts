import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTranscript, readTranscriptFile } from '../../../packages/conversations/src/read.ts';
import { formatProblem } from '../../../packages/conversations/src/transcript.ts';

/** What is wrong with a text, one line each, without the file's name. */
function problems(text: string): string[] {
  const read = parseTranscript(text, 'a.yaml');
  return read.ok ? [] : read.problems.map((one) => formatProblem(one).replace('a.yaml:', ''));
}

function transcript(text: string) {
  const read = parseTranscript(text, 'here/a.yaml');
  if (!read.ok) throw new Error(read.problems.map(formatProblem).join('\n'));
  return read.transcript;
}

describe('a transcript', () => {
  test('is its name, its circumstances and its steps, each with its line', () => {
    const read = transcript(
      [
        'name: One',
        'covers: [same, queue]',
        'locale: es_US',
        'agents: { ben: offline }',
        'switches: { lexSessionPerContact: false }',
        'starts: 2026-01-10T23:00:00Z',
        'steps:',
        '  # she begins',
        '  - customer starts a chat: { name: Ana }',
        '',
        '  - customer sees: [one, two]',
      ].join('\n'),
    );
    expect(read).toMatchObject({
      name: 'One',
      covers: ['same', 'queue'],
      locale: 'es_US',
      agents: { ben: 'offline' },
      switches: { lexSessionPerContact: false },
      starts: Date.UTC(2026, 0, 10, 23),
    });
    expect(read.steps.map(({ number, line, text }) => [number, line, text])).toEqual([
      [1, 9, 'customer starts a chat: { name: Ana }'],
      [2, 11, 'customer sees: [one, two]'],
    ]);
  });

  test('takes every scalar for text', () => {
    const { steps } = transcript(
      [
        'name: x',
        'steps:',
        ...['5', 'no', 'null', '1.50', 'true'].map((said) => `  - customer says: ${said}`),
        '  - chat is open',
      ].join('\n'),
    );
    expect(steps.map(({ step }) => ('text' in step ? step.text : ''))).toEqual([
      '5',
      'no',
      'null',
      '1.50',
      'true',
      '',
    ]);
  });

  test('counts paths from where it is', () => {
    const read = transcript(
      'name: x\nconfig: c.yaml\ninstance: ../i.yaml\nflows: { f: f.json, g: { file: g.json, type: CUSTOMER_QUEUE } }\nlambdas: { l: dist/l, m: { a: b }, n: [{ a: b }, { a: c }] }\nsteps: [chat is open]',
    );
    expect(read).toMatchObject({
      config: 'here/c.yaml',
      instance: 'i.yaml',
      flows: [
        { name: 'f', file: 'here/f.json', type: undefined },
        { name: 'g', file: 'here/g.json', type: 'CUSTOMER_QUEUE' },
      ],
      lambdas: {
        l: { bundle: 'here/dist/l' },
        m: { answers: [{ a: 'b' }] },
        n: { answers: [{ a: 'b' }, { a: 'c' }] },
      },
    });
  });
});

describe('what is wrong is said with its place', () => {
  test.each<[string, string, string]>([
    ['no name', 'steps: [chat is open]', '1: "name" is missing'],
    ['no steps', 'name: x', '1: "steps" is missing'],
    ['an empty list of steps', 'name: x\nsteps: []', '2: "steps" is empty: there are no steps'],
    ['nothing at all', '', '"steps" is missing'],
    ['a list', '- a', 'has to be a map with name and steps'],
    [
      'an unknown key',
      'name: x\ncovres: a\nsteps: [chat is open]',
      '2: "covres" is not known here; allowed are name, covers',
    ],
    [
      'an unknown switch',
      'name: x\nswitches: { lexSession: true }\nsteps: [chat is open]',
      '"switches.lexSession" is not known here; allowed are returningMessageReachesBot',
    ],
    [
      'a switch that is neither on nor off',
      'name: x\nswitches: { lexSessionPerContact: maybe }\nsteps: [chat is open]',
      'has to be true or false',
    ],
    [
      'an agent who is neither here nor there',
      'name: x\nagents: { maria: asleep }\nsteps: [chat is open]',
      'has to be available or offline',
    ],
    [
      'a locale that is none',
      'name: x\nlocale: Spanish\nsteps: [chat is open]',
      '2: "locale" has to be a Lex locale id',
    ],
    [
      'a beginning that is no time',
      'name: x\nstarts: tomorrow\nsteps: [chat is open]',
      '2: "starts" has to be a time',
    ],
    [
      'a flow that is no file',
      'name: x\nflows: { f: [] }\nsteps: [chat is open]',
      '"flows.f" has to be a file',
    ],
    ['an empty step', 'name: x\nsteps:\n  - chat is open\n  -', '4 (step 2): the step is empty'],
    ['a step with a list', 'name: x\nsteps:\n  - [chat is open]', '3 (step 1): a step has to be a sentence'],
    [
      'two sentences in one step',
      'name: x\nsteps:\n  - customer says: a\n    customer sees: b',
      '3 (step 1): this step has 2 sentences',
    ],
    [
      'an unknown sentence',
      'name: x\nsteps:\n  - chat is open\n  - chat is opn',
      '4 (step 2): "chat is opn" is no sentence that is known; did you mean "chat is open"?',
    ],
    [
      'a number sign that YAML takes for a comment',
      'name: x\nsteps:\n  - chat is open\n  - customer says: order #5',
      '4 (step 2): "#5" after a space is a comment',
    ],
    ['two colons', 'name: x\nsteps:\n  - customer says: what: ever', '3: is not YAML that can be read'],
    [
      'the same key twice',
      'name: x\nname: y\nsteps: [chat is open]',
      '2: is not YAML that can be read: Map keys must be unique',
    ],
    ['expecting nothing', 'name: x\nsteps:\n  - customer starts a chat', '2: expects nothing'],
  ])('%s', (_, text, problem) => {
    expect(problems(text).join('\n')).toContain(problem);
  });

  test('all of it at once, in the order of the file', () => {
    const found = problems('nmae: x\nlocale: 7\nsteps:\n  - foo\n  - chat is open\n  - bar');
    expect(found.map((one) => one.split(':')[0])).toEqual(['1', '1', '2', '4 (step 1)', '6 (step 3)']);
  });

  test('a comment after a step is none of this', () => {
    expect(problems('name: x\nsteps:\n  - chat is open # so far\n  - customer says: hi # again')).toEqual([]);
  });

  test('a file that is not there is a problem like any other', () => {
    const read = readTranscriptFile('no/such.yaml');
    expect(read.ok ? [] : read.problems).toMatchObject([
      { file: 'no/such.yaml', problem: expect.stringContaining('cannot be read') },
    ]);
  });

  test('no text breaks the reader', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'name: x',
        'steps:',
        '  - customer says: hi',
        '  - chat is open',
        '  - fault: x',
        'flows: { a: 1 }',
        '  -',
        'agents:',
        '? [a]',
        '&a *a',
        '- b',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const read = parseTranscript(lines.join('\n'), 'a.yaml');
        expect(read.ok || read.problems.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
