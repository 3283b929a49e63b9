import type { RuleFacts } from '@resumed-chats/findings';

const ENDS_INSIDE =
  'All waiting counts towards the duration of the chat; when it is used up the chat ends inside the Wait, without a word to the customer.';
const SOURCE = 'AG/web-and-mobile-chat; TRUTH.md: Connect: chats, contacts, queues, assumed';

/** What is wrong in time, by search and not by looking at one action. */
export const TIMING_RULES = [
  { id: 'wait-outlasts-chat', severity: 'warning', why: ENDS_INSIDE, source: SOURCE },
  {
    id: 'wait-of-unknown-length',
    severity: 'warning',
    why: 'A Wait that nothing bounds may outlast the chat, which then ends inside it without a word to the customer.',
    source: SOURCE,
  },
  { id: 'budget-in-time', severity: 'error', why: ENDS_INSIDE, source: SOURCE },
  {
    id: 'last-return-in-time',
    severity: 'error',
    why: 'The chat would end before anybody could help the customer who comes back last.',
    source: 'AG/web-and-mobile-chat',
  },
] as const satisfies readonly RuleFacts[];
