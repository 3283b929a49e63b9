import type { Clock } from './clock.ts';
import { VirtualClock } from './clock.ts';
import { Connect } from './connect/connect.ts';
import type { DecideFault } from './connect/faults.ts';
import type { InstanceDefinition } from './connect/instance.ts';
import { EventLog } from './event-log.ts';
import { countedIds, type NewId, randomIds } from './ids.ts';
import type { LambdaInvoker } from './lambda/port.ts';
import { LambdaRuntime } from './lambda/runtime.ts';
import type { LexRuntime } from './lex/port.ts';
import { LexSimulator } from './lex/simulator.ts';
import { DEFAULT_SWITCHES, type Switches } from './switches.ts';
import { WindableClock } from './windable-clock.ts';

/** What a simulator is made of. */
export interface SimulatorOptions {
  instance: InstanceDefinition;
  /** Runs the Lambda functions that flows and bots name; without it there are none. */
  lambda?: LambdaInvoker;
  /** Virtual when left out. */
  clock?: Clock;
  switches?: Partial<Switches>;
  /** How many events the log keeps. */
  retainEvents?: number;
  newId?: NewId;
  /** Between Connect and Lex, e.g. to let Lex fail. */
  wrapLex?: (lex: LexRuntime) => LexRuntime;
  /** Asked of every flow action as it is entered: the error that it is to fail with, if any. */
  decideFault?: DecideFault;
}

/** Amazon Connect chat and Lex V2 in one process, on one clock, with one event log. */
export class Simulator {
  readonly clock: Clock;
  readonly events: EventLog;
  readonly switches: Switches;
  readonly lex: LexSimulator;
  readonly connect: Connect;

  constructor(options: SimulatorOptions) {
    const { lambda = new LambdaRuntime(), instance } = options;
    this.clock = options.clock ?? new VirtualClock();
    this.events = new EventLog(this.clock, options.retainEvents);
    this.switches = { ...DEFAULT_SWITCHES, ...options.switches };
    const newId = options.newId ?? (this.clock instanceof VirtualClock ? countedIds() : randomIds);
    // What AWS does to its own resources takes time that goes on, whatever the chats' clock does.
    const machine = this.clock instanceof WindableClock ? this.clock.machine : this.clock;
    const ports = { clock: this.clock, events: this.events, newId, lambda };
    this.lex = new LexSimulator({ ...ports, modelsClock: machine });
    const lex = options.wrapLex?.(this.lex) ?? this.lex;
    const { decideFault } = options;
    this.connect = new Connect({ ...ports, switches: this.switches, lex, decideFault }, instance);
  }

  /** Resolves when everything that is due now has run. */
  settle(): Promise<void> {
    return this.connect.settled();
  }

  /**
   * Moves time that can be moved, running on the way what falls due, each with its Lambdas and bots finished before the next.
   * @throws TypeError on a real clock, RangeError when `seconds` is negative or no number
   */
  async advance(seconds: number): Promise<void> {
    if (!(seconds >= 0 && seconds < Number.POSITIVE_INFINITY))
      throw new RangeError(`time is moved on by 0 seconds or more, not by ${seconds}`);
    if (this.clock instanceof WindableClock) {
      await this.clock.wind(seconds * 1000, () => this.settle());
    } else if (this.clock instanceof VirtualClock) {
      const until = this.clock.now() + seconds * 1000;
      await this.settle();
      while (this.clock.runNext(until)) if (this.connect.busy) await this.settle();
      this.clock.moveTo(until);
    } else throw new TypeError('real time cannot be moved');
    this.events.emit({ type: 'clock.moved', seconds });
  }
}
