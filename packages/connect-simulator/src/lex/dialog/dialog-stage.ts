import type {
  ConditionalSpecification,
  DialogCodeHookInvocationSetting,
  DialogState,
  ElicitationCodeHookInvocationSetting,
  PostDialogCodeHookInvocationSpecification,
  PostFulfillmentStatusSpecification,
  ResponseSpecification,
} from '@aws-sdk/client-lex-models-v2';
import type { IntentDefinition, SlotDefinition } from '@resumed-chats/lex-model';
import type { PromptAttempt } from '../lambda/event.ts';
import type { WaitingFor } from '../session/session.ts';

/** Where a dialog goes next. */
export type Step =
  | { go: 'begin'; skipResponse?: boolean }
  /** The next empty slot, the confirmation, or the fulfillment: Lex's own order. */
  | { go: 'plan' }
  /** A slot that has a value counts as captured, unless the Lambda function asked for it. */
  | { go: 'elicit'; slot: string; attempt: number; silent?: boolean; again?: boolean }
  | { go: 'confirm'; attempt: number; silent?: boolean }
  /** `chosen`: the definition or the Lambda function said so, whatever slots are empty. */
  | { go: 'fulfill'; chosen?: boolean }
  | { go: 'close'; skipResponse?: boolean }
  | { go: 'end' }
  /** The turn is over: the bot waits for the customer. */
  | { go: 'wait'; waitingFor: WaitingFor }
  | { go: 'fallback' }
  /** The customer declined: the intent has failed. */
  | { go: 'decline' }
  | { go: 'stage'; stage: DialogStage };

/** One stage of the conversation, as every stage is configured: a response, conditions, a next step, a hook. */
export interface DialogStage {
  response?: ResponseSpecification | undefined;
  conditional?: ConditionalSpecification | undefined;
  nextStep?: DialogState | undefined;
  codeHook?: DialogCodeHookInvocationSetting | undefined;
  /** Where it goes when nothing is configured. */
  otherwise: Step;
}

/** A setting whose response, conditions and next step are named alike: `captureResponse`, `captureNextStep`, … */
type OutcomeSetting<Name extends string> = {
  [Key in `${Name}Response`]?: ResponseSpecification | undefined;
} & { [Key in `${Name}Conditional`]?: ConditionalSpecification | undefined } & {
  [Key in `${Name}NextStep`]?: DialogState | undefined;
} & { codeHook?: DialogCodeHookInvocationSetting | undefined };

function outcomeStage<Name extends string>(
  setting: OutcomeSetting<Name> | undefined,
  name: Name,
  otherwise: Step,
): DialogStage;
function outcomeStage(
  setting: OutcomeSetting<string> | undefined,
  name: string,
  otherwise: Step,
): DialogStage {
  return {
    response: setting?.[`${name}Response`],
    conditional: setting?.[`${name}Conditional`],
    nextStep: setting?.[`${name}NextStep`],
    codeHook: setting?.codeHook,
    otherwise,
  };
}

export function initialStage({ initialResponseSetting: setting }: IntentDefinition): DialogStage {
  return {
    response: setting?.initialResponse,
    conditional: setting?.conditional,
    nextStep: setting?.nextStep,
    codeHook: setting?.codeHook,
    otherwise: { go: 'plan' },
  };
}

export function capturedStage(slot: SlotDefinition | undefined): DialogStage {
  return outcomeStage(slot?.valueElicitationSetting?.slotCaptureSetting, 'capture', { go: 'plan' });
}

export function notCapturedStage(slot: SlotDefinition | undefined): DialogStage {
  return outcomeStage(slot?.valueElicitationSetting?.slotCaptureSetting, 'failure', { go: 'fallback' });
}

export function confirmationStage(
  { intentConfirmationSetting: setting }: IntentDefinition,
  outcome: 'confirmed' | 'declined' | 'failed',
): DialogStage {
  if (outcome === 'confirmed') return outcomeStage(setting, 'confirmation', { go: 'plan' });
  if (outcome === 'declined') return outcomeStage(setting, 'declination', { go: 'decline' });
  return outcomeStage(setting, 'failure', { go: 'fallback' });
}

export function closingStage(intent: IntentDefinition): DialogStage {
  const setting = intent.intentClosingSetting;
  if (setting === undefined || setting.active === false) return { otherwise: { go: 'end' } };
  return {
    response: setting.closingResponse,
    conditional: setting.conditional,
    nextStep: setting.nextStep,
    otherwise: { go: 'end' },
  };
}

/** While a prompt is repeated there is nothing but the hook that its `elicitationCodeHook` labels or switches off. */
export function retryStage(hook: ElicitationCodeHookInvocationSetting | undefined): DialogStage {
  const codeHook: DialogStage['codeHook'] = hook && {
    enableCodeHookInvocation: hook.enableCodeHookInvocation,
    active: true,
    postCodeHookSpecification: {},
    invocationLabel: hook.invocationLabel,
  };
  return { codeHook, otherwise: { go: 'plan' } };
}

export type Outcome = 'success' | 'failure' | 'timeout';

/** The stage after a hook. Its three parts are named alike for both kinds of hook. */
export function afterHookStage(
  specification: PostDialogCodeHookInvocationSpecification | PostFulfillmentStatusSpecification | undefined,
  outcome: Outcome,
  otherwise: Step,
): DialogStage {
  return outcomeStage<Outcome>(specification, outcome, otherwise);
}

export function isConfigured(stage: DialogStage): boolean {
  return (
    (stage.response?.messageGroups?.length ?? 0) > 0 ||
    stage.conditional?.active === true ||
    stage.nextStep?.dialogAction !== undefined
  );
}

const ATTEMPTS: readonly PromptAttempt[] = ['Initial', 'Retry1', 'Retry2', 'Retry3', 'Retry4', 'Retry5'];

export function attemptName(attempt: number): PromptAttempt {
  return ATTEMPTS[Math.min(attempt, ATTEMPTS.length - 1)]!;
}
