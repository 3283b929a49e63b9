import { describe, expect, test } from '@jest/globals';
import { readVisit } from '../../fulfillment/visit.ts';

const visit = (attributes: Record<string, string>) => readVisit(new Map(Object.entries(attributes)));
const ASKED = { resumeAsked: 'topic', resumeAttempts: '2' };

describe('reading a visit', () => {
  test('what was asked counts within the visit that asked it', () => {
    const read = visit({ contactId: 'c', returnCount: '2', resumeVisit: 'c/2', ...ASKED });
    expect(read).toMatchObject({ key: 'c/2', asked: 'topic', attempts: 2, leftFromEarlier: undefined });
  });

  test.each([
    { contactId: 'c', returnCount: '3' },
    { contactId: 'd', returnCount: '2' },
    { contactId: 'c' },
    {},
  ])('another contact or count is another visit: %j', (passed) => {
    const read = visit({ resumeVisit: 'c/2', ...ASKED, ...passed });
    expect(read).toMatchObject({ asked: undefined, attempts: 0, leftFromEarlier: 'topic' });
  });

  test('bookkeeping without a visit belongs to none', () => {
    expect(visit({ contactId: 'c', ...ASKED })).toMatchObject({
      asked: undefined,
      leftFromEarlier: undefined,
    });
  });

  test.each(['', '0', '-1', '1e9', '100', 'NaN', 'two'])('%j attempts are one', (resumeAttempts) => {
    const read = visit({ contactId: 'c', resumeVisit: 'c/', resumeAsked: 'issue', resumeAttempts });
    expect(read.attempts).toBe(1);
  });

  test('a question that does not exist was not asked', () => {
    const read = visit({ contactId: 'c', resumeVisit: 'c/', resumeAsked: 'weather', resumeAttempts: '2' });
    expect(read).toMatchObject({ asked: undefined, attempts: 0 });
  });

  test('everything may be missing', () => {
    expect(visit({})).toMatchObject({
      key: '/',
      previousTopic: '',
      hasPreviousAgent: false,
      interactive: true,
    });
  });

  test('a long contact id makes a key that still fits into the answer', () => {
    expect(visit({ contactId: 'x'.repeat(5000), returnCount: '9'.repeat(500) }).key).toHaveLength(121);
  });

  test.each([
    ['false', false],
    ['true', true],
    ['', true],
  ])('interactiveMessages %j: %j', (interactiveMessages, interactive) => {
    expect(visit({ interactiveMessages }).interactive).toBe(interactive);
  });
});
