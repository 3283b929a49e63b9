import type { ChatSummary, Upcoming } from '@resumed-chats/connect-simulator';
import { placeInWords } from '@resumed-chats/connect-simulator/words';
import { spanText, timeText } from './span.ts';

/** What will happen, without when: `the wait at “Wait for a quick return” ends (Ana)`. */
export function upcomingText({ kind, action, agent, customerName }: Upcoming): string {
  switch (kind) {
    case 'waitEnds':
      return `the wait at “${action}” ends for ${customerName}`;
    case 'customerSilent':
      return `${customerName} has been silent too long at “${action}”`;
    case 'offerMissed':
      return `${agent} misses ${customerName}’s chat`;
    case 'chatExpires':
      return `${customerName}’s chat has used up its time and ends`;
    case 'mustConnect':
      return `${customerName} has not connected, and the chat ends`;
  }
}

/** How flows are called where they are spoken of. */
export type FlowName = (flow: string) => string;

/** Where a chat is, in a few words for a list. */
export function placeText(chat: ChatSummary, nameOf: FlowName): string {
  if (chat.status === 'flow' && chat.waiting?.kind === 'wait') return 'waiting for the customer';
  return placeInWords(withName(chat, nameOf)).replace(/^(?:is|has) /, '');
}

/** Where a chat is and what can happen next, in sentences. */
export function statusText(chat: ChatSummary, now: number, nameOf: FlowName): string {
  const { status, waiting, customerName, expiresAt } = chat;
  const where = placeInWords(withName(chat, nameOf));
  if (status === 'ended') return `${customerName}’s chat ${where}.`;
  const left = `The chat ends by itself in ${spanText(expiresAt - now)}.`;
  return `${customerName} ${where}${waitText(waiting, now)}. ${left}`;
}

function waitText(waiting: ChatSummary['waiting'], now: number): string {
  if (waiting?.until === null || waiting?.until === undefined) return '';
  const until = `until ${timeText(waiting.until)} (${spanText(waiting.until - now)})`;
  if (waiting.kind !== 'wait') return `: the bot listens, ${until}`;
  return `, ${until}${waiting.customerReturned ? ' or until the customer writes' : ''}`;
}

function withName(chat: ChatSummary, nameOf: FlowName): ChatSummary {
  return chat.flow === null ? chat : { ...chat, flow: nameOf(chat.flow) };
}
