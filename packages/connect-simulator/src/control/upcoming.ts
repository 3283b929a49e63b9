import { type Chat, type Contact, currentContact } from '../connect/contact.ts';
import type { Simulator } from '../simulator.ts';
import type { Upcoming } from './view.ts';

/** How many are told. */
const MAX_LISTED = 20;

/** What will happen to any chat by itself, soonest first. */
export function upcoming({ connect }: Simulator): Upcoming[] {
  const soonest: Upcoming[] = [];
  let latest = Number.POSITIVE_INFINITY;
  for (const chat of connect.openChats)
    for (const one of upcomingOf(chat)) {
      // Of 100,000 chats that wait, few are among the soonest.
      if (one.at >= latest && soonest.length >= MAX_LISTED) continue;
      soonest.push(one);
      soonest.sort((a, b) => a.at - b.at);
      soonest.length = Math.min(soonest.length, MAX_LISTED);
      latest = soonest.at(-1)!.at;
    }
  return soonest;
}

/** What will happen to one chat by itself, soonest first. */
export function upcomingOf(chat: Chat): Upcoming[] {
  const contact = currentContact(chat);
  const { execution, offerTimer } = contact;
  const waiting = execution?.waiting;
  const found: Upcoming[] = [];
  const add = (at: number, kind: Upcoming['kind']) => found.push({ at, kind, ...about(contact) });
  if (waiting?.kind === 'wait') add(waiting.timer.dueAt, 'waitEnds');
  if (waiting?.kind === 'lex') add(waiting.timer.dueAt, 'customerSilent');
  if (offerTimer !== undefined) add(offerTimer.dueAt, 'offerMissed');
  if (chat.connectBy !== undefined) add(chat.connectBy.dueAt, 'mustConnect');
  if (chat.expiry !== undefined) add(chat.expiry.dueAt, 'chatExpires');
  return found.sort((a, b) => a.at - b.at);
}

function about({ chat, contactId, execution, agent }: Contact): Omit<Upcoming, 'at' | 'kind'> {
  return {
    chatId: chat.initialContactId,
    contactId,
    customerName: chat.customerName,
    flow: execution?.flow.name ?? null,
    action: execution?.action.Identifier ?? null,
    agent: agent?.username ?? null,
  };
}
