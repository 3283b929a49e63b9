import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { ANY_FLOW, NO_MATCHING_ERROR } from '../spec.ts';

// Documented only: tasks; other channels take the error branch. NextAction is assumed to be required.
export const resumeContact = defineAction({
  type: 'ResumeContact',
  parameters: z.strictObject({}),
  next: 'required',
  success: 'continues',
  conditions: NO_CONDITIONS,
  errors: NO_MATCHING_ERROR,
  flowTypes: ANY_FLOW,
  channels: ['task'],
});
