import { textOf } from '../validation/json.ts';
import type { Rule } from './rule.ts';

export const waitLongerThanChat: Rule = {
  id: 'wait-longer-than-chat',
  severity: 'warning',
  why: 'All waiting counts towards the duration of the chat; when it is used up the chat ends inside the Wait, and no branch runs.',
  source: 'AG/wait, AG/web-and-mobile-chat; TRUTH.md: Connect: chats, contacts, queues, assumed',
  check: ({ chat, options: { chatSeconds } }) =>
    chat.nodes
      .filter(({ action }) => action.Type === 'Wait')
      .filter(({ parameters }) => Number(textOf(parameters['TimeLimitSeconds'])) >= chatSeconds)
      .map(({ flow, action, parameters }) => ({
        flow: flow.name,
        action: action.Identifier,
        what: `It waits ${textOf(parameters['TimeLimitSeconds'])} s, and the whole chat lasts ${chatSeconds} s.`,
        how: 'Wait shorter, and leave time for the agent; or start chats with a longer ChatDurationInMinutes.',
      })),
};
