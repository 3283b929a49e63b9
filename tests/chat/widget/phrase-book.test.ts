import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { phraseBook } from '../../../chat/widget/phrase-book.ts';
import { phrases } from './conversation.ts';

describe('the texts of flows and bot', () => {
  const book = phraseBook(phrases);

  test('are recognised word for word, and with anything in their places', () => {
    expect(book(phrases.goodbye)).toEqual({ key: 'goodbye', values: {} });
    expect(book('Maria has left the chat. Reply within 5 minutes to reach Maria again directly.')).toEqual({
      key: 'agentLeft',
      values: { agent: 'Maria', replyWithin: '5 minutes' },
    });
  });

  test('hold the same in a place that comes twice', () => {
    expect(
      book('Maria has left the chat. Reply within 5 minutes to reach Ben again directly.'),
    ).toBeUndefined();
  });

  test('are not found in other texts', () => {
    expect(book('Goodbye, and thanks!')).toBeUndefined();
    expect(phraseBook({})('anything')).toBeUndefined();
  });

  test('may hold whatever a pattern could take for its own', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.string({ minLength: 1 }),
        (around, agent) => {
          fc.pre(around.trim() !== '' && agent.trim() === agent && !around.includes('{'));
          const agentLeft = `x${around}{agent}${around}x`;
          expect(phraseBook({ agentLeft })(`x${around}${agent}${around}x`)?.key).toBe('agentLeft');
        },
      ),
    );
  });
});
