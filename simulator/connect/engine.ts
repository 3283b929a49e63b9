import type { FlowAction } from '../../flows/language/types.ts';
import { type Outcome, Step } from './actions/action.ts';
import { RUNNERS } from './actions/index.ts';
import { conditionLabel, isTrue } from './conditions.ts';
import type { Contact, HookName } from './contact.ts';
import { type Execution, type Frame, newFrame } from './execution.ts';
import type { StoredFlow } from './flow-store.ts';
import { lexHeard } from './lex-block.ts';
import type { World } from './world.ts';

/** A run that takes this many actions without standing still once goes in circles; the contact is ended. */
const MOST_ACTIONS_IN_A_ROW = 1000;

/** Runs flows: one at a time per contact. */
export class FlowEngine {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Begins a flow. What the last Lambda and bot said stays known when `frame` is that of the flow before. */
  start(contact: Contact, flow: StoredFlow, frame?: Frame): void {
    const fresh = newFrame();
    if (frame !== undefined) {
      fresh.external = frame.external;
      fresh.lex = frame.lex;
    }
    const execution: Execution = { flow, action: flow.start, frame: fresh, waiting: undefined };
    contact.execution = execution;
    this.#emitFlow('flow.entered', contact, flow);
    this.#run(contact, execution);
  }

  /** Begins the flow with this id or ARN; a contact whose flow does not exist ends. */
  startReference(contact: Contact, reference: string): void {
    const flow = this.#world.flows.find(reference);
    if (flow === undefined) this.#world.chats.end(contact.chat, 'SYSTEM_ERROR');
    else this.start(contact, flow);
  }

  /** Begins a whisper or queue flow. Without the flow, its moment passes as if it had run. */
  startHook(contact: Contact, hook: HookName): void {
    const flow = this.#world.flows.find(contact.hooks[hook] ?? '');
    if (flow !== undefined) this.start(contact, flow);
    else if (hook !== 'CustomerQueue')
      this.#world.router.whispered(contact, hook === 'AgentWhisper' ? 'AGENT_WHISPER' : 'CUSTOMER_WHISPER');
  }

  /** Ends the contact's run, whatever it is doing. */
  stop(contact: Contact): void {
    const { execution } = contact;
    if (execution === undefined) return;
    contact.execution = undefined;
    const { waiting } = execution;
    if (waiting !== undefined && waiting.kind !== 'async') waiting.timer.cancel();
    this.#emitFlow('flow.left', contact, execution.flow);
  }

  /** Goes on where the contact's run stands still. */
  resume(contact: Contact, execution: Execution, outcome: Outcome): void {
    if (contact.execution !== execution) return;
    const { waiting } = execution;
    if (waiting !== undefined && waiting.kind !== 'async') waiting.timer.cancel();
    execution.waiting = undefined;
    if (this.#apply(contact, execution, outcome)) this.#run(contact, execution);
  }

  /** The customer wrote: a Wait or a Lex block may be waiting for that. */
  customerWrote(contact: Contact, text: string): void {
    const { execution } = contact;
    const waiting = execution?.waiting;
    if (execution === undefined || waiting === undefined) return;
    if (waiting.kind === 'wait' && waiting.customerReturned) {
      if (this.#world.switches.returningMessageReachesBot) contact.returningMessage = text;
      this.resume(contact, execution, {
        kind: 'match',
        value: 'CustomerReturned',
        why: 'the customer wrote a message',
      });
    } else if (waiting.kind === 'lex') {
      lexHeard(this.#world, contact, execution, waiting, text);
    }
  }

  /** The flow is over without having handed the contact on. */
  finish(contact: Contact, execution: Execution): void {
    if (contact.execution !== execution) return;
    this.stop(contact);
    const { type } = execution.flow;
    if (type === 'AGENT_WHISPER' || type === 'CUSTOMER_WHISPER') this.#world.router.whispered(contact, type);
    else if (type !== 'CUSTOMER_QUEUE') this.#world.chats.end(contact.chat, 'CONTACT_FLOW_DISCONNECT');
  }

  #run(contact: Contact, execution: Execution): void {
    for (let count = 0; contact.execution === execution; count++) {
      if (count === MOST_ACTIONS_IN_A_ROW) {
        this.#world.chats.end(contact.chat, 'SYSTEM_ERROR');
        return;
      }
      const { action, flow } = execution;
      this.#world.events.emit({
        type: 'action.entered',
        contactId: contact.contactId,
        flow: flow.name,
        action: action.Identifier,
        actionType: action.Type,
      });
      const outcome = this.#outcome(contact, execution);
      if (outcome instanceof Promise) {
        execution.waiting = { kind: 'async' };
        this.#world.work.follow(outcome, (late) => this.resume(contact, execution, late));
        return;
      }
      if (!this.#apply(contact, execution, outcome)) return;
    }
  }

  #outcome(contact: Contact, execution: Execution): Outcome | Promise<Outcome> {
    const { action, flow } = execution;
    const fault = this.#world.faults.take(flow.name, action.Identifier, action.Type);
    if (fault !== undefined) {
      this.#world.events.emit({
        type: 'fault.fired',
        fault: `${flow.name} / ${action.Identifier}: ${fault}`,
      });
      return { kind: 'error', error: fault, why: 'a fault was asked for' };
    }
    return RUNNERS[action.Type]!(new Step(this.#world, contact, execution));
  }

  /** Takes the branch. True when the run goes on with the next action at once. */
  #apply(contact: Contact, execution: Execution, outcome: Outcome): boolean {
    const { action } = execution;
    switch (outcome.kind) {
      case 'wait':
        execution.waiting = outcome.waiting;
        outcome.entered?.();
        return false;
      case 'left':
        if (outcome.branch !== undefined) this.#emitBranch(contact, execution, outcome.branch, undefined, '');
        outcome.act();
        return false;
      case 'success':
        return this.#follow(contact, execution, 'Success', action.Transitions?.NextAction, outcome.why ?? '');
      case 'match': {
        const { value, why } = outcome;
        for (const { Condition, NextAction } of action.Transitions?.Conditions ?? [])
          if (
            isTrue(Condition, value, (operand) => new Step(this.#world, contact, execution).resolve(operand))
          )
            return this.#follow(contact, execution, conditionLabel(Condition), NextAction, why);
        return this.#fail(contact, execution, 'NoMatchingCondition', why);
      }
      case 'error':
        return this.#fail(contact, execution, outcome.error, outcome.why);
    }
  }

  /** The error's own branch, else the general one, else (where a type needs none) NextAction. */
  #fail(contact: Contact, execution: Execution, error: string, why: string): boolean {
    const { action } = execution;
    const errors = action.Transitions?.Errors ?? [];
    const branch =
      errors.find(({ ErrorType }) => ErrorType === error) ??
      errors.find(({ ErrorType }) => ErrorType === 'NoMatchingError');
    if (branch !== undefined)
      return this.#follow(contact, execution, branch.ErrorType, branch.NextAction, why);
    return this.#follow(contact, execution, 'Success', action.Transitions?.NextAction, `${error}: ${why}`);
  }

  #follow(
    contact: Contact,
    execution: Execution,
    label: string,
    next: string | undefined,
    why: string,
  ): boolean {
    this.#emitBranch(contact, execution, label, next, why);
    const action: FlowAction | undefined = execution.flow.actions.get(next ?? '');
    if (action === undefined) {
      this.finish(contact, execution);
      return false;
    }
    execution.action = action;
    return true;
  }

  #emitBranch(
    contact: Contact,
    execution: Execution,
    branch: string,
    next: string | undefined,
    why: string,
  ): void {
    this.#world.events.emit({
      type: 'branch.taken',
      contactId: contact.contactId,
      flow: execution.flow.name,
      action: execution.action.Identifier,
      branch,
      next,
      why,
    });
  }

  #emitFlow(type: 'flow.entered' | 'flow.left', contact: Contact, flow: StoredFlow): void {
    this.#world.events.emit({ type, contactId: contact.contactId, flow: flow.name, flowType: flow.type });
  }
}
