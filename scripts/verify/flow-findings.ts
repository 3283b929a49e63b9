import type { FlowProblem } from '@resumed-chats/flow-language';
import { isDocumentedOnly } from '@resumed-chats/flow-language';
import type { Finding } from './finding.ts';
import { ruleOf } from './rules.ts';

/** What CreateContactFlow refuses, as findings about a flow in a file. */
export function findingOfProblem(problem: FlowProblem, file: string, flow?: string): Finding {
  const { rule, message, path, action, hint } = problem;
  return {
    ...ruleOf(rule),
    file,
    ...(flow === undefined ? {} : { flow }),
    ...(action === undefined ? {} : { action }),
    ...(path === undefined ? {} : { place: path }),
    what: message,
    how: hint ?? HOW[rule] ?? 'Mend it as the action page says.',
  };
}

const HOW: Partial<Record<FlowProblem['rule'], string>> = {
  'error-missing': 'Add the branch under Transitions.Errors, to something that the customer would accept.',
  'next-action':
    'Write NextAction; where conditions and errors cover everything, the target of the catch-all.',
  'parameter-missing': 'Write the parameter.',
  'action-type': 'Write a type of the flow language.',
};

/** A type that Amazon Connect has and that is not modelled here is no mistake of the flow's. */
export function notModelled({ rule, path }: FlowProblem, actions: readonly unknown[]): string | undefined {
  if (rule !== 'action-type') return undefined;
  const index = Number(/^Actions\[(\d+)\]/.exec(path ?? '')?.[1]);
  const type = (actions[index] as { Type?: unknown } | undefined)?.Type;
  return isDocumentedOnly(type) ? String(type) : undefined;
}
