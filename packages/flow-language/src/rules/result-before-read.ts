import { SUCCESS } from '../branches.ts';
import { referencesOfAction } from '../references.ts';
import { establishedBefore } from './established.ts';
import type { Node } from './graph.ts';
import type { Rule } from './rule.ts';

/** Which action puts something there. */
const FILLED_BY: Readonly<Record<string, string>> = {
  External: 'InvokeLambdaFunction',
  LambdaInvocation: 'InvokeLambdaFunction',
  Lex: 'ConnectParticipantWithLexBot',
  Metrics: 'GetMetricData',
  Queue: 'UpdateContactTargetQueue',
  StoredCustomerInput: 'GetParticipantInput',
  Views: 'ShowView',
};

/** A value is read only where the action that fills it has succeeded on every path. */
export const resultBeforeRead: Rule = {
  id: 'result-before-read',
  severity: 'warning',
  why: 'Before the answer, and on its error branch, the value is empty, or left over from something else.',
  source: 'AG/connect-attrib-list',
  check: ({ chat }) => {
    const before = establishedBefore(chat, filled);
    return chat.nodes.flatMap((node) =>
      referencesOfAction(node.action)
        .filter(({ path: [space = ''] }) => needed(node, space) && before.get(node)?.has(space) === false)
        .map(({ text, path: [space = ''] }) => ({
          flow: node.flow.name,
          action: node.action.Identifier,
          what: `${text} is read where, on some path, no ${FILLED_BY[space]} has succeeded.`,
          how: 'Read it only after the branch of its success.',
        })),
    );
  },
};

/** In queue, whisper and hold flows the contact is in its queue already. */
function needed({ flow }: Node, space: string): boolean {
  if (space === 'Queue') return flow.type === 'CONTACT_FLOW';
  return Object.hasOwn(FILLED_BY, space);
}

function filled({ action }: Node, label: string): string[] {
  if (action.Type === 'ConnectParticipantWithLexBot' || action.Type === 'ShowView') {
    const silent = ['NoMatchingError', 'InputTimeLimitExceeded', 'TimeLimitExceeded'].includes(label);
    return silent ? [] : spacesOf(action.Type);
  }
  return label === SUCCESS ? spacesOf(action.Type) : [];
}

function spacesOf(type: string): string[] {
  return Object.keys(FILLED_BY).filter((space) => FILLED_BY[space] === type);
}
