import type { MessageKey } from '../../config/schema.ts';
import { type Budget, budget } from '../../config/wait-budget.ts';
import { EVENT, INTERACTIVE, type Item } from './items.ts';
import { type PhraseBook, phraseBook } from './phrase-book.ts';
import type { Terms } from './terms.ts';

export type Question = 'issue' | 'topic' | 'confirmation' | 'other';

/** Where the conversation is. Instants are epoch milliseconds; undefined when nobody can tell. */
export type Stage =
  | { readonly at: 'starting' }
  | { readonly at: 'bot' }
  | { readonly at: 'queued' }
  | { readonly at: 'agent'; readonly name: string }
  | { readonly at: 'agentLeft'; readonly name: string; readonly replyUntil: number | undefined }
  | { readonly at: 'waiting'; readonly replyUntil: number | undefined }
  | { readonly at: 'asked'; readonly question: Question }
  | { readonly at: 'ended' };

/** Whether this device hears of the chat. `refused` is final: the service knows the chat no more. */
export type Link = 'connecting' | 'open' | 'lost' | 'refused';

export type State = Stage | { readonly at: 'offline'; readonly stage: Stage };

export interface Situation {
  /** In the order of their time. */
  readonly items: readonly Item[];
  readonly terms: Terms;
  readonly link: Link;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * What the customer is shown. It follows from the transcript and the chat's terms alone, so a reload, another tab and
 * another device agree; only the connection is this device's own.
 */
export function stateOf({ items, terms, link, now }: Situation): State {
  if (link === 'refused') return { at: 'ended' };
  const stage = stageOf(items, terms, now);
  return link === 'lost' && stage.at !== 'ended' ? { at: 'offline', stage } : stage;
}

export function stageOf(items: readonly Item[], terms: Terms, now: number): Stage {
  const book = phraseBook(terms.phrases);
  const present = items.filter(({ past }) => !past);
  let so: SoFar = { stage: { at: 'starting' }, agents: new Set() };
  for (const item of present) {
    // What was true until then may have run its time.
    so = after({ ...so, stage: later(so.stage, terms, item.at) }, item, book, terms);
  }
  return later(so.stage, terms, now);
}

interface SoFar {
  readonly stage: Stage;
  /** Names of agents who are in the chat. */
  readonly agents: ReadonlySet<string>;
}

function after(so: SoFar, item: Item, book: PhraseBook, terms: Terms): SoFar {
  if (item.kind === 'event') return afterEvent(so, item, terms);
  if (so.stage.at === 'ended') return so;
  if (item.role === 'CUSTOMER') return { ...so, stage: afterHerMessage(so.stage) };
  if (item.role === 'AGENT' || item.role === 'SUPERVISOR') return so;
  return afterAutomaticMessage(so, item, book, terms);
}

function afterEvent(so: SoFar, { contentType, role, name, at }: Item, terms: Terms): SoFar {
  // An end is final, but for a chat that is taken up again in the same transcript.
  if (so.stage.at === 'ended' && !(contentType === EVENT.joined && role === 'CUSTOMER')) return so;
  switch (contentType) {
    case EVENT.ended:
      return { stage: { at: 'ended' }, agents: new Set() };
    case EVENT.transferred:
      return { stage: { at: 'queued' }, agents: new Set() };
    case EVENT.joined:
      if (role === 'AGENT') return { stage: { at: 'agent', name }, agents: new Set([...so.agents, name]) };
      return so.stage.at === 'ended' ? { stage: { at: 'starting' }, agents: new Set() } : so;
    case EVENT.left: {
      if (role !== 'AGENT') return so;
      const agents = new Set([...so.agents].filter((agent) => agent !== name));
      const [other] = agents;
      return { stage: other === undefined ? left(name, at, terms) : { at: 'agent', name: other }, agents };
    }
    default:
      return so;
  }
}

/** The customer answers, or comes back: who takes it up is said next. */
function afterHerMessage(stage: Stage): Stage {
  switch (stage.at) {
    case 'asked':
    case 'waiting':
      return { at: 'bot' };
    case 'agentLeft':
      return { at: 'queued' };
    default:
      return stage;
  }
}

/** What a text of the flows or the bot tells, by its key; the goodbyes tell nothing before the chat has ended. */
const TELLS: Partial<Record<MessageKey, 'queued' | 'agentLeft' | 'waiting' | Question>> = {
  connecting: 'queued',
  stillWaiting: 'queued',
  backToAgent: 'queued',
  waitingForAgent: 'queued',
  backToQueue: 'queued',
  toNewQueue: 'queued',
  trouble: 'queued',
  agentLeft: 'agentLeft',
  agentLeftNoTime: 'agentLeft',
  missedYou: 'waiting',
  missedYouNoTime: 'waiting',
  noAnswer: 'waiting',
  queueFull: 'waiting',
  queueClosed: 'waiting',
  question: 'issue',
  askIssue: 'issue',
  askIssueAgain: 'issue',
  askTopic: 'topic',
  askTopicAgain: 'topic',
  confirmTopic: 'confirmation',
};

/** Keys of the texts that tell where the conversation is: what another device needs of them. */
export const TELLING = Object.keys(TELLS) as MessageKey[];

function afterAutomaticMessage(so: SoFar, item: Item, book: PhraseBook, terms: Terms): SoFar {
  const { stage, agents } = so;
  const recognised = book(item.content);
  const told = recognised === undefined ? undefined : TELLS[recognised.key];
  if (told === 'agentLeft') {
    // The event says who and when; the text is for a client that missed it.
    if (stage.at === 'agentLeft') return so;
    const name = recognised?.values['agent'] ?? [...agents].at(-1) ?? '';
    return { stage: left(name, item.at, terms), agents: new Set() };
  }
  // Nothing that is said while an agent is there tells that the agent is gone.
  if (agents.size > 0) return so;
  if (told === 'queued') return { ...so, stage: { at: 'queued' } };
  if (told === 'waiting') return { ...so, stage: waiting(item.at, terms) };
  if (told !== undefined) return { ...so, stage: { at: 'asked', question: told } };
  if (recognised !== undefined && recognised.key !== 'choose') return so;
  return { ...so, stage: afterUnknownMessage(stage, item) };
}

/** By the kind of message alone: buttons ask, a bot talks, and a flow that talks before any agent looks for one. */
function afterUnknownMessage(stage: Stage, { contentType, role, name }: Item): Stage {
  if (contentType === INTERACTIVE) return stage.at === 'asked' ? stage : { at: 'asked', question: 'other' };
  if (role === 'CUSTOM_BOT' || name === 'BOT') return { at: 'bot' };
  return stage.at === 'starting' ? { at: 'queued' } : stage;
}

function left(name: string, at: number, terms: Terms): Stage {
  const granted = budgetAt(at, 'sameAgent', terms);
  const replyUntil = granted?.canReturn === true ? at + granted.sameAgentWaitSeconds * 1000 : undefined;
  return { at: 'agentLeft', name, replyUntil };
}

function waiting(at: number, terms: Terms): Stage {
  const granted = budgetAt(at, 'ask', terms);
  const replyUntil =
    granted?.canAskOnReturn === true ? at + granted.askOnReturnWaitSeconds * 1000 : undefined;
  return { at: 'waiting', replyUntil };
}

/** What the wait-budget Lambda grants at that instant. */
function budgetAt(now: number, phase: 'sameAgent' | 'ask', terms: Terms): Budget | undefined {
  const { startedAt: chatStartedAt, durationMinutes: chatDurationMinutes, waits: times } = terms;
  if (chatStartedAt === undefined || chatDurationMinutes === undefined || times === undefined)
    return undefined;
  return budget({ now, chatStartedAt, chatDurationMinutes, phase, times });
}

/** The short wait is over also when its text is one that nobody knows. */
function later(stage: Stage, terms: Terms, now: number): Stage {
  return stage.at === 'agentLeft' && stage.replyUntil !== undefined && now > stage.replyUntil + GRACE_MS
    ? waiting(stage.replyUntil, terms)
    : stage;
}

/** Clocks differ, and messages take their time. */
const GRACE_MS = 15_000;

/** When the state changes without a message, in epoch milliseconds. */
export function nextChange(state: State): number | undefined {
  const stage = state.at === 'offline' ? state.stage : state;
  return stage.at === 'agentLeft' && stage.replyUntil !== undefined
    ? stage.replyUntil + GRACE_MS + 1
    : undefined;
}
