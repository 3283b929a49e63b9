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

export function initialStage(intent: IntentDefinition): DialogStage {
  const setting = intent.initialResponseSetting;
  return {
    response: setting?.initialResponse,
    conditional: setting?.conditional,
    nextStep: setting?.nextStep,
    codeHook: setting?.codeHook,
    otherwise: { go: 'plan' },
  };
}

export function capturedStage(slot: SlotDefinition | undefined): DialogStage {
  const setting = slot?.valueElicitationSetting?.slotCaptureSetting;
  return {
    response: setting?.captureResponse,
    conditional: setting?.captureConditional,
    nextStep: setting?.captureNextStep,
    codeHook: setting?.codeHook,
    otherwise: { go: 'plan' },
  };
}

export function notCapturedStage(slot: SlotDefinition | undefined): DialogStage {
  const setting = slot?.valueElicitationSetting?.slotCaptureSetting;
  return {
    response: setting?.failureResponse,
    conditional: setting?.failureConditional,
    nextStep: setting?.failureNextStep,
    codeHook: setting?.codeHook,
    otherwise: { go: 'fallback' },
  };
}

export function confirmationStage(
  intent: IntentDefinition,
  outcome: 'confirmed' | 'declined' | 'failed',
): DialogStage {
  const setting = intent.intentConfirmationSetting;
  switch (outcome) {
    case 'confirmed':
      return {
        response: setting?.confirmationResponse,
        conditional: setting?.confirmationConditional,
        nextStep: setting?.confirmationNextStep,
        codeHook: setting?.codeHook,
        otherwise: { go: 'plan' },
      };
    case 'declined':
      return {
        response: setting?.declinationResponse,
        conditional: setting?.declinationConditional,
        nextStep: setting?.declinationNextStep,
        codeHook: setting?.codeHook,
        otherwise: { go: 'decline' },
      };
    case 'failed':
      return {
        response: setting?.failureResponse,
        conditional: setting?.failureConditional,
        nextStep: setting?.failureNextStep,
        codeHook: setting?.codeHook,
        otherwise: { go: 'fallback' },
      };
  }
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
  return {
    response: specification?.[`${outcome}Response`],
    conditional: specification?.[`${outcome}Conditional`],
    nextStep: specification?.[`${outcome}NextStep`],
    otherwise,
  };
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
