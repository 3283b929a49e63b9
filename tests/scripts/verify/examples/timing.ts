/** What is wrong in time. */

import type { FlowAction } from '@resumed-chats/flow-language';
import { budget } from '../../../../config/wait-budget.ts';
import { searchBudgets } from '../../../../scripts/verify/timing/budget-search.ts';
import { flowTiming } from '../../../../scripts/verify/timing/flow-waits.ts';
import { budgetFinding, lastReturnFindings } from '../../../../scripts/verify/timing/section.ts';
import { end, flowWith, say, wait } from '../../../packages/flow-language/rules/findings.ts';
import type { Examples } from './example.ts';

const TIMES = { sameAgent: 300, askOnReturn: 43_200, answerTimeout: 600, lastCall: 1800 };
const waits = (seconds: string, back: string): FlowAction => {
  const plain = wait('w', back);
  return { ...plain, Parameters: { ...plain.Parameters, TimeLimitSeconds: seconds } };
};
const inTime = (actions: FlowAction[]) =>
  flowTiming([flowWith('flow', [...actions, end])], 7200, { fileOf: () => 'flow.json' }).findings.map(
    ({ rule }) => rule,
  );
const budgets = (ask: typeof budget) =>
  searchBudgets(TIMES, [60], ask).wrong.map((what) => budgetFinding(what).rule);
const lastReturn = (left: number) =>
  lastReturnFindings(
    { left, lastReturn: 90_000 - left },
    {
      chat: { duration: 90_000, lastCall: left, disconnectAgentOnCustomerExit: true },
      bot: {
        name: 'b',
        answerTimeout: 600,
        sessionTimeout: 900,
        maxAttempts: 3,
        confidenceThreshold: 0.4,
        buttons: true,
      },
      waits: { sameAgent: 300, askOnReturn: 43_200, previousAgentQueue: 120 },
    },
    'my.yaml',
  ).map(({ rule }) => rule);

export const TIMING: Examples = {
  'wait-outlasts-chat': {
    broken: () => inTime([waits('3600', 'again'), say('again', 'w')]),
    sound: () => inTime([waits('3600', 'end')]),
  },
  'wait-of-unknown-length': {
    broken: () => inTime([waits('$.External.seconds', 'end')]),
    sound: () => inTime([waits('600', 'end')]),
  },
  'budget-in-time': {
    broken: () => budgets((input) => budget({ ...input, times: { ...input.times, lastCall: 0 } })),
    sound: () => budgets(budget),
  },
  'last-return-in-time': { broken: () => lastReturn(600), sound: () => lastReturn(1800) },
};
