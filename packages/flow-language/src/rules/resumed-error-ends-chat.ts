import { actionsAfter, staysOpen, waitsForReturn } from './returns.ts';
import type { Rule } from './rule.ts';

export const resumedErrorEndsChat: Rule = {
  id: 'resumed-error-ends-chat',
  severity: 'warning',
  why: 'An error of ours sends away a customer who wanted to come back, when a queue could have taken the chat.',
  source: 'docs/flows.md',
  check: (context) =>
    waitsForReturn(context)
      .filter((wait) => {
        const failed = actionsAfter(wait, 'NoMatchingError');
        return failed.length > 0 && !staysOpen(failed);
      })
      .map(({ flow, action }) => ({
        flow: flow.name,
        action: action.Identifier,
        what: 'When the Wait fails the chat ends.',
        how: 'Lead NoMatchingError to a message and a queue.',
      })),
};
