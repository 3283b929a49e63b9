import type { FlowAction } from '../../flows/language/types.ts';
import type { Timer } from '../clock.ts';
import type { StoredFlow } from './flow-store.ts';

/** A flow being run for a contact. */
export interface Execution {
  flow: StoredFlow;
  action: FlowAction;
  frame: Frame;
  waiting: Waiting | undefined;
}

/** What lasts for one run of one flow, or (as `$.External` and `$.Lex` do) until it is overwritten. */
export interface Frame {
  flowAttributes: Record<string, string>;
  external: Record<string, unknown>;
  lex: LexResult | undefined;
  metrics: Record<string, unknown> | undefined;
  /** Rounds left, by the Identifier of a Loop action. */
  loops: Record<string, number> | undefined;
}

export interface LexResult {
  intentName: string;
  score: number | undefined;
  dialogState: string;
  slots: Record<string, string>;
  sessionAttributes: Record<string, string>;
}

/** Why the run stands still. */
export type Waiting =
  | { kind: 'wait'; timer: Timer; customerReturned: boolean }
  | { kind: 'lex'; timer: Timer; block: LexBlock }
  | { kind: 'async' };

export interface LexBlock {
  aliasArn: string;
  localeId: string;
  sessionId: string;
  timeoutSeconds: number;
  sessionAttributes: Record<string, string> | undefined;
  /** What the customer wrote while Lex was still answering. */
  backlog: string[];
  busy: boolean;
}

export function newFrame(): Frame {
  return { flowAttributes: {}, external: {}, lex: undefined, metrics: undefined, loops: undefined };
}
