import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { idOrPath, integer, stringMap } from '../parameters.ts';

/** Live 2026-09-29 and -30. Older exports leave InvocationType out, so it may be missing; the builder writes it. */
export const invokeLambdaFunction = defineAction({
  type: 'InvokeLambdaFunction',
  parameters: z.strictObject({
    LambdaFunctionARN: idOrPath(),
    InvocationTimeLimitSeconds: integer(1, 8),
    InvocationType: z.enum(['SYNCHRONOUS', 'ASYNCHRONOUS']).optional(),
    LambdaInvocationAttributes: stringMap().optional(),
    ResponseValidation: z.strictObject({ ResponseType: z.enum(['STRING_MAP', 'JSON']) }).optional(),
  }),
  defaults: { InvocationType: 'SYNCHRONOUS' },
  hints: { FunctionArn: 'Write LambdaFunctionARN.', TimeoutSeconds: 'Write InvocationTimeLimitSeconds.' },
});
