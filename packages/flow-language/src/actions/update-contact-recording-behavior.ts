import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { opaque } from '../parameters.ts';
import { INBOUND_TRANSFER_AND_QUEUE, NO_ERRORS } from '../spec.ts';

/** Live 2026-09-29: NoMatchingError refused. */
export const updateContactRecordingBehavior = defineAction({
  type: 'UpdateContactRecordingBehavior',
  parameters: z.strictObject({
    RecordingBehavior: z.strictObject({
      RecordedParticipants: z.array(z.enum(['Agent', 'Customer'])),
      ScreenRecordedParticipants: z.array(z.literal('Agent')).optional(),
      IVRRecordingBehavior: z.enum(['Enabled', 'Disabled']).optional(),
    }),
    AnalyticsBehavior: opaque().optional(),
  }),
  errors: NO_ERRORS,
  flowTypes: [...INBOUND_TRANSFER_AND_QUEUE, 'OUTBOUND_WHISPER'],
});
