import { conditionLabel } from '@resumed-chats/flow-language';
import { type ActionContext, type Outcome, Step } from './actions/action.ts';
import { RUNNERS } from './actions/index.ts';
import { isTrue } from './conditions.ts';
import type { Contact, HookName } from './contact.ts';
import { type Execution, newFrame } from './execution.ts';
import type { Faults } from './faults.ts';
import type { StoredFlow } from './flow-store.ts';
import { sendToLex } from './lex-block.ts';
import type { Router } from './router.ts';

/**
 * A contact that takes this many actions while neither the customer nor the clock has a say goes in circles, and is
 * ended. A Loop of 100 rounds in a flow of 250 actions stays well below it in practice.
 */
const MAX_ACTIONS_IN_A_ROW = 10_000;

/** What running flows needs of their instance. */
interface EngineContext extends ActionContext {
  readonly faults: Faults;
  readonly router: ActionContext['router'] & Pick<Router, 'whispered'>;
}

/** Runs flows: one at a time per contact. */
export class FlowEngine {
  readonly #context: EngineContext;

  constructor(context: EngineContext) {
    this.#context = context;
  }

  /** Begins a flow. */
  start(contact: Contact, flow: StoredFlow): void {
    this.#run(contact, this.#begin(contact, flow, undefined));
  }

  /** Begins the flow with this id or ARN; a contact whose flow does not exist ends. */
  startReference(contact: Contact, reference: string): void {
    const flow = this.#context.flows.find(reference);
    if (flow === undefined) this.#context.chats.end(contact.chat, 'SYSTEM_ERROR');
    else this.start(contact, flow);
  }

  /** Begins a whisper or queue flow. Without the flow, its moment passes as if it had run. */
  startHook(contact: Contact, hook: HookName): void {
    const flow = this.#context.flows.find(contact.hooks[hook] ?? '');
    if (flow !== undefined) this.start(contact, flow);
    else if (hook !== 'CustomerQueue')
      this.#context.router.whispered(contact, hook === 'AgentWhisper' ? 'AGENT_WHISPER' : 'CUSTOMER_WHISPER');
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

  /** The customer or the clock has a say: goes on where the contact's run stands still. */
  wake(contact: Contact, execution: Execution, outcome: Outcome): void {
    execution.actionsInARow = 0;
    this.resume(contact, execution, outcome);
  }

  /** Goes on where the contact's run stands still. Nothing happens when that run is over. */
  resume(contact: Contact, execution: Execution, outcome: Outcome): void {
    if (contact.execution !== execution) return;
    const { waiting } = execution;
    if (waiting !== undefined && waiting.kind !== 'async') waiting.timer.cancel();
    execution.waiting = undefined;
    this.#run(contact, this.#apply(contact, execution, outcome));
  }

  /** The customer wrote: a Wait or a Lex block may be waiting for that. */
  customerWrote(contact: Contact, text: string): void {
    const { execution } = contact;
    const waiting = execution?.waiting;
    if (execution === undefined || waiting === undefined) return;
    if (waiting.kind === 'wait' && waiting.customerReturned) {
      if (this.#context.switches.returningMessageReachesBot) contact.returningMessage = text;
      this.wake(contact, execution, {
        kind: 'match',
        value: 'CustomerReturned',
        why: 'the customer wrote a message',
      });
    } else if (waiting.kind === 'lex') {
      execution.actionsInARow = 0;
      sendToLex(this.#context, contact, execution, waiting, text);
    }
  }

  /** The flow is over without having handed the contact on: whoever waits in no queue and for no agent is gone. */
  finish(contact: Contact, execution: Execution): void {
    if (contact.execution !== execution) return;
    this.stop(contact);
    if (contact.status === 'whisper') this.#context.router.whispered(contact, execution.flow.type);
    else if (contact.status === 'flow') this.#context.chats.end(contact.chat, 'CONTACT_FLOW_DISCONNECT');
  }

  #begin(contact: Contact, flow: StoredFlow, before: Execution | undefined): Execution {
    const execution: Execution = {
      flow,
      actions: flow.actions,
      action: flow.start,
      frame: newFrame(before?.frame),
      waiting: undefined,
      actionsInARow: before?.actionsInARow ?? 0,
    };
    contact.execution = execution;
    this.#emitFlow('flow.entered', contact, flow);
    return execution;
  }

  #run(contact: Contact, begun: Execution | undefined): void {
    let execution = begun;
    while (execution !== undefined && contact.execution === execution) {
      if (execution.actionsInARow++ === MAX_ACTIONS_IN_A_ROW) {
        this.#context.chats.end(contact.chat, 'SYSTEM_ERROR');
        return;
      }
      const { action, flow } = execution;
      this.#context.events.emit({
        type: 'action.entered',
        contactId: contact.contactId,
        flow: flow.name,
        action: action.Identifier,
        actionType: action.Type,
      });
      const outcome = this.#outcome(contact, execution);
      if (outcome instanceof Promise) {
        const run = execution;
        run.waiting = { kind: 'async' };
        this.#context.work.follow(outcome, (late) => this.resume(contact, run, late));
        return;
      }
      execution = this.#apply(contact, execution, outcome);
    }
  }

  #outcome(contact: Contact, execution: Execution): Outcome | Promise<Outcome> {
    const { action, flow } = execution;
    const fault = this.#context.faults.take(flow.name, action.Identifier, action.Type);
    if (fault !== undefined) {
      this.#context.events.emit({
        type: 'fault.fired',
        contactId: contact.contactId,
        fault: `${flow.name} / ${action.Identifier}: ${fault}`,
      });
      return { kind: 'error', error: fault, why: 'a fault was asked for' };
    }
    return RUNNERS[action.Type]!(new Step(this.#context, contact, execution));
  }

  /** Takes the branch. Gives back the run that goes on with its action at once, if one does. */
  #apply(contact: Contact, execution: Execution, outcome: Outcome): Execution | undefined {
    const { action } = execution;
    switch (outcome.kind) {
      case 'wait':
        execution.waiting = outcome.waiting;
        outcome.entered?.();
        return undefined;
      case 'left':
        if (outcome.branch !== undefined) this.#emitBranch(contact, execution, outcome.branch, undefined, '');
        outcome.act();
        return undefined;
      case 'flow':
        this.#emitBranch(contact, execution, 'Success', undefined, '');
        this.stop(contact);
        return this.#begin(contact, outcome.flow, execution);
      case 'success':
        return this.#follow(contact, execution, 'Success', action.Transitions?.NextAction, outcome.why ?? '');
      case 'match': {
        const { value, why } = outcome;
        for (const { Condition, NextAction } of action.Transitions?.Conditions ?? [])
          if (
            isTrue(Condition, value, (operand) =>
              new Step(this.#context, contact, execution).resolve(operand),
            )
          )
            return this.#follow(contact, execution, conditionLabel(Condition), NextAction, why);
        return this.#fail(contact, execution, 'NoMatchingCondition', why);
      }
      case 'error':
        return this.#fail(contact, execution, outcome.error, outcome.why);
    }
  }

  /** The error's own branch, else the general one, else (where a type needs none) NextAction. */
  #fail(contact: Contact, execution: Execution, error: string, why: string): Execution | undefined {
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
  ): Execution | undefined {
    this.#emitBranch(contact, execution, label, next, why);
    const action = execution.actions.get(next ?? '');
    if (action === undefined) {
      this.finish(contact, execution);
      return undefined;
    }
    execution.action = action;
    return execution;
  }

  #emitBranch(
    contact: Contact,
    execution: Execution,
    branch: string,
    next: string | undefined,
    why: string,
  ): void {
    this.#context.events.emit({
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
    this.#context.events.emit({ type, contactId: contact.contactId, flow: flow.name, flowType: flow.type });
  }
}
