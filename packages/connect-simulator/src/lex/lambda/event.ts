import type { SessionState } from '@aws-sdk/client-lex-runtime-v2';

/**
 * What Lex sends to the alias's Lambda function.
 * https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html
 */
export interface LexLambdaEvent {
  messageVersion: '1.0';
  invocationSource: 'DialogCodeHook' | 'FulfillmentCodeHook';
  inputMode: 'Text';
  responseContentType: string;
  sessionId: string;
  inputTranscript: string;
  invocationLabel?: string;
  bot: {
    id: string;
    name: string;
    localeId: string;
    version: string;
    aliasId: string;
    aliasName: string;
  };
  interpretations: EventInterpretation[];
  /** Only for a dialog hook before a slot is elicited. */
  proposedNextState: ProposedNextState | null;
  requestAttributes: Record<string, string> | null;
  sessionState: {
    activeContexts: NonNullable<SessionState['activeContexts']>;
    sessionAttributes: Record<string, string>;
    runtimeHints: Record<string, unknown>;
    intent: LexIntent;
    originatingRequestId: string;
  };
  transcriptions: {
    transcription: string;
    transcriptionConfidence: number;
    resolvedContext: { intent: string };
    resolvedSlots: Record<string, LexSlot>;
  }[];
}

export interface ProposedNextState {
  dialogAction: { type: 'ElicitSlot'; slotToElicit: string };
  intent: LexIntent;
  prompt: { attempt: PromptAttempt };
}

export type PromptAttempt = 'Initial' | 'Retry1' | 'Retry2' | 'Retry3' | 'Retry4' | 'Retry5';

/** `nluConfidence` is a bare number here, while the runtime API has `{ score }`. FallbackIntent has none. */
export interface EventInterpretation {
  intent: LexIntent;
  interpretationSource: 'Lex';
  nluConfidence?: number;
}

export interface LexIntent {
  name: string;
  /** Every slot of the intent, null while it is empty. */
  slots: Record<string, LexSlot | null>;
  state: IntentState;
  confirmationState: 'None' | 'Confirmed' | 'Denied';
}

export type IntentState = 'InProgress' | 'ReadyForFulfillment' | 'Fulfilled' | 'Failed';

export interface LexSlot {
  shape?: 'Scalar' | 'List';
  value?: { originalValue?: string; interpretedValue: string; resolvedValues?: string[] };
  values?: LexSlot[];
}
