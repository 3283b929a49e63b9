/** Time is a port: nothing else in the simulator reads the time or sets a timer. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `run` once, `delayMs` from now (0 or more), unless cancelled before. */
  schedule(delayMs: number, run: () => void): Timer;
}

export interface Timer {
  /** Epoch milliseconds at which it is due. */
  readonly dueAt: number;
  cancel(): void;
}

/** setTimeout takes 2^31-1 ms at most; longer timers are taken in steps of this. */
const LONGEST_STEP_MS = 2_000_000_000;

/** The machine's own time. Its timers do not keep the process alive. */
export class RealClock implements Clock {
  now(): number {
    return Date.now();
  }

  schedule(delayMs: number, run: () => void): Timer {
    const dueAt = this.now() + Math.max(0, delayMs);
    let handle: NodeJS.Timeout;
    const arm = () => {
      const left = dueAt - this.now();
      handle = left > LONGEST_STEP_MS ? setTimeout(arm, LONGEST_STEP_MS) : setTimeout(run, Math.max(0, left));
      handle.unref();
    };
    arm();
    return { dueAt, cancel: () => clearTimeout(handle) };
  }
}

/** An entry of the heap. `run` is dropped when cancelled, so that what it held can be freed at once. */
interface HeapTimer extends Timer {
  order: number;
  run: (() => void) | undefined;
}

/**
 * Time that stands still until it is moved. Timers run in the order of their due time, and in the order in
 * which they were set where that is equal. It never goes back.
 */
export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  #heap: HeapTimer[] = [];
  #cancelled = 0;

  constructor(startAt: Date | number = Date.UTC(2026, 0, 5, 9, 0, 0)) {
    this.#now = Number(startAt);
  }

  now(): number {
    return this.#now;
  }

  schedule(delayMs: number, run: () => void): Timer {
    const clock = this;
    const timer: HeapTimer = {
      dueAt: this.#now + Math.max(0, delayMs),
      order: this.#order++,
      run,
      cancel() {
        if (timer.run === undefined) return;
        timer.run = undefined;
        clock.#cancelled++;
        clock.#compact();
      },
    };
    this.#heap.push(timer);
    this.#up(this.#heap.length - 1);
    return timer;
  }

  /** When the next timer is due, in epoch milliseconds, or undefined when none is set. */
  nextDueAt(): number | undefined {
    this.#dropCancelled();
    return this.#heap[0]?.dueAt;
  }

  /** Moves to the next timer and runs it. False when there is none due up to `until`. */
  runNext(until = Number.POSITIVE_INFINITY): boolean {
    this.#dropCancelled();
    const timer = this.#heap[0];
    if (timer === undefined || timer.dueAt > until) return false;
    this.#pop();
    this.#now = Math.max(this.#now, timer.dueAt);
    const run = timer.run;
    timer.run = undefined;
    run?.();
    return true;
  }

  /** Moves to an instant without running anything. Throws a RangeError on going back or past a due timer. */
  moveTo(instant: number): void {
    if (instant < this.#now) throw new RangeError('virtual time does not go back');
    const next = this.nextDueAt();
    if (next !== undefined && next < instant) throw new RangeError('a timer is due before that instant');
    this.#now = instant;
  }

  /** Timers set and not yet run or cancelled. */
  get pending(): number {
    return this.#heap.length - this.#cancelled;
  }

  #dropCancelled(): void {
    while (this.#heap.length > 0 && this.#heap[0]!.run === undefined) {
      this.#pop();
      this.#cancelled--;
    }
  }

  /** Rebuilds the heap when most of it is cancelled: a million cancelled waits must not keep their memory. */
  #compact(): void {
    if (this.#cancelled < 1024 || this.#cancelled < this.#heap.length / 2) return;
    this.#heap = this.#heap.filter((timer) => timer.run !== undefined).sort(before);
    this.#cancelled = 0;
  }

  #pop(): void {
    const last = this.#heap.pop()!;
    if (this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#down(0);
  }

  #up(index: number): void {
    const timer = this.#heap[index]!;
    let at = index;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (before(this.#heap[parent]!, timer) <= 0) break;
      this.#heap[at] = this.#heap[parent]!;
      at = parent;
    }
    this.#heap[at] = timer;
  }

  #down(index: number): void {
    const timer = this.#heap[index]!;
    let at = index;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#heap.length) break;
      if (child + 1 < this.#heap.length && before(this.#heap[child + 1]!, this.#heap[child]!) < 0) child++;
      if (before(timer, this.#heap[child]!) <= 0) break;
      this.#heap[at] = this.#heap[child]!;
      at = child;
    }
    this.#heap[at] = timer;
  }
}

function before(a: HeapTimer, b: HeapTimer): number {
  return a.dueAt - b.dueAt || a.order - b.order;
}
