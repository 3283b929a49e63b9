import type { Message } from '@aws-sdk/client-lex-runtime-v2';
import type { LexLambdaResponse } from '../lambda/response.ts';
import { LexRuntimeError } from '../port.ts';
import { NO_QUESTION } from '../session/session.ts';
import { fillDefaults } from './defaults.ts';
import {
  afterHookStage,
  attemptName,
  capturedStage,
  closingStage,
  confirmationStage,
  initialStage,
  isConfigured,
  notCapturedStage,
  type Outcome,
  retryStage,
  type Step,
} from './dialog-stage.ts';
import type { Hooks } from './hooks.ts';
import type { TurnState } from './turn-state.ts';
import type { Understanding } from './understand.ts';

/** A dialog that takes more steps than this in one turn goes round in circles. */
const MAX_STEPS = 60;

/**
 * One turn of the dialog, from what the customer said to the next time that the bot waits for an answer. It walks the
 * stages of the intent (initial response, slots, confirmation, fulfillment, closing response) as the bot's
 * definition and its Lambda function lead it.
 */
export async function takeTurn(
  state: TurnState,
  hooks: Hooks,
  understood: Understanding | 'delegated',
): Promise<Message[]> {
  const turn = new Turn(state, hooks);
  let next: Step | undefined = understood === 'delegated' ? { go: 'plan' } : turn.firstStep(understood);
  for (let steps = 0; next !== undefined; steps++) {
    if (steps > MAX_STEPS)
      throw new LexRuntimeError(
        'BadGatewayException',
        `The steps of intent ${state.intent.name} lead in a circle; check its next steps and conditions`,
      );
    next = await turn.take(next);
  }
  return state.messages;
}

class Turn {
  readonly #state: TurnState;
  readonly #hooks: Hooks;

  constructor(state: TurnState, hooks: Hooks) {
    this.#state = state;
    this.#hooks = hooks;
  }

  firstStep(understood: Understanding): Step {
    const state = this.#state;
    const { waitingFor } = state.session;
    switch (understood.type) {
      case 'intent':
        state.start(understood.intent);
        state.fill(understood.slots);
        return { go: 'begin' };
      case 'slot': {
        state.fill(understood.slots);
        const asked = waitingFor.type === 'ElicitSlot' ? waitingFor.slot : undefined;
        if (asked === undefined || !state.intent.slots[asked]) return { go: 'plan' };
        return { go: 'stage', stage: capturedStage(state.slot(asked)) };
      }
      case 'notASlot':
        return this.#retrySlot();
      case 'answer': {
        const confirmed = understood.answer === 'yes';
        state.intent.confirmationState = confirmed ? 'Confirmed' : 'Denied';
        const outcome = confirmed ? 'confirmed' : 'declined';
        return { go: 'stage', stage: confirmationStage(state.definition, outcome) };
      }
      case 'notAnAnswer':
        return this.#retryConfirmation();
    }
  }

  #retrySlot(): Step {
    const { waitingFor } = this.#state.session;
    if (waitingFor.type !== 'ElicitSlot') return { go: 'plan' };
    const { slot: name, attempt } = waitingFor;
    const slot = this.#state.slot(name);
    const setting = slot?.valueElicitationSetting;
    if (attempt >= (setting?.promptSpecification?.maxRetries ?? 0))
      return { go: 'stage', stage: notCapturedStage(slot) };
    this.#state.stage = retryStage(setting?.slotCaptureSetting?.elicitationCodeHook);
    return { go: 'elicit', slot: name, attempt: attempt + 1 };
  }

  #retryConfirmation(): Step {
    const { definition, session } = this.#state;
    const setting = definition.intentConfirmationSetting;
    const attempt = session.waitingFor.type === 'ConfirmIntent' ? session.waitingFor.attempt : 0;
    if (attempt >= (setting?.promptSpecification?.maxRetries ?? 0))
      return { go: 'stage', stage: confirmationStage(definition, 'failed') };
    this.#state.stage = retryStage(setting?.elicitationCodeHook);
    return { go: 'confirm', attempt: attempt + 1 };
  }

  /** Takes a step. Undefined when the bot waits for the customer, or has ended. */
  async take(step: Step): Promise<Step | undefined> {
    const state = this.#state;
    switch (step.go) {
      case 'begin':
        return state.enter(initialStage(state.definition), step.skipResponse);
      case 'stage':
        return state.enter(step.stage);
      case 'plan':
        return this.#plan();
      case 'elicit':
        return this.#elicit(step);
      case 'confirm':
        return (await this.#hookBefore(step)) ?? this.#confirm(step.attempt, step.silent);
      case 'fulfill':
        return (await this.#hookBefore(step)) ?? this.#fulfill();
      case 'decline':
        return (await this.#hookBefore(step)) ?? state.finish('Failed');
      case 'close':
        if (state.intent.state === 'InProgress') state.intent.state = 'Fulfilled';
        return state.enter(closingStage(state.definition), step.skipResponse);
      case 'end':
        return state.finish(state.intent.state);
      case 'wait':
        return state.wait(step.waitingFor);
      case 'fallback':
        if (state.intent.name === state.locale.fallback) return { go: 'end' };
        state.start(state.locale.fallback);
        return { go: 'begin' };
    }
  }

  #plan(): Step {
    const { definition, intent, scope, session } = this.#state;
    intent.slots = fillDefaults(definition, intent.slots, scope, session.contexts);
    const empty = definition.slots?.find(
      ({ slotName, valueElicitationSetting }) =>
        valueElicitationSetting?.slotConstraint === 'Required' && !intent.slots[slotName!],
    );
    if (empty !== undefined) return { go: 'elicit', slot: empty.slotName!, attempt: 0 };
    const confirmation = definition.intentConfirmationSetting;
    const asks = confirmation !== undefined && confirmation.active !== false;
    if (asks && intent.confirmationState === 'None') return { go: 'confirm', attempt: 0 };
    return intent.confirmationState === 'Denied' ? { go: 'decline' } : { go: 'fulfill' };
  }

  async #elicit(step: Step & { go: 'elicit' }): Promise<Step | undefined> {
    const state = this.#state;
    const slot = state.slot(step.slot);
    if (state.intent.slots[step.slot] && step.again !== true)
      return { go: 'stage', stage: capturedStage(slot) };
    const hooked = await this.#hookBefore(step);
    if (hooked !== undefined) return hooked;
    const prompt = slot?.valueElicitationSetting?.promptSpecification;
    if (!step.silent) state.prompt(prompt?.messageGroups, step.attempt);
    state.intent.state = 'InProgress';
    return state.wait({ type: 'ElicitSlot', slot: step.slot, attempt: step.attempt });
  }

  #confirm(attempt: number, silent = false): undefined {
    const state = this.#state;
    const prompt = state.definition.intentConfirmationSetting?.promptSpecification;
    if (!silent) state.prompt(prompt?.messageGroups, attempt);
    state.intent.state = 'InProgress';
    return state.wait({ type: 'ConfirmIntent', attempt });
  }

  /** Runs the dialog hook when it is due before this step. Undefined when the step itself comes next. */
  async #hookBefore(step: Step): Promise<Step | undefined> {
    const state = this.#state;
    const { codeHook } = state.stage;
    const enabled =
      state.definition.dialogCodeHook?.enabled === true &&
      codeHook?.active !== false &&
      codeHook?.enableCodeHookInvocation !== false;
    const { hookDue: due, hookAsked: asked } = state;
    state.hookDue = false;
    state.hookAsked = false;
    if (!due) return undefined;
    if (!enabled) return asked ? this.#afterHook('success', step) : undefined;
    const result = await this.#hooks.invoke('DialogCodeHook', state.session, {
      proposedNextState:
        step.go === 'elicit'
          ? {
              dialogAction: { type: 'ElicitSlot', slotToElicit: step.slot },
              intent: state.intent,
              prompt: { attempt: attemptName(step.attempt) },
            }
          : null,
      invocationLabel: codeHook?.invocationLabel,
    });
    if (result.ok) return this.#followHook(result.response, step);
    const next = this.#afterHook(result.outcome, { go: 'end' });
    if (next === undefined) throw result.error;
    state.intent.state = 'Failed';
    return next;
  }

  /** Where the hook's specification leads, or undefined when it says nothing. */
  #afterHook(outcome: Outcome, otherwise: Step): Step | undefined {
    const specification = this.#state.stage.codeHook?.postCodeHookSpecification;
    const stage = afterHookStage(specification, outcome, otherwise);
    return isConfigured(stage) ? { go: 'stage', stage } : undefined;
  }

  /** Does what a dialog hook answered. Undefined when the step that it was asked about comes next. */
  #followHook(response: LexLambdaResponse, step: Step): Step | undefined {
    const state = this.#state;
    const before = state.intent.name;
    const returned = state.accept(response);
    if (response.sessionState.dialogAction.type !== 'Delegate') return this.#followAction(response, returned);
    if (returned.state === 'Failed') return this.#afterHook('failure', { go: 'end' }) ?? { go: 'end' };
    state.promptSaid = returned.said;
    if (state.intent.name !== before) return { go: 'begin' };
    const next = this.#stillFits(step) ? undefined : ({ go: 'plan' } as const);
    const configured = this.#afterHook('success', next ?? step);
    if (configured !== undefined) return configured;
    return returned.state === 'ReadyForFulfillment' ? { go: 'fulfill', chosen: true } : next;
  }

  /** The hook may have filled or emptied slots, or confirmed: then Lex decides anew. */
  #stillFits(step: Step): boolean {
    if (step.go === 'elicit') return !this.#state.intent.slots[step.slot];
    return step.go === 'decline' || (step.go === 'fulfill' && step.chosen === true);
  }

  #followAction(response: LexLambdaResponse, returned: { state: string | undefined; said: boolean }): Step {
    const { intent } = this.#state;
    const { type, slotToElicit } = response.sessionState.dialogAction;
    this.#state.hookDue = false;
    if (type === 'Close') return { go: returned.said || returned.state !== 'Fulfilled' ? 'end' : 'close' };
    if (intent.state === 'ReadyForFulfillment') intent.state = 'InProgress';
    if (type === 'ElicitSlot')
      return { go: 'elicit', slot: slotToElicit!, attempt: 0, silent: returned.said, again: true };
    if (type === 'ElicitIntent') return { go: 'wait', waitingFor: NO_QUESTION.ElicitIntent };
    intent.confirmationState = 'None';
    return { go: 'wait', waitingFor: { type: 'ConfirmIntent', attempt: 0 } };
  }

  async #fulfill(): Promise<Step | undefined> {
    const { intent, definition, session } = this.#state;
    const setting = definition.fulfillmentCodeHook;
    const specification = setting?.postFulfillmentStatusSpecification;
    intent.state = 'ReadyForFulfillment';
    if (setting?.enabled !== true || setting.active === false) {
      // With nothing said about fulfillment, it is the client that fulfills.
      if (specification === undefined) return { go: 'close' };
      intent.state = 'Fulfilled';
      return { go: 'stage', stage: afterHookStage(specification, 'success', { go: 'close' }) };
    }
    const result = await this.#hooks.invoke('FulfillmentCodeHook', session, { proposedNextState: null });
    if (result.ok) return this.#followFulfillment(result.response);
    const stage = afterHookStage(specification, result.outcome, { go: 'end' });
    if (!isConfigured(stage)) throw result.error;
    intent.state = 'Failed';
    return { go: 'stage', stage };
  }

  #followFulfillment(response: LexLambdaResponse): Step | undefined {
    const state = this.#state;
    const before = state.intent.name;
    const specification = state.definition.fulfillmentCodeHook?.postFulfillmentStatusSpecification;
    const returned = state.accept(response);
    const { type } = response.sessionState.dialogAction;
    if (type !== 'Close' && type !== 'Delegate') return this.#followAction(response, returned);
    if (type === 'Close' && returned.state === 'InProgress') return { go: 'end' };
    if (type === 'Delegate' && state.intent.name !== before) return { go: 'begin' };
    const failed = returned.state === 'Failed';
    state.intent.state = failed ? 'Failed' : 'Fulfilled';
    // The function's own words stand for the status message; a Close with words for the closing response too.
    const otherwise: Step = { go: failed || (type === 'Close' && returned.said) ? 'end' : 'close' };
    const stage = afterHookStage(specification, failed ? 'failure' : 'success', otherwise);
    return { go: 'stage', stage: returned.said ? { ...stage, response: undefined } : stage };
  }
}
