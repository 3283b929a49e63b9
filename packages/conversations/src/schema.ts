import { SWITCH_NAMES } from '@resumed-chats/connect-simulator';
import { FLOW_TYPES } from '@resumed-chats/flow-language';
import { z } from 'zod';
import type { Value } from './sentences/index.ts';

// Every scalar arrives as text (YAML's failsafe schema), so that `says: 5` and `says: no` are what somebody says.

const text = z.string('is missing, or no text').trim().min(1, 'is empty');
const value: z.ZodType<Value> = z.lazy(() =>
  z.union([z.string(), z.null(), z.array(value), z.record(z.string(), value)]),
);
const flag = z
  .enum(['true', 'false', 'yes', 'no'], 'has to be true or false')
  .transform((word) => word === 'true' || word === 'yes');
const flowType = z.enum(FLOW_TYPES, `has to be one of ${FLOW_TYPES.join(', ')}`);

/** What a transcript's file holds, apart from the meaning of its sentences. */
export const transcriptSchema = z.strictObject({
  name: text,
  covers: z.union([z.array(text), text.transform((tag) => [tag])]).default([]),
  locale: text.regex(/^[a-z]{2}_[A-Z0-9]{2,3}$/, 'has to be a Lex locale id such as en_US').optional(),
  agents: z.record(text, z.enum(['available', 'offline'], 'has to be available or offline')).default({}),
  switches: z
    .partialRecord(z.enum(SWITCH_NAMES, `is no switch; the switches are ${SWITCH_NAMES.join(', ')}`), flag)
    .default({}),
  starts: text
    .transform((written, context) => {
      const instant = /^\d{4}-\d\d-\d\dT/.test(written) ? Date.parse(written) : Number.NaN;
      if (!Number.isNaN(instant)) return instant;
      context.addIssue({ code: 'custom', message: 'has to be a time such as 2026-01-05T09:00:00Z' });
      return z.NEVER;
    })
    .optional(),
  config: text.optional(),
  instance: text.optional(),
  bot: text.optional(),
  flows: z
    .record(
      text,
      z.union(
        [
          text.transform((file) => ({ file, type: undefined })),
          z.strictObject({ file: text, type: flowType }),
        ],
        'has to be a file, or { file: …, type: … }',
      ),
    )
    .default({}),
  start: text.optional(),
  lambdas: z.record(text, value).default({}),
  steps: z.array(z.unknown(), 'is missing, or no list of sentences').min(1, 'is empty: there are no steps'),
});

export const TRANSCRIPT_KEYS = Object.keys(transcriptSchema.shape);
