import { z } from 'zod';
import type { FlowContent } from './types.ts';
import { isDeeperThan } from './validation/json.ts';

/** No flow nests deeper; what does is not looked into. */
const MAX_DEPTH = 64;

const condition: z.ZodType = z.lazy(() =>
  z.looseObject({
    Operator: z.string(),
    Operands: z.array(z.union([z.string(), z.number(), condition])),
  }),
);

const transitions = z.looseObject({
  NextAction: z.string().nullish(),
  Conditions: z.array(z.looseObject({ NextAction: z.string(), Condition: condition })).nullish(),
  Errors: z.array(z.looseObject({ NextAction: z.string(), ErrorType: z.string() })).nullish(),
});

const action = z.looseObject({
  Identifier: z.string(),
  Type: z.string(),
  Parameters: z.record(z.string(), z.unknown()).nullish(),
  Transitions: transitions.nullish(),
});

const flow = z.looseObject({
  StartAction: z.string(),
  Metadata: z.record(z.string(), z.unknown()).nullish(),
  Actions: z.array(action),
});

/** Whether it is clear what a flow's actions are and where they lead, be it accepted or not. */
export function isReadable(content: unknown): content is FlowContent {
  if (isDeeperThan(content, MAX_DEPTH)) return false;
  const read = flow.safeParse(content);
  if (!read.success) return false;
  const identifiers = read.data.Actions.map(({ Identifier }) => Identifier);
  return new Set(identifiers).size === identifiers.length;
}
