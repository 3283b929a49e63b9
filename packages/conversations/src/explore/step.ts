import type { Queue } from '@resumed-chats/connect-simulator';
import type { FlowAction } from '@resumed-chats/flow-language';
import type { Deed } from './path.ts';

/** What followed from one deed. */
export interface Step {
  readonly deed: Deed;
  /** Keys of the texts that flows said to the customer, or tried to. */
  readonly tried: string[];
  /** What the customer was really sent. */
  readonly said: string[];
  readonly reports: string[];
  readonly faults: Fault[];
  closed: boolean;
  /** Which queues had no room. */
  readonly full: Queue[];
  /** The bot's decision, if it made one. */
  route: string | undefined;
  topic: string | undefined;
  /** How many actions were entered. */
  entered: number;
}

export interface Fault {
  readonly type: string;
  readonly flow: string;
  readonly action: string;
  readonly error: string;
  /** It is about an agent's own queue. */
  readonly own: boolean;
  /** Nobody waits for it: whatever becomes of it, the flow goes on. */
  readonly asynchronous: boolean;
}

export function newStep(deed: Deed): Step {
  return {
    deed,
    tried: [],
    said: [],
    reports: [],
    faults: [],
    closed: false,
    full: [],
    route: undefined,
    topic: undefined,
    entered: 0,
  };
}

/** The key of the text that an action says to the customer, `agentLeft` for `$.FlowAttributes.agentLeft`; undefined when it says none. */
export function textOf({ Type, Parameters }: FlowAction): string | undefined {
  if (Type !== 'MessageParticipant' && Type !== 'ConnectParticipantWithLexBot') return undefined;
  const text = Parameters?.['Text'];
  if (typeof text !== 'string') return undefined;
  return /^\$\.FlowAttributes\.(\w+)$/.exec(text)?.[1] ?? text;
}
