import { actionSpec } from '../actions/index.ts';
import { shapeOf } from '../spec.ts';
import { transitionsOf } from '../types.ts';
import type { Node } from './graph.ts';
import type { Found, Rule } from './rule.ts';

/** Where NextAction only copies a branch, it copies the one that the console would. */
export const nextActionDiffers: Rule = {
  id: 'next-action-differs',
  severity: 'warning',
  why: 'Such a NextAction is never taken as far as anybody knows; if it were, a contact would go another way than the blocks show.',
  source: 'TRUTH.md: Flow language, seen live by others',
  check: ({ graph }) => graph.nodes.flatMap(check),
};

function check({ flow, action, parameters }: Node): Found[] {
  const spec = actionSpec(action.Type);
  const mirror = spec === undefined ? undefined : shapeOf(spec, parameters).mirror;
  const { NextAction, Conditions, Errors } = transitionsOf(action);
  if (mirror === undefined || NextAction === undefined || NextAction === '') return [];
  const [branch, target] =
    'error' in mirror
      ? [mirror.error, Errors.find(({ ErrorType }) => ErrorType === mirror.error)?.NextAction]
      : [
          mirror.condition,
          Conditions.find(({ Condition }) => Condition.Operands[0] === mirror.condition)?.NextAction,
        ];
  if (target === undefined || target === NextAction) return [];
  return [
    {
      flow: flow.name,
      action: action.Identifier,
      what: `NextAction is "${NextAction}", and the branch ${branch} leads to "${target}".`,
      how: `Write "${target}" for NextAction, as the console does.`,
    },
  ];
}
