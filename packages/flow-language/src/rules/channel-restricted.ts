import { actionSpec } from '../actions/index.ts';
import { transitionsOf } from '../types.ts';
import type { Node } from './graph.ts';
import type { Found, Rule } from './rule.ts';

/** Messages that chat cannot show (documented: chat takes Text only). */
const SPOKEN = ['SSML', 'PromptId', 'Media'];
const SPEAKING = new Set(['MessageParticipant', 'ConnectParticipantWithLexBot']);

export const channelRestricted: Rule = {
  id: 'channel-restricted',
  severity: 'error',
  why: 'On a chat such a block does nothing, or takes its error branch at once; without one the flow stops.',
  source:
    'AG/loop-prompts, AG/get-customer-input, and the restrictions of each action page (AR/flow-language-actions)',
  check: ({ chat }) => chat.nodes.flatMap(check),
};

function check(node: Node): Found[] {
  const { flow, action, parameters } = node;
  const found = (what: string, how: string, more: Pick<Found, 'severity' | 'certain'> = {}): Found[] => [
    { flow: flow.name, action: action.Identifier, what, how, ...more },
  ];
  if (action.Type === 'MessageParticipantIteratively') {
    if (transitionsOf(action).Errors.length > 0) return [];
    return found(
      `Chat takes the error branch of "${action.Identifier}" at once, and it has none: the flow stops there.`,
      'Give it a NoMatchingError branch.',
    );
  }
  const spec = actionSpec(action.Type);
  if (spec !== undefined && !spec.channels.includes('chat'))
    return found(
      `${action.Type} works for ${spec.channels.join(', ')} only.`,
      'Take it out of the way of chats: a Compare on $.Channel before it keeps them apart.',
    );
  const spoken = SPOKEN.filter((key) => parameters[key] !== undefined);
  if (SPEAKING.has(action.Type) && spoken.length > 0)
    return found(`Chat shows no ${spoken.join(', ')}.`, 'Write Text.');
  if (
    action.Type === 'UpdateContactRecordingAndAnalyticsBehavior' &&
    parameters['VoiceBehavior'] !== undefined
  )
    return found('A chat takes the ChannelMismatch branch of VoiceBehavior.', 'Use ChatBehavior.', {
      severity: 'warning',
    });
  return [];
}
