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
import { Work } from './work.ts';

/** What one simulated instance is given from outside. */
export interface InstancePorts {
  readonly clock: Clock;
  readonly events: EventSink;
  readonly newId: NewId;
  readonly switches: Switches;
  readonly lambda: LambdaInvoker;
  readonly lex: LexRuntime;
  readonly decideFault?: DecideFault | undefined;
}

/** Everything that the parts of one simulated instance need of each other. */
export class InstanceContext implements InstancePorts {
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

  constructor(ports: InstancePorts, instance: Instance, flows: FlowStore) {
    this.clock = ports.clock;
    this.events = ports.events;
    this.newId = ports.newId;
    this.switches = ports.switches;
    this.lambda = ports.lambda;
    this.lex = ports.lex;
    this.faults = new Faults(ports.decideFault);
    this.instance = instance;
    this.flows = flows;
  }
}
