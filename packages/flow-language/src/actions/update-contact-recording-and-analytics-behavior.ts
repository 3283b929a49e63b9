import { z } from 'zod';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { opaque } from '../parameters.ts';
import { ANY_FLOW, CHANNELS, defineAction } from '../spec.ts';

const ERRORS = ['NoMatchingError', 'ChannelMismatch'] as const;

// Live 2026-09-15: exactly one behaviour; with ChatBehavior a third error is required.
export const updateContactRecordingAndAnalyticsBehavior = defineAction({
  type: 'UpdateContactRecordingAndAnalyticsBehavior',
  parameters: z.strictObject({
    VoiceBehavior: opaque().optional(),
    ChatBehavior: opaque().optional(),
    ScreenRecordingBehavior: opaque().optional(),
  }),
  exclusive: [{ of: ['VoiceBehavior', 'ChatBehavior', 'ScreenRecordingBehavior'], exactly: true }],
  next: 'required',
  success: 'continues',
  conditions: NO_CONDITIONS,
  errors: { required: ERRORS, optional: [] },
  depends: ({ ChatBehavior }) =>
    ChatBehavior === undefined
      ? {}
      : { errors: { required: [...ERRORS, 'InFlightRedactionConfigurationFailed'], optional: [] } },
  flowTypes: ANY_FLOW,
  channels: CHANNELS,
});
