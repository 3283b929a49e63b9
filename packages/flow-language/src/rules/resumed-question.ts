import { actionsAfter, goesElsewhere, isQueueing, waitsForReturn } from './returns.ts';
import type { Rule } from './rule.ts';

const ASKING = ['ConnectParticipantWithLexBot', 'ShowView'];

export const resumedQuestion: Rule = {
  id: 'resumed-question',
  severity: 'warning',
  why: 'After a while it may be another matter: unasked, the customer waits in the wrong queue and explains everything twice.',
  source: 'AG/web-and-mobile-chat',
  check: (context) =>
    waitsForReturn(context).flatMap((wait) => {
      const returned = actionsAfter(wait, '= CustomerReturned');
      const asked = returned.some(({ action }) => ASKING.includes(action.Type));
      if (asked || goesElsewhere(returned) || !returned.some(isQueueing)) return [];
      return [
        {
          flow: wait.flow.name,
          action: wait.action.Identifier,
          what: 'A customer who comes back is asked nothing: not whether it is the same issue, nor another one.',
          how: 'Ask with a bot (ConnectParticipantWithLexBot) before choosing the queue; at once is fine within minutes only.',
        },
      ];
    }),
};
