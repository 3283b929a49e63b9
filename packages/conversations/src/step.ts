import type { QueueState } from '@resumed-chats/connect-simulator';

export type { QueueState };

/** What a sentence of a transcript means. Names of agents, queues and flows are as written until they are looked up. */
export type Step = Action | Expectation;

/** Something that somebody does, or that happens. */
export type Action =
  | { kind: 'start'; chat: ChatRequest }
  | { kind: 'say'; text: string }
  | { kind: 'pick'; button: string }
  | { kind: 'end' }
  | { kind: 'agent'; agent: string; does: AgentAction }
  | { kind: 'agentSays'; agent: string; text: string }
  | { kind: 'pass'; seconds: number }
  /** As much as a span of the vocabulary, or a little less or more. */
  | { kind: 'passUntil'; span: string; when: SpanEnd }
  | { kind: 'queue'; queue: string; becomes: QueueState }
  | { kind: 'fault'; fault: Fault };

export type AgentAction = 'accept' | 'reject' | 'leave' | 'available' | 'offline';
export type SpanEnd = 'shortly before' | 'when' | 'shortly after';

export interface ChatRequest {
  name?: string;
  /** As a customer's client may send it; that of the transcript, or the first one, when left out. */
  locale?: string;
  /** A topic's key, or what it is called in the vocabulary. */
  topic?: string;
  message?: string;
  /** False for a client that cannot show buttons. */
  interactive?: boolean;
  durationMinutes?: number;
  attributes?: Record<string, string>;
}

export type Fault =
  | { kind: 'lambda'; lambda: string; how: LambdaFault; times: number }
  | { kind: 'lex'; how: LexFault; times: number }
  | { kind: 'action'; action: string; flow?: string; error: string; times: number };
export type LambdaFault = 'Timeout' | 'Unhandled' | 'Throttled' | 'nonsense';
export type LexFault = 'unavailable' | 'throttled' | 'unknownIntent';

/** Something that has to be so. */
export type Expectation =
  | { kind: 'sees'; texts: TextMatch[] }
  | { kind: 'seesButtons'; titles: string[]; only: boolean }
  | { kind: 'seesNot'; texts: TextMatch[] }
  | { kind: 'seesNothing' }
  | { kind: 'offeredTo'; agent: string }
  | { kind: 'waitsIn'; queue: string }
  | { kind: 'with'; agent: string }
  | { kind: 'open' }
  | { kind: 'inFlow'; flow: string }
  | { kind: 'atAction'; action: string }
  | { kind: 'ended'; reason: string | undefined }
  | { kind: 'priority'; priority: number }
  /** Null: not set, or empty. */
  | { kind: 'attributes'; values: Record<string, TextMatch | null> }
  | { kind: 'records'; records: ExpectedRecord[] }
  /** Each call with parameters, in any order. */
  | { kind: 'given'; lambda: string; calls: ExpectedParameters[] };

/** Parameters of a call: what is left out is not looked at; null is not given, or empty. */
export type ExpectedParameters = Record<string, TextMatch | null>;

/** One contact record: what is left out is not looked at; null has to be empty. */
export interface ExpectedRecord {
  initiated?: string;
  agent?: string | null;
  queue?: string | null;
  reason?: string | null;
}

/** A text to be found, a pattern, or what a message of the vocabulary says. */
export interface TextMatch {
  written: string;
  pattern: RegExp | undefined;
  /** Key of the message. */
  message?: string;
}

const ACTIONS: ReadonlySet<Step['kind']> = new Set<Action['kind']>([
  'start',
  'say',
  'pick',
  'end',
  'agent',
  'agentSays',
  'pass',
  'passUntil',
  'queue',
  'fault',
]);

export function isAction(step: Step): step is Action {
  return ACTIONS.has(step.kind);
}

/** Whether it is done by the customer or an agent; time, queues and faults are nobody's doing. */
export function isByParticipant(step: Step): boolean {
  return ['start', 'say', 'pick', 'end', 'agentSays', 'agent'].includes(step.kind);
}
