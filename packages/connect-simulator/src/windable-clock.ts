import { type Clock, RealClock, type Timer, VirtualClock } from './clock.ts';

/** setTimeout takes 2^31-1 ms at most. */
const MAX_SLEEP_MS = 2_000_000_000;

/**
 * The machine's time, which can be wound forward: it goes on by itself, and `wind` jumps ahead, running on the way what
 * falls due, in its order and at its time. Its timers do not keep the process alive.
 */
export class WindableClock implements Clock {
  /** Holds the timers. Between ticks its present lags behind. */
  readonly #timers: VirtualClock;
  #ahead = 0;
  #winding = false;
  /** Where time stands, while it does. */
  #pausedAt: number | undefined;
  /** By how much it was wound in all, in milliseconds. */
  #skipped = 0;
  readonly #machine = new RealClock();
  #wound: Promise<void> = Promise.resolve();
  #alarm: NodeJS.Timeout | undefined;

  constructor() {
    this.#timers = new VirtualClock(Date.now());
  }

  now(): number {
    if (this.#winding) return this.#timers.now();
    return this.#pausedAt ?? Math.max(this.#timers.now(), Date.now() + this.#ahead);
  }

  schedule(delayMs: number, run: () => void): Timer {
    const timer = this.#timers.schedule(Math.max(0, delayMs) + this.now() - this.#timers.now(), run);
    this.#arm();
    return timer;
  }

  /** Its time, with timers that run even while it is paused: for what is no part of the simulated world. */
  get machine(): Clock {
    return {
      now: () => this.now(),
      schedule: (delayMs, run) => this.#machine.schedule(delayMs, run),
    };
  }

  /** Milliseconds that go on while it is paused, and by which it is wound: for quotas, which are to fill up again. */
  steady(): number {
    return Date.now() + this.#skipped;
  }

  get paused(): boolean {
    return this.#pausedAt !== undefined;
  }

  /** Time stands still until `resume`; it can still be wound. */
  pause(): void {
    this.#pausedAt ??= this.now();
    clearTimeout(this.#alarm);
  }

  /** Time goes on from where it stood. */
  resume(): void {
    if (this.#pausedAt === undefined) return;
    this.#ahead = this.#pausedAt - Date.now();
    this.#pausedAt = undefined;
    this.#arm();
  }

  /** When the next timer is due, in epoch milliseconds, or undefined when none is set. */
  nextDueAt(): number | undefined {
    return this.#timers.nextDueAt();
  }

  /**
   * Jumps ahead. `between` is awaited before the first timer and after each: what a timer set going is finished at its
   * time. Winds follow each other, never overlap.
   */
  wind(milliseconds: number, between: () => Promise<void>): Promise<void> {
    const wound = this.#wound.then(() => this.#wind(milliseconds, between));
    // The next wind does not care how this one went; its caller does.
    this.#wound = wound.catch(() => undefined);
    return wound;
  }

  async #wind(milliseconds: number, between: () => Promise<void>): Promise<void> {
    await between();
    this.#catchUp();
    const until = this.now() + milliseconds;
    this.#winding = true;
    try {
      while (this.#timers.runNext(until)) await between();
      this.#timers.moveTo(until);
      this.#skipped += milliseconds;
    } finally {
      this.#ahead = this.#timers.now() - Date.now();
      this.#winding = false;
      if (this.#pausedAt !== undefined) this.#pausedAt = this.#timers.now();
      this.#arm();
    }
  }

  #catchUp(): void {
    const present = this.now();
    while (this.#timers.runNext(present));
    this.#timers.moveTo(Math.max(present, this.#timers.now()));
  }

  #arm(): void {
    clearTimeout(this.#alarm);
    const dueAt = this.#timers.nextDueAt();
    if (dueAt === undefined || this.#winding || this.paused) return;
    const sleep = Math.min(MAX_SLEEP_MS, Math.max(0, dueAt - this.now()));
    this.#alarm = setTimeout(() => {
      // A wind that has begun in the meantime runs the timers itself, and arms again when it ends.
      if (!this.#winding && !this.paused) this.#catchUp();
      this.#arm();
    }, sleep);
    this.#alarm.unref();
  }
}
