import { failed, type RunAction, SUCCESS } from './action.ts';

/** Analytics have no effect that could be shown here; asking for another channel's takes its own error branch. */
export const updateContactRecordingAndAnalyticsBehavior: RunAction = ({ parameters }) =>
  parameters['VoiceBehavior'] === undefined
    ? SUCCESS
    : failed('voice behaviour was asked for on a chat', 'ChannelMismatch');
