import { choosesAgent } from './agent-queue-gate.ts';
import { actionsAfter, goesElsewhere, isQueueing, waitsForReturn } from './returns.ts';
import type { Rule } from './rule.ts';

export const resumedPreviousAgent: Rule = {
  id: 'resumed-previous-agent',
  severity: 'warning',
  why: 'Whoever comes back after minutes wants the same agent; in the queue somebody else begins anew.',
  source: 'AG/wait, AG/set-whisper-flow, AG/transfer-to-agent',
  check: (context) =>
    waitsForReturn(context).flatMap((wait) => {
      const returned = actionsAfter(wait, '= CustomerReturned');
      const chosen = returned.some(
        (node) => choosesAgent(node) || node.action.Type === 'UpdateRoutingCriteria',
      );
      if (chosen || goesElsewhere(returned) || !returned.some(isQueueing)) return [];
      return [
        {
          flow: wait.flow.name,
          action: wait.action.Identifier,
          what: 'A customer who comes back is sent to a queue, and nothing remembers the previous agent.',
          how: 'Store $.Agent.ARN in the agent whisper flow, and after the return try UpdateContactTargetQueue with that AgentId first, if the agent is there.',
        },
      ];
    }),
};
