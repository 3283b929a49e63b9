import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';

/** Documented only: tasks; other channels take the error branch. NextAction is assumed to be required. */
export const resumeContact = defineAction({
  type: 'ResumeContact',
  parameters: z.strictObject({}),
  channels: ['task'],
});
