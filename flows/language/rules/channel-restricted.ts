import { actionSpec } from '../actions/index.ts';
import { transitionsOf } from '../types.ts';
import type { Node } from './graph.ts';
import type { Finding, Rule } from './rule.ts';

/** Messages that chat cannot show (documented: chat takes Text only). */
const SPOKEN = ['SSML', 'PromptId', 'Media'];
const SPEAKING = new Set(['MessageParticipant', 'ConnectParticipantWithLexBot']);

/** Nothing stands in a chat's flow that works for other channels only. */
export const channelRestricted: Rule = ({ graph }) => graph.nodes.flatMap(check);

function check(node: Node): Finding[] {
  const { flow, action, parameters } = node;
  const finding = (severity: Finding['severity'], message: string, fix: string): Finding[] => [
    { rule: 'channel-restricted', severity, flow: flow.name, action: action.Identifier, message, fix },
  ];
  if (action.Type === 'MessageParticipantIteratively') {
    if (transitionsOf(action).Errors.length > 0) return [];
    return finding(
      'error',
      `Chat takes the error branch of "${action.Identifier}" at once, and it has none: the flow stops there.`,
      'Give it a NoMatchingError branch.',
    );
  }
  const spec = actionSpec(action.Type);
  if (spec !== undefined && !spec.channels.includes('chat'))
    return finding(
      'error',
      `${action.Type} works for ${spec.channels.join(', ')} only.`,
      'Take it out of the way of chats.',
    );
  const spoken = SPOKEN.filter((key) => parameters[key] !== undefined);
  if (SPEAKING.has(action.Type) && spoken.length > 0)
    return finding('error', `Chat shows no ${spoken.join(', ')}.`, 'Write Text.');
  if (
    action.Type === 'UpdateContactRecordingAndAnalyticsBehavior' &&
    parameters['VoiceBehavior'] !== undefined
  )
    return finding(
      'warning',
      'A chat takes the ChannelMismatch branch of VoiceBehavior.',
      'Use ChatBehavior.',
    );
  return [];
}
