import { referencesOfAction } from '../references.ts';
import { transitionsOf } from '../types.ts';
import { type Node, reachableFrom } from './graph.ts';
import type { Rule } from './rule.ts';

const isBot = ({ action }: Node) => action.Type === 'ConnectParticipantWithLexBot';

/** What a bot understood is used: by the block's own conditions, or read before another bot block overwrites it. */
export const lexAnswerLost: Rule = {
  id: 'lex-answer-lost',
  severity: 'warning',
  why: '$.Lex holds the last bot block only: the customer answered a question that decides nothing.',
  source: 'AG/connect-attrib-list',
  check: ({ chat }) =>
    chat.nodes
      .filter((node) => isBot(node) && !decides(node))
      .flatMap((node) => {
        const what = lossOf(node);
        if (what === undefined) return [];
        const how =
          'Give the block conditions on its intents, or read $.Lex.… (Compare, UpdateContactAttributes) before.';
        return [{ flow: node.flow.name, action: node.action.Identifier, what, how }];
      }),
};

/** Whether some intent leads elsewhere than no intent does. */
function decides({ action }: Node): boolean {
  const { Conditions, Errors } = transitionsOf(action);
  const otherwise = Errors.find(({ ErrorType }) => ErrorType === 'NoMatchingCondition')?.NextAction;
  return Conditions.some(({ NextAction }) => NextAction !== otherwise);
}

function lossOf(bot: Node): string | undefined {
  const answered = bot.edges.flatMap(({ label, to }) =>
    to === undefined || ['NoMatchingError', 'InputTimeLimitExceeded'].includes(label) ? [] : [to],
  );
  // Ways on from the answer, up to where it is read or overwritten.
  const unread = reachableFrom(answered, (node) => !reads(node) && !isBot(node));
  const next = [...unread].find((node) => isBot(node) && !reads(node));
  if (next !== undefined)
    return `Its answer is read on no way to "${next.action.Identifier}", which overwrites it.`;
  return [...unread].some(reads) ? undefined : 'Nothing decides by its answer, and nothing reads it.';
}

function reads({ action }: Node): boolean {
  return referencesOfAction(action).some(({ path: [space] }) => space === 'Lex');
}
