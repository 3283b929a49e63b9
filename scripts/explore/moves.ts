import { isAvailable } from '@resumed-chats/connect-simulator';
import type { Action } from '@resumed-chats/conversations';
import type { PossibleMove } from '@resumed-chats/conversations/explore';
import type { Config } from '../../config/schema.ts';
import { goodbyeOf } from '../transcripts/vocabulary.ts';
import { type Explored, localeOf, messagesOf } from './explored.ts';

/** Of no bot, so of no configuration. */
const UNKNOWN_LOCALE = 'xx_XX';
/** What no bot understands. */
const NONSENSE = 'xyzzy';

/** Every way in which a chat can begin here: each topic, none, each other language, and one that is not configured. */
export function beginnings({ topics, locales }: Config): Action[] {
  const start = (chat: { topic?: string; locale?: string }): Action => ({ kind: 'start', chat });
  return [
    ...topics.map(({ key }) => start({ topic: key })),
    start({}),
    ...locales.slice(1).map((locale) => start({ topic: topics[0]!.key, locale })),
    start({ locale: UNKNOWN_LOCALE }),
  ];
}

/** Everything that can happen to a chat that stands still. */
export function movesAt(explored: Explored, returns: number): PossibleMove[] {
  const { contact, chat, agents } = explored;
  if (chat.ended) return [];
  const always: Action[] = [
    ...passes(explored).map((seconds): Action => ({ kind: 'pass', seconds })),
    { kind: 'end' },
  ];
  const moves = (...actions: Action[]) => [...actions, ...always].map((action) => ({ action }));
  const agent = contact.agent?.username ?? '';
  switch (contact.status) {
    case 'connected':
      return moves({ kind: 'agent', agent, does: 'leave' });
    case 'offered':
      return moves(
        ...(['accept', 'reject', 'offline'] as const).map((does): Action => ({ kind: 'agent', agent, does })),
      );
    case 'queued': {
      // They are alike, but for whose own queue it is.
      const waiting = [...contact.queue!.agents].filter(
        (one) => agents.includes(one.username) && !isAvailable(one),
      );
      return moves(
        ...waiting.map(({ username }): Action => ({ kind: 'agent', agent: username, does: 'available' })),
        { kind: 'say', text: 'Is anybody there?' },
      );
    }
    default:
      return [...said(explored, returns), ...moves()];
  }
}

/** What the customer may say where the flow listens. */
function said(explored: Explored, returns: number): PossibleMove[] {
  const { waiting } = explored.contact.execution ?? {};
  const say = (text: string): Action => ({ kind: 'say', text });
  if (waiting?.kind === 'wait' && waiting.customerReturned)
    return explored.returns < returns ? [{ action: say("I'm back") }] : [];
  if (waiting?.kind !== 'lex') return [];
  const same = say(messagesOf(explored).sameButton);
  return [
    ...answers(explored).map((text) => ({ action: say(text) })),
    { action: same, lex: 'unavailable' },
    { action: same, lex: 'unknownIntent' },
  ];
}

/** Answers of each kind, in the customer's language: every route, topics where one is asked for, and what nobody understands. */
function answers(explored: Explored): string[] {
  const { config, lastTurn } = explored;
  const locale = localeOf(explored);
  const { sameButton, differentButton, agentButton, yesButton, noButton } = messagesOf(explored);
  const always = [sameButton, differentButton, agentButton, goodbyeOf(config, locale) ?? NONSENSE, NONSENSE];
  const { type } = lastTurn?.state.dialogAction ?? {};
  if (type === 'ElicitSlot')
    return [...always, ...config.topics.map(({ label, key }) => label[locale] ?? key)];
  return type === 'ConfirmIntent' ? [...always, yesButton, noButton] : always;
}

/** Seconds after which something falls due, or with which the time that is left changes what can still be done. */
function passes({ config, contact, remaining, simulator, now, returns }: Explored): number[] {
  const { clock } = simulator;
  const due =
    (('nextDueAt' in clock ? (clock.nextDueAt as () => number | undefined)() : undefined) ?? 0) / 1000;
  const next = due - now;
  if (next <= 0) return [];
  const { waiting } = contact.execution ?? {};
  const listens = (waiting?.kind === 'wait' && waiting.customerReturned) || waiting?.kind === 'lex';
  // At the last moment the customer is still heard. Once will do: afterwards only the time that is left is another.
  if (listens) return next > 1 && returns === 0 ? [next - 1, next] : [next];
  const { chat, waits } = config;
  const turns = [chat.lastCall + waits.sameAgent + 300, chat.lastCall - 60];
  const still =
    returns < 2 && (contact.status === 'connected' || (contact.status === 'queued' && waiting === undefined));
  const passing = still
    ? turns.map((left) => remaining - left).filter((seconds) => seconds >= 1 && seconds < next)
    : [];
  return [...passing, next];
}
