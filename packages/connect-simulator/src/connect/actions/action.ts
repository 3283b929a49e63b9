import type { FlowAction } from '@resumed-chats/flow-language';
import { type Chat, type Contact, relatedContactId } from '../contact.ts';
import type { Execution, Frame, Waiting } from '../execution.ts';
import type { StoredFlow } from '../flow-store.ts';
import { interpolated, resolveValue } from '../references.ts';
import type { World } from '../world.ts';

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

/** One action being run for one contact. */
export class Step {
  readonly world: World;
  readonly contact: Contact;
  readonly execution: Execution;

  constructor(world: World, contact: Contact, execution: Execution) {
    this.world = world;
    this.contact = contact;
    this.execution = execution;
  }

  get chat(): Chat {
    return this.contact.chat;
  }

  /** Whom the parameter TargetContact means: this contact or the related one, undefined when there is none. */
  get target(): Contact | undefined {
    if (this.parameters['TargetContact'] !== 'Related') return this.contact;
    return this.world.chats.find(relatedContactId(this.chat) ?? '');
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
    return resolveValue(this.world, this.contact, given);
  }

  /** Text with the references in it filled in; what does not exist becomes empty. */
  text(given: unknown): string {
    return interpolated(this.world, this.contact, String(given ?? ''));
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
