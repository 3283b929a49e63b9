import { textOf } from '../validation/json.ts';
import { actionsAfter, staysOpen, waitsForReturn } from './returns.ts';
import type { Rule } from './rule.ts';

export const resumedWaitEndsChat: Rule = {
  id: 'resumed-wait-ends-chat',
  severity: 'warning',
  why: 'A chat may wait for most of its duration; a customer who comes back after a short one finds it closed and begins anew.',
  source: 'AG/web-and-mobile-chat, AG/wait',
  check: (context) => {
    const { chatSeconds } = context.options;
    const waits = waitsForReturn(context);
    // What a Lambda or an attribute decides is not a number here, and no reason for a finding.
    const total = waits.reduce(
      (sum, { parameters }) => sum + Number(textOf(parameters['TimeLimitSeconds'])),
      0,
    );
    if (!(total < chatSeconds / 2)) return [];
    return waits
      .filter((wait) => !staysOpen(actionsAfter(wait, '= WaitCompleted')))
      .map(({ flow, action }) => ({
        flow: flow.name,
        action: action.Identifier,
        what: `After ${total} s of waiting in all the chat ends, though it may last ${chatSeconds} s.`,
        how: 'Say that you missed the customer and wait again, long; end the chat only when no time is left for another return.',
      }));
  },
};
