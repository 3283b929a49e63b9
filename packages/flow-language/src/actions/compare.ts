import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { ANY_CONDITIONS } from '../condition-rules.ts';
import { path } from '../parameters.ts';

/** Live 2026-09-29 and -30: NoMatchingCondition required; a public report saw NoMatchingError refused. */
export const compare = defineAction({
  type: 'Compare',
  parameters: z.strictObject({ ComparisonValue: path() }),
  success: 'branches',
  mirror: { error: 'NoMatchingCondition' },
  conditions: ANY_CONDITIONS,
  errors: { required: ['NoMatchingCondition'], optional: [] },
});
