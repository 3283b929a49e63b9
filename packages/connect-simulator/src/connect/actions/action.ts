import type { FlowAction } from '@resumed-chats/flow-language';
import type { Clock } from '../../clock.ts';
import type { EventSink } from '../../events.ts';
import type { LambdaInvoker } from '../../lambda/port.ts';
import type { LexRuntime } from '../../lex/port.ts';
import type { Switches } from '../../switches.ts';
import type { Chats } from '../chats.ts';
import { type Chat, type Contact, relatedContactId } from '../contact.ts';
import type { Execution, Frame, Waiting } from '../execution.ts';
import type { FlowStore, StoredFlow } from '../flow-store.ts';
import type { Instance } from '../instance.ts';
import { interpolated, resolveValue } from '../references.ts';
import type { Router } from '../router.ts';
import type { Work } from '../work.ts';

/** What an action came to. */
export type Outcome =
  /** On to NextAction. */
  | { kind: 'success'; why?: string }
  /** The first true condition over `value` decides; without one the error branch NoMatchingCondition. */
  | { kind: 'match'; value: string | undefined; why: string }
  | { kind: 'error'; error: string; why: string }
  /** Stands still until the engine is told to go on. */
  | { kind: 'wait'; waiting: Waiting; entered?: () => void }
  /** This flow ends and that one begins. */
  | { kind: 'flow'; flow: StoredFlow }
  /** The contact left this flow, by what `branch` names: a transfer, an end. */
  | { kind: 'left'; branch?: string; act: () => void };

export const SUCCESS: Outcome = { kind: 'success' };

export function failed(why: string, error = 'NoMatchingError'): Outcome {
  return { kind: 'error', error, why };
}

/** What actions need of their instance. */
export interface ActionContext {
  readonly clock: Clock;
  readonly events: EventSink;
  readonly switches: Switches;
  readonly lambda: LambdaInvoker;
  readonly lex: LexRuntime;
  readonly instance: Instance;
  readonly flows: FlowStore;
  /** Alias ARNs of the bots associated with the instance. */
  readonly bots: ReadonlySet<string>;
  readonly work: Work;
  readonly chats: Chats;
  readonly router: Pick<Router, 'enqueue' | 'isAtCapacity' | 'reorder'>;
  readonly engine: {
    stop(contact: Contact): void;
    wake(contact: Contact, execution: Execution, outcome: Outcome): void;
    resume(contact: Contact, execution: Execution, outcome: Outcome): void;
    finish(contact: Contact, execution: Execution): void;
  };
}

/** One action being run for one contact. */
export class Step {
  readonly context: ActionContext;
  readonly contact: Contact;
  readonly execution: Execution;

  constructor(context: ActionContext, contact: Contact, execution: Execution) {
    this.context = context;
    this.contact = contact;
    this.execution = execution;
  }

  get chat(): Chat {
    return this.contact.chat;
  }

  /** Whom the parameter TargetContact means: this contact or the related one, undefined when there is none. */
  get target(): Contact | undefined {
    if (this.parameters['TargetContact'] !== 'Related') return this.contact;
    return this.context.chats.find(relatedContactId(this.chat) ?? '');
  }

  get action(): FlowAction {
    return this.execution.action;
  }

  get frame(): Frame {
    return this.execution.frame;
  }

  get parameters(): Record<string, unknown> {
    return (this.execution.action.Parameters ?? {}) as Record<string, unknown>;
  }

  /** A parameter that is one static value or one reference, resolved. Undefined when absent or empty. */
  value(name: string): string | undefined {
    const resolved = this.resolve(this.parameters[name]);
    return resolved === '' ? undefined : resolved;
  }

  resolve(given: unknown): string | undefined {
    return resolveValue(this.context, this.contact, given);
  }

  /** Text with the references in it filled in; what does not exist becomes empty. */
  text(given: unknown): string {
    return interpolated(this.context, this.contact, String(given ?? ''));
  }

  /** A map parameter with keys and values resolved. */
  map(name: string): Record<string, string> {
    const given = this.parameters[name];
    const resolved: Record<string, string> = {};
    if (typeof given !== 'object' || given === null) return resolved;
    for (const [key, value] of Object.entries(given)) resolved[this.text(key)] = this.resolve(value) ?? '';
    return resolved;
  }
}

export type RunAction = (step: Step) => Outcome | Promise<Outcome>;
