import { SUCCESS } from '../branches.ts';
import { referencesOfAction } from '../references.ts';
import { establishedBefore } from './established.ts';
import type { Node } from './graph.ts';
import type { Rule } from './rule.ts';

const BLOCKS: Readonly<Record<string, string>> = {
  External: 'InvokeLambdaFunction',
  Lex: 'ConnectParticipantWithLexBot',
};

/** `$.External` and `$.Lex` are read only where a Lambda or a bot has answered on every path. */
export const resultBeforeRead: Rule = ({ graph }) => {
  const before = establishedBefore(graph, answered);
  return graph.nodes.flatMap((node) =>
    referencesOfAction(node.action)
      .filter(
        ({ path: [space = ''] }) => Object.hasOwn(BLOCKS, space) && before.get(node)?.has(space) === false,
      )
      .map(({ text, path: [space = ''] }) => ({
        rule: 'result-before-read',
        severity: 'warning',
        flow: node.flow.name,
        action: node.action.Identifier,
        message: `${text} is read where, on some path, no ${BLOCKS[space]} has answered.`,
        fix: 'Read it only after the branch of the answer.',
      })),
  );
};

function answered({ action }: Node, label: string): string[] {
  if (action.Type === 'InvokeLambdaFunction') return label === SUCCESS ? ['External'] : [];
  if (action.Type !== 'ConnectParticipantWithLexBot') return [];
  return label === 'NoMatchingError' || label === 'InputTimeLimitExceeded' ? [] : ['Lex'];
}
