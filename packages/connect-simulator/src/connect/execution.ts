import type { FlowAction } from '@resumed-chats/flow-language';
import type { Timer } from '../clock.ts';
import type { StoredFlow } from './flow-store.ts';

/** A flow being run for a contact. */
export interface Execution {
  readonly flow: StoredFlow;
  /** The content it was begun with: an update of the flow does not reach runs under way. */
  readonly actions: ReadonlyMap<string, FlowAction>;
  action: FlowAction;
  readonly frame: Frame;
  waiting: Waiting | undefined;
  /** How many have been run since the customer or the clock last had a say. */
  actionsInARow: number;
}

/** What lasts for one run of one flow, or (as `$.External` and `$.Lex` do) until it is overwritten. */
export interface Frame {
  flowAttributes: Readonly<Record<string, string>>;
  external: Readonly<Record<string, unknown>>;
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

/** Shared by all frames: maps of a frame are replaced, never changed. */
const NOTHING = Object.freeze({});

/** A frame for the next flow: what the last Lambda and the last bot said stays known. */
export function newFrame(before: Frame | undefined): Frame {
  return {
    flowAttributes: NOTHING,
    external: before?.external ?? NOTHING,
    lex: before?.lex,
    metrics: undefined,
    loops: undefined,
  };
}
