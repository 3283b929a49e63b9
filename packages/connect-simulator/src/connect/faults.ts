/** An action that is to fail: the next time (or the next times) it is entered. */
export interface ActionFault {
  /** Flow name; every flow when left out. */
  flow?: string;
  /** Identifier or type of the action. */
  action: string;
  /** The error branch to take, e.g. `NoMatchingError` (default) or `QueueAtCapacity`. */
  error?: string;
  /** How many times; once when left out. */
  times?: number;
}

/** Asked of every action as it is entered, before the faults that were asked for one by one: the error to fail with, if any. */
export type DecideFault = (flow: string, identifier: string) => string | undefined;

/** Failures that were asked for, so that error branches can be walked. */
export class Faults {
  readonly #decide: DecideFault | undefined;
  readonly #faults: { fault: ActionFault; left: number }[] = [];

  constructor(decide?: DecideFault) {
    this.#decide = decide;
  }

  add(fault: ActionFault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#faults.length = 0;
  }

  /** Those that have not happened yet. */
  get outstanding(): ActionFault[] {
    return this.#faults.map(({ fault }) => fault);
  }

  /** Those that have not happened yet, with how often they still will. */
  get left(): readonly { readonly fault: ActionFault; readonly left: number }[] {
    return this.#faults;
  }

  /** The error that an action is to fail with now, if any. */
  take(flow: string, identifier: string, type: string): string | undefined {
    const decided = this.#decide?.(flow, identifier);
    if (decided !== undefined || this.#faults.length === 0) return decided;
    const index = this.#faults.findIndex(
      ({ fault }) =>
        (fault.flow === undefined || fault.flow === flow) &&
        (fault.action === identifier || fault.action === type),
    );
    const found = this.#faults[index];
    if (found === undefined) return undefined;
    if (--found.left === 0) this.#faults.splice(index, 1);
    return found.fault.error ?? 'NoMatchingError';
  }
}
