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
const MAX_STEP_MS = 2_000_000_000;

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
      handle = left > MAX_STEP_MS ? setTimeout(arm, MAX_STEP_MS) : setTimeout(run, Math.max(0, left));
      handle.unref();
    };
    arm();
    return { dueAt, cancel: () => clearTimeout(handle) };
  }
}

/** A timer of a virtual clock. What it held can be freed as soon as it has run or was cancelled. */
class VirtualTimer implements Timer {
  readonly dueAt: number;
  readonly order: number;
  readonly #onCancel: () => void;
  #run: (() => void) | undefined;

  constructor(dueAt: number, order: number, run: () => void, onCancel: () => void) {
    this.dueAt = dueAt;
    this.order = order;
    this.#run = run;
    this.#onCancel = onCancel;
  }

  get pending(): boolean {
    return this.#run !== undefined;
  }

  cancel(): void {
    if (this.#run === undefined) return;
    this.#run = undefined;
    this.#onCancel();
  }

  fire(): void {
    const run = this.#run;
    this.#run = undefined;
    run?.();
  }
}

/**
 * Time that stands still until it is moved. Timers run in the order of their due time, and in the order in
 * which they were set where that is equal. It never goes back.
 */
export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  /** A binary heap, in two arrays so that sifting reads plain numbers only: due times, and their timers. */
  #due: number[] = [];
  #timers: VirtualTimer[] = [];
  #cancelled = 0;
  readonly #onCancel = () => {
    this.#cancelled++;
    this.#compact();
  };

  constructor(startAt: Date | number = Date.UTC(2026, 0, 5, 9, 0, 0)) {
    this.#now = Number(startAt);
  }

  now(): number {
    return this.#now;
  }

  schedule(delayMs: number, run: () => void): Timer {
    const dueAt = this.#now + Math.max(0, delayMs);
    const timer = new VirtualTimer(dueAt, this.#order++, run, this.#onCancel);
    this.#due.push(dueAt);
    this.#timers.push(timer);
    this.#up(this.#timers.length - 1);
    return timer;
  }

  /** When the next timer is due, in epoch milliseconds, or undefined when none is set. */
  nextDueAt(): number | undefined {
    this.#dropCancelled();
    return this.#due[0];
  }

  /** Moves to the next timer and runs it. False when there is none due up to `until`. */
  runNext(until = Number.POSITIVE_INFINITY): boolean {
    this.#dropCancelled();
    const timer = this.#timers[0];
    if (timer === undefined || timer.dueAt > until) return false;
    this.#pop();
    this.#now = Math.max(this.#now, timer.dueAt);
    timer.fire();
    return true;
  }

  /** Moves to an instant without running anything. Throws a RangeError on going back or past a due timer. */
  moveTo(instant: number): void {
    if (!(instant >= this.#now)) throw new RangeError('virtual time does not go back');
    const next = this.nextDueAt();
    if (next !== undefined && next < instant) throw new RangeError('a timer is due before that instant');
    this.#now = instant;
  }

  /** Timers set and not yet run or cancelled. */
  get pending(): number {
    return this.#timers.length - this.#cancelled;
  }

  #dropCancelled(): void {
    while (this.#timers.length > 0 && !this.#timers[0]!.pending) {
      this.#pop();
      this.#cancelled--;
    }
  }

  /** Rebuilds the heap when most of it is cancelled: a million cancelled waits must not keep their memory. */
  #compact(): void {
    if (this.#cancelled < 1024 || this.#cancelled < this.#timers.length / 2) return;
    // A sorted array is a heap.
    this.#timers = this.#timers.filter((timer) => timer.pending).sort(before);
    this.#due = this.#timers.map((timer) => timer.dueAt);
    this.#cancelled = 0;
  }

  #pop(): void {
    const due = this.#due.pop()!;
    const timer = this.#timers.pop()!;
    if (this.#timers.length === 0) return;
    this.#put(0, due, timer);
    this.#down(0);
  }

  #up(index: number): void {
    const due = this.#due[index]!;
    const timer = this.#timers[index]!;
    let at = index;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(due, timer, parent)) break;
      this.#put(at, this.#due[parent]!, this.#timers[parent]!);
      at = parent;
    }
    this.#put(at, due, timer);
  }

  #down(index: number): void {
    const due = this.#due[index]!;
    const timer = this.#timers[index]!;
    const { length } = this.#timers;
    let at = index;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && this.#isBefore(this.#due[child + 1]!, this.#timers[child + 1]!, child))
        child++;
      if (this.#isBefore(due, timer, child)) break;
      this.#put(at, this.#due[child]!, this.#timers[child]!);
      at = child;
    }
    this.#put(at, due, timer);
  }

  /** Whether a timer comes before the one at `index`. */
  #isBefore(due: number, timer: VirtualTimer, index: number): boolean {
    const other = this.#due[index]!;
    return due === other ? timer.order < this.#timers[index]!.order : due < other;
  }

  #put(index: number, due: number, timer: VirtualTimer): void {
    this.#due[index] = due;
    this.#timers[index] = timer;
  }
}

function before(a: VirtualTimer, b: VirtualTimer): number {
  return a.dueAt - b.dueAt || a.order - b.order;
}
