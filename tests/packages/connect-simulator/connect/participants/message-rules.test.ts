import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ParticipantError } from '../../../../../packages/connect-simulator/src/connect/participants/errors.ts';
import {
  checkMessage,
  messageIdOf,
} from '../../../../../packages/connect-simulator/src/connect/participants/message-rules.ts';

describe('What a participant sends', () => {
  test('as text may be anything up to its length, counted as JavaScript does', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 1024, unit: 'binary' }), (content) => {
        fc.pre(content.length <= 1024);
        expect(() => checkMessage('text/plain', content, ['text/plain'])).not.toThrow();
      }),
    );
  });

  test('as JSON has to be some', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const content = JSON.stringify(value);
        fc.pre(content.length <= 12_000);
        expect(() => checkMessage('application/json', content, ['application/json'])).not.toThrow();
      }),
    );
    expect(() => checkMessage('application/json', '{,', ['application/json'])).toThrow('not JSON');
  });

  test('as a receipt names a message', () => {
    expect(messageIdOf('{"messageId":"m"}')).toBe('m');
    for (const content of [undefined, '', '{}', '7', 'null', '{"messageId":7}', '{"messageId":""}'])
      expect(() => messageIdOf(content)).toThrow(ParticipantError);
  });

  test('is never answered with an error of another kind', () => {
    fc.assert(
      fc.property(fc.string(), (content) => {
        try {
          messageIdOf(content);
        } catch (error) {
          expect(error).toBeInstanceOf(ParticipantError);
        }
      }),
    );
  });
});
