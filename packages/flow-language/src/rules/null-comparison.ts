import { transitionsOf } from '../types.ts';
import type { Rule } from './rule.ts';

export const nullComparison: Rule = {
  id: 'null-comparison',
  severity: 'warning',
  why: 'That an absent value equals "NULL" is seen in AWS\'s own sample, and advised against by its pages.',
  source: 'AG/check-contact-attributes; TRUTH.md: Connect: chats, contacts, queues, seen live by others',
  check: ({ chat }) =>
    chat.nodes
      .filter(({ action }) => action.Type === 'Compare')
      .filter(({ action }) =>
        transitionsOf(action).Conditions.some(({ Condition }) => Condition.Operands[0] === 'NULL'),
      )
      .map(({ flow, action }) => ({
        flow: flow.name,
        action: action.Identifier,
        what: 'It asks whether a value is absent by comparing it with "NULL".',
        how: 'Compare with the values that there may be, and let NoMatchingCondition be the absent one.',
      })),
};
