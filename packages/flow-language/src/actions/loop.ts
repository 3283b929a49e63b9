import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { exactly } from '../condition-rules.ts';
import { integerNumberOrPath } from '../parameters.ts';

/** Live 2026-09-15 and -30; a JSON number passes for LoopCount. */
export const loop = defineAction({
  type: 'Loop',
  parameters: z.strictObject({ LoopCount: integerNumberOrPath(0, 100) }),
  success: 'branches',
  mirror: { condition: 'DoneLooping' },
  conditions: exactly('ContinueLooping', 'DoneLooping'),
  errors: { required: [], optional: ['NoMatchingError'] },
});
