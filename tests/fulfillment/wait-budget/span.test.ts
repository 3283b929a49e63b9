import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { spanInWords } from '../../../fulfillment/wait-budget/span.ts';

test.each([
  [300, '5 minutes', '5 minutos'],
  [60, '1 minute', '1 minuto'],
  [59, '59 seconds', '59 segundos'],
  [0, '0 seconds', '0 segundos'],
  [119, '1 minute', '1 minuto'],
  [3599, '59 minutes', '59 minutos'],
  [5400, '1 hour and 30 minutes', '1 hora y 30 minutos'],
  [5400 + 299, '1 hour and 30 minutes', '1 hora y 30 minutos'],
  [43_200, '12 hours', '12 horas'],
  [41_000, '11 hours', '11 horas'],
  [42_000, '11 hours and 30 minutes', '11 horas y 30 minutos'],
  [47 * 3600, '47 hours', '47 horas'],
  [604_799, '6 days and 23 hours', '6 días y 23 horas'],
  [604_800, '7 days', '7 días'],
])('%i seconds are %s, %s', (seconds, english, spanish) => {
  expect(spanInWords(seconds, 'en_US')).toBe(english);
  expect(spanInWords(seconds, 'es_US')).toBe(spanish);
});

test('a span in words is never longer than the span', () => {
  const units: Record<string, number> = { second: 1, minute: 60, hour: 3600, day: 86_400 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 604_800 }), (seconds) => {
      const words = [...spanInWords(seconds, 'en_US').matchAll(/(\d+) (second|minute|hour|day)s?/g)];
      const said = words.reduce((sum, [, amount, unit]) => sum + Number(amount) * units[unit!]!, 0);
      expect(said).toBeLessThanOrEqual(seconds);
      expect(said).toBeGreaterThan(seconds * 0.9 - 60);
    }),
  );
});
