import type { DialogState, MessageGroup } from '@aws-sdk/client-lex-models-v2';
import type { Message } from '@aws-sdk/client-lex-runtime-v2';
import type { IntentDefinition, Reference, SlotDefinition } from '@resumed-chats/lex-model';
import { conditionHolds } from '../condition/evaluate.ts';
import type { IntentState, LexIntent } from '../lambda/event.ts';
import type { LexLambdaResponse } from '../lambda/response.ts';
import type { BuiltLocale } from '../locale.ts';
import { LexRuntimeError } from '../port.ts';
import { heldContexts, withOutputContexts } from '../session/contexts.ts';
import { returnedSlots } from '../session/returned-slots.ts';
import { NO_QUESTION, type Session, type WaitingFor } from '../session/session.ts';
import type { DialogStage, Step } from './dialog-stage.ts';
import { messagesOf } from './messages.ts';
import { overriddenSlots, resolveReference, type Scope, valueToSet } from './values.ts';

/** A session during a turn: what is changed in it, what has been said, and where the dialog hook stands. */
export class TurnState {
  readonly session: Session;
  readonly locale: BuiltLocale;
  readonly transcript: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly messages: Message[] = [];
  requestAttributes: Readonly<Record<string, string>>;
  /** The stage whose hook and conditions an `InvokeDialogCodeHook` or `EvaluateConditional` step means. */
  stage: DialogStage = { otherwise: { go: 'plan' } };
  /** The dialog hook runs once a turn, before the bot's next words. */
  hookDue = true;
  /** A step of the definition asked for the hook: switched off, it counts as one that succeeded. */
  hookAsked = false;
  /** The Lambda function delegated with words of its own: they stand for those of the next prompt. */
  promptSaid = false;

  constructor(
    session: Session,
    locale: BuiltLocale,
    turn: { transcript: string; requestAttributes: Readonly<Record<string, string>>; at: number },
  ) {
    this.session = session;
    this.locale = locale;
    this.transcript = turn.transcript;
    this.requestAttributes = turn.requestAttributes;
    this.at = turn.at;
  }

  get intent(): LexIntent {
    return this.session.intent!;
  }

  get definition(): IntentDefinition {
    return this.locale.intent(this.intent.name)!;
  }

  slot(name: string): SlotDefinition | undefined {
    return this.locale.slot(this.intent.name, name);
  }

  get scope(): Scope {
    return {
      intent: this.session.intent,
      attributes: this.session.attributes,
      requestAttributes: this.requestAttributes,
      transcript: this.transcript,
    };
  }

  /** Makes an intent the current one, at its beginning. */
  start(name: string): void {
    this.session.intent = this.locale.fresh(name);
    this.hookDue = true;
  }

  fill(slots: LexIntent['slots']): void {
    for (const [name, value] of Object.entries(slots))
      if (Object.hasOwn(this.intent.slots, name)) this.intent.slots[name] = value;
  }

  say(groups: readonly MessageGroup[] | undefined): void {
    if (groups !== undefined) this.messages.push(...messagesOf(groups, this.scope));
  }

  prompt(groups: readonly MessageGroup[] | undefined, attempt: number): void {
    if (!this.promptSaid) this.messages.push(...messagesOf(groups, this.scope, attempt));
    this.promptSaid = false;
  }

  wait(waitingFor: WaitingFor): undefined {
    this.session.waitingFor = waitingFor;
    return undefined;
  }

  /** Ends the intent. One that was fulfilled, here or by the client, activates its output contexts. */
  finish(state: IntentState): undefined {
    const { session, intent, definition, at } = this;
    intent.state = state;
    if (state === 'Fulfilled' || state === 'ReadyForFulfillment')
      session.contexts = withOutputContexts(session.contexts, intent, definition, at);
    return this.wait(NO_QUESTION.Close);
  }

  /** Says a stage's response, looks at its conditions, and tells where they or its next step lead. */
  enter(stage: DialogStage, skipResponse = false): Step {
    this.stage = stage;
    if (!skipResponse) this.say(stage.response?.messageGroups);
    return this.branch(stage) ?? this.goTo(stage.nextStep) ?? stage.otherwise;
  }

  branch({ conditional, otherwise }: DialogStage): Step | undefined {
    if (conditional?.active !== true) return undefined;
    const resolve = (reference: Reference) => resolveReference(reference, this.scope);
    const branch =
      conditional.conditionalBranches?.find(({ condition }) =>
        conditionHolds(condition?.expressionString ?? '', resolve),
      ) ?? conditional.defaultBranch;
    this.say(branch?.response?.messageGroups);
    return this.goTo(branch?.nextStep) ?? otherwise;
  }

  /** A next step of the bot's definition: sets its values, then tells where to go. */
  goTo(next: DialogState | undefined): Step | undefined {
    if (next === undefined) return undefined;
    const action = next.dialogAction;
    const { scope } = this;
    const named = next.intent?.name ?? this.intent.name;
    const restarts = action?.type === 'StartIntent';
    if (restarts || (action?.type === 'ElicitSlot' && named !== this.intent.name)) this.start(named);
    this.intent.slots = overriddenSlots(this.intent.slots, next.intent, scope);
    this.#setAttributes(next.sessionAttributes, scope);
    const silent = action?.suppressNextMessage === true;
    switch (action?.type) {
      case undefined:
        return undefined;
      case 'StartIntent':
        return { go: 'begin', skipResponse: silent };
      case 'ElicitSlot':
        return { go: 'elicit', slot: action.slotToElicit ?? '', attempt: 0, silent };
      case 'ElicitIntent':
        return { go: 'wait', waitingFor: NO_QUESTION.ElicitIntent };
      case 'ConfirmIntent':
        this.intent.confirmationState = 'None';
        return { go: 'confirm', attempt: 0, silent };
      case 'FulfillIntent':
        return { go: 'fulfill', chosen: true };
      case 'CloseIntent':
        return { go: 'close', skipResponse: silent };
      case 'EndConversation':
        return { go: 'end' };
      case 'InvokeDialogCodeHook':
        this.hookDue = true;
        this.hookAsked = true;
        return { go: 'plan' };
      case 'EvaluateConditional':
        return this.branch(this.stage);
    }
  }

  #setAttributes(written: Record<string, string> | undefined, scope: Scope): void {
    if (written === undefined) return;
    const attributes = { ...this.session.attributes };
    for (const [name, text] of Object.entries(written)) {
      const value = valueToSet(text, scope);
      if (value === undefined) delete attributes[name];
      else attributes[name] = value;
    }
    this.session.attributes = attributes;
  }

  /**
   * Takes over intent, slots, attributes, contexts and words of a Lambda function's answer.
   * Returns the intent state that it gave, and whether it had anything to say.
   */
  accept({ sessionState, messages, requestAttributes }: LexLambdaResponse): {
    state: string | undefined;
    said: boolean;
  } {
    const { intent, sessionAttributes, activeContexts, dialogAction } = sessionState;
    if (sessionAttributes) this.session.attributes = sessionAttributes;
    if (activeContexts) this.session.contexts = heldContexts(activeContexts, this.at);
    if (requestAttributes) this.requestAttributes = requestAttributes;
    if (intent) {
      if (this.locale.intent(intent.name) === undefined) throw unusable(`there is no intent ${intent.name}`);
      if (intent.name !== this.intent.name) this.start(intent.name);
      if (intent.slots) this.intent.slots = returnedSlots(intent.slots, this.intent.slots);
      if (intent.confirmationState) this.intent.confirmationState = intent.confirmationState;
      if (intent.state === 'Failed' || intent.state === 'Fulfilled' || intent.state === 'InProgress')
        this.intent.state = intent.state;
    }
    const slot = dialogAction.slotToElicit;
    if (dialogAction.type === 'ElicitSlot' && this.slot(slot!) === undefined)
      throw unusable(`intent ${this.intent.name} has no slot ${slot}`);
    for (const { content, contentType, imageResponseCard } of messages ?? []) {
      const message: Message = { contentType };
      if (content) message.content = content;
      if (imageResponseCard) message.imageResponseCard = imageResponseCard as Message['imageResponseCard'];
      this.messages.push(message);
    }
    return { state: intent?.state ?? undefined, said: (messages?.length ?? 0) > 0 };
  }
}

/** The Lambda function answered something that Lex cannot use. */
export function unusable(what: string): LexRuntimeError {
  return new LexRuntimeError('BadGatewayException', `Invalid Lambda Response: ${what}`);
}
