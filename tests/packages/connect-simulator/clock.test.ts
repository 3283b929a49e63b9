import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { RealClock, type Timer, VirtualClock } from '../../../packages/connect-simulator/src/clock.ts';

const START = Date.UTC(2026, 0, 5, 9, 0, 0);

function runAll(clock: VirtualClock): void {
  while (clock.runNext());
}

describe('Virtual time', () => {
  test('stands still until it is moved', () => {
    const clock = new VirtualClock();
    expect([clock.now(), clock.now(), clock.pending, clock.nextDueAt()]).toEqual([
      START,
      START,
      0,
      undefined,
    ]);
    expect(new VirtualClock(5).now()).toBe(5);
    expect(new VirtualClock(new Date(START)).now()).toBe(START);
  });

  test('runs timers in the order of their due times, and equal ones in the order in which they were set', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 20 }), { maxLength: 60 }), (delays) => {
        const clock = new VirtualClock(0);
        const ran: { index: number; at: number }[] = [];
        for (const [index, delay] of delays.entries())
          clock.schedule(delay, () => ran.push({ index, at: clock.now() }));
        runAll(clock);
        const expected = delays
          .map((delay, index) => ({ index, at: Math.max(0, delay) }))
          .sort((a, b) => a.at - b.at || a.index - b.index);
        expect(ran).toEqual(expected);
      }),
    );
  });

  test('runs what timers set and does not run what they cancel, in the same order as a sorted list would', () => {
    const steps = fc.array(
      fc.record({ delay: fc.nat(9), sets: fc.option(fc.nat(9)), cancels: fc.option(fc.nat(30)) }),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(steps, (plan) => {
        const clock = new VirtualClock(0);
        const timers: Timer[] = [];
        const ran: string[] = [];
        let last = 0;
        plan.forEach(({ delay, sets, cancels }, index) => {
          timers.push(
            clock.schedule(delay, () => {
              expect(clock.now()).toBeGreaterThanOrEqual(last);
              last = clock.now();
              ran.push(`${index}`);
              if (cancels !== null) timers[cancels]?.cancel();
              if (sets !== null) clock.schedule(sets, () => ran.push(`${index}+`));
            }),
          );
        });
        runAll(clock);
        expect(ran).toEqual(inAList(plan));
        expect(clock.pending).toBe(0);
      }),
    );
  });

  test('never goes back, nor past a timer that is due', () => {
    const clock = new VirtualClock(100);
    clock.moveTo(200);
    expect(() => clock.moveTo(199)).toThrow(RangeError);
    expect(() => clock.moveTo(Number.NaN)).toThrow(RangeError);
    clock.schedule(50, () => undefined);
    expect(() => clock.moveTo(251)).toThrow(RangeError);
    clock.moveTo(250);
    expect(clock.runNext()).toBe(true);
    expect(clock.now()).toBe(250);
  });

  test('runs what is due up to an instant only', () => {
    const clock = new VirtualClock(0);
    clock.schedule(10, () => undefined);
    expect([clock.runNext(9), clock.now(), clock.nextDueAt()]).toEqual([false, 0, 10]);
    expect([clock.runNext(10), clock.now(), clock.nextDueAt()]).toEqual([true, 10, undefined]);
    expect(clock.runNext()).toBe(false);
  });

  test('a timer knows when it is due, and can be cancelled once, also after it has run', () => {
    const clock = new VirtualClock(0);
    const [first, second] = [clock.schedule(5, () => undefined), clock.schedule(7, () => undefined)];
    expect([first.dueAt, second.dueAt, clock.pending]).toEqual([5, 7, 2]);
    first.cancel();
    first.cancel();
    expect([clock.pending, clock.nextDueAt()]).toEqual([1, 7]);
    clock.runNext();
    second.cancel();
    expect([clock.pending, clock.runNext()]).toEqual([0, false]);
  });

  test('a timer that cancels itself while it runs changes nothing', () => {
    const clock = new VirtualClock(0);
    const timer = clock.schedule(1, () => timer.cancel());
    clock.schedule(2, () => undefined);
    clock.runNext();
    expect(clock.pending).toBe(1);
  });

  test('a timer that throws is over, and the others go on', () => {
    const clock = new VirtualClock(0);
    clock.schedule(1, () => {
      throw new Error('it broke');
    });
    clock.schedule(2, () => undefined);
    expect(() => clock.runNext()).toThrow('it broke');
    expect([clock.runNext(), clock.now(), clock.pending]).toEqual([true, 2, 0]);
  });

  test('forgets cancelled timers when they are most of them, and keeps the order of the rest', () => {
    const clock = new VirtualClock(0);
    const ran: number[] = [];
    const timers = Array.from({ length: 5000 }, (_, index) =>
      clock.schedule(5000 - index, () => ran.push(index)),
    );
    timers.forEach((timer, index) => {
      if (index % 10 !== 0) timer.cancel();
    });
    expect(clock.pending).toBe(500);
    runAll(clock);
    expect(ran).toEqual(Array.from({ length: 500 }, (_, index) => 4990 - 10 * index));
    for (const timer of timers) timer.cancel();
    expect(clock.pending).toBe(0);
  });
});

describe('Real time', () => {
  const clock = new RealClock();
  beforeEach(() => {
    jest.useFakeTimers({ now: START });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('is that of the machine', () => {
    expect(clock.now()).toBe(START);
    jest.advanceTimersByTime(1500);
    expect(clock.now()).toBe(START + 1500);
  });

  test('runs a timer once when it is due', () => {
    const run = jest.fn();
    expect(clock.schedule(1000, run).dueAt).toBe(START + 1000);
    jest.advanceTimersByTime(999);
    expect(run).not.toHaveBeenCalled();
    jest.advanceTimersByTime(5000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('runs what is due already at the next turn', () => {
    const run = jest.fn();
    clock.schedule(-5, run);
    expect(run).not.toHaveBeenCalled();
    jest.advanceTimersByTime(0);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('waits longer than setTimeout can', () => {
    const run = jest.fn();
    const month = 30 * 24 * 3600 * 1000;
    clock.schedule(2 * month, run);
    jest.advanceTimersByTime(2 * month - 1);
    expect(run).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('can be cancelled at any time, a long timer between its steps too', () => {
    const run = jest.fn();
    const [short, long] = [clock.schedule(10, run), clock.schedule(5_000_000_000, run)];
    short.cancel();
    jest.advanceTimersByTime(3_000_000_000);
    long.cancel();
    jest.advanceTimersByTime(9_000_000_000);
    expect(run).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});

/** The plan of the second property, run by a list that is sorted anew each time. */
function inAList(plan: { delay: number; sets: number | null; cancels: number | null }[]): string[] {
  interface Entry {
    at: number;
    order: number;
    label: string;
    step?: (typeof plan)[number];
  }
  let order = 0;
  let list: Entry[] = plan.map((step, index) => ({
    at: step.delay,
    order: order++,
    label: `${index}`,
    step,
  }));
  const ran: string[] = [];
  while (list.length > 0) {
    list.sort((a, b) => a.at - b.at || a.order - b.order);
    const { at, label, step } = list.shift()!;
    ran.push(label);
    if (step === undefined) continue;
    if (step.cancels !== null) list = list.filter((entry) => entry.label !== `${step.cancels}`);
    if (step.sets !== null) list.push({ at: at + step.sets, order: order++, label: `${label}+` });
  }
  return ran;
}
