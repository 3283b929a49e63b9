import type { Clock } from './clock.ts';
import type { EventBody, EventSink, SimulatorEvent } from './events.ts';

/** Keeps the latest events and hands each one to whoever subscribed. */
export class EventLog implements EventSink {
  readonly #clock: Clock;
  readonly #retain: number;
  readonly #listeners = new Set<(event: SimulatorEvent) => void>();
  #events: SimulatorEvent[] = [];
  #lastSeq = 0;

  /** @param retain how many events are kept at least; older ones are forgotten so that memory stays bounded */
  constructor(clock: Clock, retain = 20_000) {
    this.#clock = clock;
    this.#retain = retain;
  }

  emit(body: EventBody): void {
    this.#lastSeq++;
    if (this.#retain === 0 && this.#listeners.size === 0) return;
    const event: SimulatorEvent = { seq: this.#lastSeq, at: this.#clock.now(), ...body };
    if (this.#retain > 0) {
      this.#events.push(event);
      if (this.#events.length > 2 * this.#retain) this.#events = this.#events.slice(-this.#retain);
    }
    for (const listener of this.#listeners) listener(event);
  }

  /** Number of the newest event; 0 before the first. */
  get lastSeq(): number {
    return this.#lastSeq;
  }

  /** The kept events after number `seq`, oldest first. */
  after(seq: number): SimulatorEvent[] {
    const first = this.#events[0]?.seq ?? 0;
    return this.#events.slice(Math.max(0, seq - first + 1));
  }

  /** Calls `listener` with every event from now on. Returns what ends that. */
  subscribe(listener: (event: SimulatorEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
