import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  DAYS,
  isOpen,
  isTimezone,
  OPENING,
} from '../../../../packages/connect-simulator/src/connect/hours.ts';

const at = (instant: string) => Date.parse(instant);
const hours = (open: Parameters<typeof isOpen>[0]['open'], timezone = 'UTC') => ({ open, timezone });

describe('Hours of operation', () => {
  test('always are always open', () => {
    expect(isOpen(hours('always'), at('2026-01-04T03:00Z'))).toBe(true);
  });

  test.each([
    ['2026-01-05T08:59:59.999Z', false],
    ['2026-01-05T09:00Z', true],
    ['2026-01-05T16:59:59.999Z', true],
    ['2026-01-05T17:00Z', false],
    ['2026-01-06T12:00Z', false],
  ])('open from their start to before their end, on their day: %s %s', (instant, open) => {
    expect(isOpen(hours({ mon: '09:00-17:00' }), at(instant))).toBe(open);
  });

  test.each([
    ['2026-01-05T21:59Z', false],
    ['2026-01-05T22:00Z', true],
    ['2026-01-05T23:59Z', true],
    ['2026-01-06T00:00Z', true],
    ['2026-01-06T05:59Z', true],
    ['2026-01-06T06:00Z', false],
    ['2026-01-05T05:00Z', false],
  ])('go on past midnight when they end before they start: %s %s', (instant, open) => {
    expect(isOpen(hours({ mon: '22:00-06:00' }), at(instant))).toBe(open);
  });

  test('go on from Sunday into Monday', () => {
    expect(isOpen(hours({ sun: '22:00-06:00' }), at('2026-01-05T05:59Z'))).toBe(true);
    expect(isOpen(hours({ sun: '22:00-06:00' }), at('2026-01-05T06:00Z'))).toBe(false);
  });

  test.each(['00:00-00:00', '00:00-24:00'])('%s is the whole day and nothing of the next', (span) => {
    expect(isOpen(hours({ mon: span }), at('2026-01-05T00:00Z'))).toBe(true);
    expect(isOpen(hours({ mon: span }), at('2026-01-05T23:59Z'))).toBe(true);
    expect(isOpen(hours({ mon: span }), at('2026-01-06T00:00Z'))).toBe(false);
    expect(isOpen(hours({ mon: span }), at('2026-01-04T23:59Z'))).toBe(false);
  });

  test('are those of their time zone', () => {
    const tokyo = hours({ mon: '09:00-17:00' }, 'Asia/Tokyo');
    expect(isOpen(tokyo, at('2026-01-05T00:00Z'))).toBe(true);
    expect(isOpen(tokyo, at('2026-01-05T08:00Z'))).toBe(false);
    expect(isOpen(hours({ sun: '16:00-24:00' }, 'America/Los_Angeles'), at('2026-01-05T02:00Z'))).toBe(true);
  });

  test.each([
    // Before and after summer time begins (29 March 2026) and ends (25 October 2026).
    ['2026-03-27T08:00Z', true],
    ['2026-03-27T07:59Z', false],
    ['2026-03-30T07:00Z', true],
    ['2026-03-30T06:59Z', false],
    ['2026-10-23T07:00Z', true],
    ['2026-10-26T07:59Z', false],
    ['2026-10-26T08:00Z', true],
  ])('follow the clocks of their zone into summer time and out of it: %s %s', (instant, open) => {
    const madrid = hours({ mon: '09:00-17:00', fri: '09:00-17:00' }, 'Europe/Madrid');
    expect(isOpen(madrid, at(instant))).toBe(open);
  });

  test('that go past midnight last an hour less or more in the night in which the clocks change', () => {
    const night = hours({ sat: '22:00-06:00' }, 'Europe/Madrid');
    const openMinutes = (from: string, minutes: number) =>
      Array.from({ length: minutes }, (_, minute) => at(from) + minute * 60_000).filter((time) =>
        isOpen(night, time),
      ).length;
    expect(openMinutes('2026-03-21T12:00Z', 1440)).toBe(8 * 60);
    expect(openMinutes('2026-03-28T12:00Z', 1440)).toBe(7 * 60);
    expect(openMinutes('2026-10-24T12:00Z', 1440)).toBe(9 * 60);
  });

  test('are open for as long as their span says, whatever it is', () => {
    const time = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(time, time, fc.constantFrom(...DAYS), (from, to, day) => {
        const span = `${clock(from)}-${clock(to)}`;
        expect(span).toMatch(OPENING);
        const week = Array.from(
          { length: 7 * 96 },
          (_, quarter) => at('2026-01-05T00:00Z') + quarter * 900_000,
        );
        const open = week.filter((instant) => isOpen(hours({ [day]: span }), instant)).length;
        const length = to > from ? to - from : 1440 - from + to;
        expect(Math.abs(open - length / 15)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });

  test('know time zones from other words', () => {
    expect(['UTC', 'Europe/Madrid', 'Europe/Atlantis', ''].map(isTimezone)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

function clock(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
