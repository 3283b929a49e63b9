import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { VirtualClock } from '../../../packages/connect-simulator/src/clock.ts';
import { EventLog } from '../../../packages/connect-simulator/src/event-log.ts';
import type { SimulatorEvent } from '../../../packages/connect-simulator/src/events.ts';

const moved = (seconds: number) => ({ type: 'clock.moved' as const, seconds });

describe('The event log', () => {
  test('numbers events from 1 and dates them', () => {
    const clock = new VirtualClock(1000);
    const log = new EventLog(clock);
    expect([log.lastSeq, log.after(0)]).toEqual([0, []]);
    log.emit(moved(1));
    clock.moveTo(2000);
    log.emit(moved(2));
    expect(log.lastSeq).toBe(2);
    expect(log.after(0)).toEqual([
      { seq: 1, at: 1000, type: 'clock.moved', seconds: 1 },
      { seq: 2, at: 2000, type: 'clock.moved', seconds: 2 },
    ]);
  });

  test('gives what came after a number, and nothing after the last', () => {
    const log = new EventLog(new VirtualClock());
    for (let count = 0; count < 5; count++) log.emit(moved(count));
    expect(log.after(3).map(({ seq }) => seq)).toEqual([4, 5]);
    expect(log.after(5)).toEqual([]);
    expect(log.after(99)).toEqual([]);
    expect(log.after(-1)).toHaveLength(5);
  });

  test('keeps at least as many as asked, at most twice that, and always the latest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(100), fc.nat(120), (retain, count, after) => {
        const log = new EventLog(new VirtualClock(), retain);
        for (let index = 0; index < count; index++) log.emit(moved(index));
        const kept = log.after(0);
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(count, retain));
        expect(kept.length).toBeLessThanOrEqual(2 * retain);
        expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => count - kept.length + 1 + index));
        expect(log.after(after)).toEqual(kept.filter(({ seq }) => seq > after));
      }),
    );
  });

  test('tells whoever subscribed, until they leave', () => {
    const log = new EventLog(new VirtualClock());
    const [one, two]: SimulatorEvent[][] = [[], []];
    const leave = log.subscribe((event) => one!.push(event));
    log.subscribe((event) => two!.push(event));
    log.emit(moved(1));
    leave();
    leave();
    log.emit(moved(2));
    expect([one!.map(({ seq }) => seq), two!.map(({ seq }) => seq)]).toEqual([[1], [1, 2]]);
  });

  test('that keeps nothing still counts, and still tells', () => {
    const log = new EventLog(new VirtualClock(), 0);
    log.emit(moved(1));
    const told: number[] = [];
    log.subscribe(({ seq }) => told.push(seq));
    log.emit(moved(2));
    expect([log.lastSeq, log.after(0), told]).toEqual([2, [], [2]]);
  });
});
