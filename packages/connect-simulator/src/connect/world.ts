import type { Clock } from '../clock.ts';
import type { EventSink } from '../events.ts';
import type { NewId } from '../ids.ts';
import type { LambdaInvoker } from '../lambda/port.ts';
import type { LexRuntime } from '../lex/port.ts';
import type { Switches } from '../switches.ts';
import { Chats } from './chats.ts';
import { FlowEngine } from './engine.ts';
import { type DecideFault, Faults } from './faults.ts';
import type { FlowStore } from './flow-store.ts';
import type { Instance } from './instance.ts';
import { Participants } from './participants/participants.ts';
import { Router } from './router.ts';

/** What one simulated instance is given from outside. */
export interface Edges {
  readonly clock: Clock;
  readonly events: EventSink;
  readonly newId: NewId;
  readonly switches: Switches;
  readonly lambda: LambdaInvoker;
  readonly lex: LexRuntime;
  readonly decideFault?: DecideFault | undefined;
}

/** Everything that the parts of one simulated instance need of each other. */
export class World implements Edges {
  readonly clock: Clock;
  readonly events: EventSink;
  readonly newId: NewId;
  readonly switches: Switches;
  readonly lambda: LambdaInvoker;
  readonly lex: LexRuntime;
  readonly instance: Instance;
  readonly flows: FlowStore;
  /** Alias ARNs of the bots associated with the instance (AssociateBot). */
  readonly bots = new Set<string>();
  readonly faults: Faults;
  /** What is under way outside the event loop's current turn (Lambdas, Lex). */
  readonly work = new Work();
  readonly chats = new Chats(this);
  readonly router = new Router(this);
  readonly engine = new FlowEngine(this);
  readonly participants = new Participants(this);

  constructor(edges: Edges, instance: Instance, flows: FlowStore) {
    this.clock = edges.clock;
    this.events = edges.events;
    this.newId = edges.newId;
    this.switches = edges.switches;
    this.lambda = edges.lambda;
    this.lex = edges.lex;
    this.faults = new Faults(edges.decideFault);
    this.instance = instance;
    this.flows = flows;
  }
}

/** Work under way: time must not move while there is any. */
export class Work {
  #pending = 0;
  #idle: (() => void)[] = [];
  #failure: unknown;

  /** Runs `then` with the result. A failure in it is kept and thrown by `settled`. */
  follow<T>(promise: Promise<T>, then: (result: T) => void): void {
    this.#pending++;
    promise
      .then(then)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => {
        if (--this.#pending > 0) return;
        for (const resolve of this.#idle.splice(0)) resolve();
      });
  }

  get pending(): number {
    return this.#pending;
  }

  /** Resolves when nothing is under way. Rejects with the first unexpected failure since the last call. */
  async settled(): Promise<void> {
    while (this.#pending > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined) throw failure;
  }
}
