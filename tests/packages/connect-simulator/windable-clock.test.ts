import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { WindableClock } from '../../../packages/connect-simulator/src/windable-clock.ts';

const HOUR = 3_600_000;
const nothing = async () => {};

describe('real time that can be wound', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: Date.UTC(2026, 0, 5, 9) });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('goes on by itself', () => {
    const clock = new WindableClock();
    const began = clock.now();
    jest.advanceTimersByTime(1500);
    expect(clock.now() - began).toBe(1500);
  });

  test('runs what falls due by itself, in its order', () => {
    const clock = new WindableClock();
    const ran: string[] = [];
    clock.schedule(200, () => ran.push('later'));
    clock.schedule(100, () => ran.push('sooner'));
    clock.schedule(150, () => ran.push('never')).cancel();
    jest.advanceTimersByTime(99);
    expect(ran).toEqual([]);
    jest.advanceTimersByTime(101);
    expect(ran).toEqual(['sooner', 'later']);
  });

  test('is wound forward, running each timer at its own time', async () => {
    const clock = new WindableClock();
    const began = clock.now();
    const ran: number[] = [];
    clock.schedule(HOUR, () => {
      ran.push(clock.now() - began);
      clock.schedule(HOUR, () => ran.push(clock.now() - began));
    });
    clock.schedule(12 * HOUR, () => ran.push(-1));
    await clock.wind(6 * HOUR, nothing);
    expect(ran).toEqual([HOUR, 2 * HOUR]);
    expect(clock.now() - began).toBe(6 * HOUR);
  });

  test('goes on from where it was wound to', async () => {
    const clock = new WindableClock();
    const began = clock.now();
    let ran = false;
    clock.schedule(HOUR + 500, () => {
      ran = true;
    });
    await clock.wind(HOUR, nothing);
    jest.advanceTimersByTime(499);
    expect(ran).toBe(false);
    jest.advanceTimersByTime(1);
    expect(ran).toBe(true);
    expect(clock.now() - began).toBe(HOUR + 500);
  });

  test('lets what a timer set going finish before the next one', async () => {
    const clock = new WindableClock();
    const told: string[] = [];
    clock.schedule(1000, () => told.push('first'));
    clock.schedule(2000, () => told.push('second'));
    await clock.wind(5000, async () => {
      await Promise.resolve();
      told.push('settled');
    });
    expect(told).toEqual(['settled', 'first', 'settled', 'second', 'settled']);
  });

  test('is wound once after the other when asked at the same time', async () => {
    const clock = new WindableClock();
    const began = clock.now();
    await Promise.all([clock.wind(HOUR, nothing), clock.wind(HOUR, nothing)]);
    expect(clock.now() - began).toBe(2 * HOUR);
  });

  test('says so when what was set going fails, and can be wound again', async () => {
    const clock = new WindableClock();
    const failing = async () => {
      throw new Error('a Lambda is broken');
    };
    await expect(clock.wind(HOUR, failing)).rejects.toThrow('a Lambda is broken');
    await expect(clock.wind(HOUR, nothing)).resolves.toBeUndefined();
  });
});

describe('a pause', () => {
  test('keeps every timer: each runs once, in its order, when time goes on or is wound', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 }),
        fc.array(fc.integer({ min: 0, max: 4000 }), { maxLength: 5 }),
        async (delays, winds) => {
          const clock = new WindableClock();
          clock.pause();
          const began = clock.now();
          const ran: [due: number, at: number][] = [];
          for (const delay of delays) clock.schedule(delay, () => ran.push([began + delay, clock.now()]));
          for (const wind of winds) await clock.wind(wind, async () => {});
          expect(clock.now()).toBe(began + winds.reduce((sum, wind) => sum + wind, 0));
          clock.resume();
          await clock.wind(20_000, async () => {});
          expect(ran.map(([due]) => due)).toEqual(delays.map((delay) => began + delay).sort((a, b) => a - b));
          for (const [due, at] of ran) expect(at).toBe(due);
        },
      ),
      { numRuns: 50 },
    );
  });

  test('lets nothing happen by itself, and something once it is over', async () => {
    const clock = new WindableClock();
    let ran = 0;
    clock.schedule(5, () => ran++);
    clock.pause();
    expect(clock.paused).toBe(true);
    await new Promise((done) => setTimeout(done, 25));
    expect(ran).toBe(0);
    clock.resume();
    await new Promise((done) => setTimeout(done, 25));
    expect(ran).toBe(1);
  });

  test('does not keep quotas from filling up again', async () => {
    const clock = new WindableClock();
    clock.pause();
    const before = clock.steady();
    await new Promise((done) => setTimeout(done, 25));
    expect(clock.steady()).toBeGreaterThan(before);
    await clock.wind(60_000, async () => {});
    expect(clock.steady()).toBeGreaterThanOrEqual(before + 60_000);
  });
});
