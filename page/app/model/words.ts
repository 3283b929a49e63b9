import type { ChatSummary, Upcoming } from '@resumed-chats/connect-simulator';
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
  const { status, agent, queue, action, waiting, disconnectReason } = chat;
  const flow = nameOf(chat.flow ?? '');
  switch (status) {
    case 'ended':
      return `ended: ${disconnectReason ?? 'no reason given'}`;
    case 'connected':
      return `with ${agent}`;
    case 'whisper':
      return `being connected to ${agent}`;
    case 'offered':
      return `offered to ${agent}`;
    case 'queued':
      return `in ${queueText(queue)}`;
    case 'flow':
      return waiting?.kind === 'wait' ? 'waiting for the customer' : `in ${flow}, “${action}”`;
  }
}

/** Where a chat is and what can happen next, in sentences. */
export function statusText(chat: ChatSummary, now: number, nameOf: FlowName): string {
  const flow = nameOf(chat.flow ?? '');
  const { status, agent, queue, action, waiting, customerName, expiresAt } = chat;
  const left = `The chat ends by itself in ${spanText(expiresAt - now)}.`;
  switch (status) {
    case 'ended':
      return `${customerName}’s chat has ended: ${chat.disconnectReason ?? 'no reason given'}.`;
    case 'connected':
      return `${customerName} talks to ${agent}; no flow runs. ${left}`;
    case 'whisper':
      return `${agent} has accepted; the whisper flow runs.`;
    case 'offered':
      return `${customerName} is in ${queueText(queue)}, and ${agent} is being asked. ${left}`;
    case 'queued':
      return `${customerName} waits in ${queueText(queue)}. ${left}`;
    case 'flow': {
      const at = `${customerName} is in the flow ${flow}, at “${action}”`;
      if (waiting?.until === null || waiting?.until === undefined) return `${at}. ${left}`;
      const until = `until ${timeText(waiting.until)} (${spanText(waiting.until - now)})`;
      if (waiting.kind === 'wait')
        return `${at}, ${until}${waiting.customerReturned ? ' or until the customer writes' : ''}. ${left}`;
      return `${at}: the bot listens, ${until}. ${left}`;
    }
  }
}

/** Agents' own queues have no names: they come as `maria's own queue`. */
export function queueText(queue: string | null): string {
  const owner = /^(.+)'s own queue$/.exec(queue ?? '')?.[1];
  return owner === undefined ? `the queue ${queue}` : `${owner}’s own queue`;
}
