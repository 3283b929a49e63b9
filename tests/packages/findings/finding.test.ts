import { expect, test } from '@jest/globals';
import {
  didYouMean,
  explainError,
  type Finding,
  formatFinding,
  nearest,
  UserError,
} from '@resumed-chats/findings';

const FINDING: Finding = {
  rule: 'queue-unknown',
  severity: 'error',
  file: 'centre.yaml',
  line: 12,
  column: 5,
  place: 'topics[0].queue',
  what: 'there is no queue "Biling"',
  how: 'Correct the name',
};

test('a finding is one line: where, what, and what to do', () => {
  expect(formatFinding(FINDING)).toBe(
    'centre.yaml:12 topics[0].queue: there is no queue "Biling". Correct the name.',
  );
});

test('where it is may be a step, an action of a flow, an intent, or nothing', () => {
  const bare = { rule: 'r', severity: 'error', what: 'it is wrong!', how: 'Mend it' } as const;
  expect(formatFinding({ ...bare, file: 'a.yaml', line: 3, step: 4 })).toBe(
    'a.yaml:3 (step 4): it is wrong! Mend it.',
  );
  expect(formatFinding({ ...bare, flow: 'return', action: 'ask' })).toBe(
    'return "ask": it is wrong! Mend it.',
  );
  expect(formatFinding({ ...bare, locale: 'en_US', intent: 'SameIssue', place: 'slots[0]' })).toBe(
    'en_US SameIssue slots[0]: it is wrong! Mend it.',
  );
  expect(formatFinding(bare)).toBe('it is wrong! Mend it.');
});

test('an error for users says its findings, one a line, or its message', () => {
  expect(explainError(new UserError([FINDING, FINDING]))).toBe(
    `${formatFinding(FINDING)}\n${formatFinding(FINDING)}`,
  );
  expect(new UserError(FINDING).findings).toEqual([FINDING]);
  expect(explainError(new UserError('a.json is no flow.'))).toBe('a.json is no flow.');
});

test('a file that cannot be read is no fault of the program', () => {
  const error = Object.assign(new Error("EACCES: permission denied, open '/x'"), {
    code: 'EACCES',
    syscall: 'open',
  });
  expect(explainError(error)).toMatch(/^EACCES: permission denied, open '\/x'\. Check/);
});

test.each([
  new TypeError('x is not a function', { cause: new RangeError('inside') }),
  new Error('spawn failed', { cause: 'no reason' }),
  'a thrown text',
])('%s is the fault of the program, and told with all that helps to find it', (error) => {
  const text = explainError(error);
  expect(text).toMatch(/^This is a fault of the program, not of your files\. Please report it/);
  expect(text).toContain(error instanceof Error ? 'finding.test.ts' : error);
  if (error instanceof Error)
    expect(text).toMatch(/Caused by: (RangeError: inside[\s\S]+finding\.test|no reason)/);
});

test('what looks alike is suggested', () => {
  expect(nearest('Biling', ['Orders', 'Billing'])).toBe('Billing');
  expect(nearest('xyz', ['Orders', 'Billing'])).toBeUndefined();
  expect(didYouMean('Biling', ['Billing'])).toBe(' Did you mean "Billing"?');
  expect(didYouMean('xyz', ['Billing'])).toBe('');
});
