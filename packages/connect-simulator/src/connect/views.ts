import type { Chat, Contact } from './contact.ts';
import type { Execution } from './execution.ts';
import type { Agent, Queue } from './instance.ts';

/** A chat, its segments and its transcript, as callers see it: only operations of Connect change it. */
export type ChatView = Readonly<Chat>;
/** One segment of a chat, as callers see it: only operations of Connect change it. */
export type ContactView = Readonly<Contact>;
/** A run of a flow, as callers see it. */
export type ExecutionView = Readonly<Execution>;
/** An agent, as callers see it. */
export type AgentStateView = Readonly<Agent>;
/** A queue, as callers see it. */
export type QueueStateView = Readonly<Queue>;
