import type { FlowAction, FlowType } from '@resumed-chats/flow-language';
import type { Picture } from '@resumed-chats/flow-language/picture';
import type { ContactStatus } from '../connect/contact.ts';
import type { Availability } from '../connect/instance.ts';
import type { ContactRecord } from '../connect/records.ts';
import type { Switches } from '../switches.ts';

/**
 * What the control API tells a page. All instants are epoch milliseconds of the simulated clock, all spans seconds.
 * A chat is named by its InitialContactId.
 */

/** `GET /simulator/overview`: small enough to be asked for after every event. */
export interface Overview {
  readonly now: number;
  /** Number of the newest event that it takes account of. */
  readonly seq: number;
  readonly clock: ClockView;
  readonly agents: readonly AgentView[];
  readonly queues: readonly QueueView[];
  /** Those that go on, oldest first, and then the latest that have ended. */
  readonly chats: readonly ChatSummary[];
  /** How many chats have ended that are not listed any more. */
  readonly chatsNotListed: number;
  /** What will happen by itself, soonest first, at most 20. */
  readonly next: readonly Upcoming[];
}

export interface ClockView {
  /** Time does not go on by itself: it was paused, or it is virtual. */
  readonly stands: boolean;
  /** It is virtual: it can be wound and never goes on by itself. */
  readonly virtual: boolean;
}

/** An agent, in the overview. */
export interface AgentView {
  readonly username: string;
  readonly name: string;
  readonly arn: string;
  readonly availability: Availability;
  /** Chats at a time. */
  readonly capacity: number;
  readonly contacts: readonly AgentContact[];
  /** Names of the queues that are served, in the order of the routing profile. */
  readonly serves: readonly string[];
}

/** A contact that an agent has or is offered. */
export interface AgentContact {
  readonly contactId: string;
  readonly chatId: string;
  readonly customerName: string;
  readonly status: 'offered' | 'whisper' | 'connected';
  /** When an offered chat is missed. */
  readonly offeredUntil: number | null;
  readonly connectedAt: number | null;
}

/** A queue, in the overview. */
export interface QueueView {
  readonly name: string;
  readonly arn: string;
  /** Set for an agent's own queue. */
  readonly agent: string | null;
  /** Null: without limit. */
  readonly maxContacts: number | null;
  /** It takes nobody in. */
  readonly full: boolean;
  readonly open: boolean;
  /** In the order in which they are served. */
  readonly waiting: readonly WaitingContact[];
}

interface WaitingContact {
  readonly contactId: string;
  readonly chatId: string;
  readonly customerName: string;
  readonly since: number;
  readonly priority: number;
  readonly offeredTo: string | null;
}

/** A chat, in the overview. */
export interface ChatSummary {
  readonly chatId: string;
  readonly customerName: string;
  readonly startedAt: number;
  /** When it ends by itself. */
  readonly expiresAt: number;
  readonly endedAt: number | null;
  readonly disconnectReason: string | null;
  /** The segment that is going on, or the last one. */
  readonly contactId: string;
  readonly status: ContactStatus;
  readonly flow: string | null;
  readonly action: string | null;
  /** Why it stands still at that action, and until when; null while it does not. */
  readonly waiting: WaitingView | null;
  readonly queue: string | null;
  readonly agent: string | null;
}

export interface WaitingView {
  /** A Wait, a Lex block that listens, or something that takes its time (a Lambda). */
  readonly kind: 'wait' | 'lex' | 'async';
  readonly until: number | null;
  /** A Wait that the customer's next message ends. */
  readonly customerReturned: boolean;
}

/** Something that will happen by itself unless somebody does something before. */
export interface Upcoming {
  readonly at: number;
  readonly kind: 'waitEnds' | 'customerSilent' | 'offerMissed' | 'chatExpires' | 'mustConnect';
  readonly chatId: string;
  readonly contactId: string;
  readonly customerName: string;
  readonly flow: string | null;
  readonly action: string | null;
  readonly agent: string | null;
}

/** `GET /simulator/chats/{chatId}`. */
export interface ChatDetail extends ChatSummary {
  readonly attributes: Readonly<Record<string, string>>;
  /** Oldest first. */
  readonly segments: readonly SegmentView[];
  readonly next: readonly Upcoming[];
}

/** One segment of a chat. */
export interface SegmentView {
  readonly contactId: string;
  readonly record: ContactRecord;
  readonly initiatedAt: number;
  readonly endedAt: number | null;
  readonly enqueuedAt: number | null;
  readonly dequeuedAt: number | null;
  readonly connectedAt: number | null;
  readonly priority: number;
  /** Hook name to flow name. */
  readonly hooks: Readonly<Record<string, string>>;
  readonly languageCode: string | null;
}

/** What `POST /simulator/clock` answers. */
export interface ClockMoved {
  /** ISO 8601. */
  readonly now: string;
  /** For `toNext`: what has happened; null when nothing was going to. */
  readonly happened?: Upcoming | null;
}

/** `GET /simulator/flows`: the flows of the instance that have been published, by name. */
export interface FlowSummary {
  readonly name: string;
  readonly type: FlowType;
  readonly arn: string;
  readonly actions: number;
}

/** `GET /simulator/flows/{name}`. */
export interface FlowView extends FlowSummary {
  readonly picture: Picture;
  readonly content: readonly FlowAction[];
}

/** `GET /simulator/switches/about`: what each assumption is, for people. */
export interface SwitchView {
  readonly name: keyof Switches;
  readonly about: string;
  readonly value: boolean;
  readonly usual: boolean;
}

/** `GET /simulator/faults`: those that have not happened yet. */
export interface FaultView {
  /** `the action "Into the queue" in inbound`, `the 3rd CreateIntent`. */
  readonly what: string;
  /** `NoMatchingError`, `throttle`. */
  readonly how: string;
  readonly left: number;
}
