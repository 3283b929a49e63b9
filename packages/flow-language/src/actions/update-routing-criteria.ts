import { z } from 'zod';
import { defineAction } from '../builder/entry.ts';
import { path, staticText } from '../parameters.ts';
import { INBOUND_TRANSFER_AND_QUEUE } from '../spec.ts';

const attributeCondition = z.strictObject({
  Name: z.string().min(1).max(64),
  Value: z.string().min(1).max(64),
  ProficiencyLevel: z.number().min(1).max(5),
  ComparisonOperator: z.literal('NumberGreaterOrEqualTo'),
});

type Expression =
  | { AttributeCondition: z.infer<typeof attributeCondition> }
  | { AndExpression: Expression[] }
  | { OrExpression: Expression[] };
const expression: z.ZodType<Expression, Expression> = z.lazy(() =>
  z.union([
    z.strictObject({ AttributeCondition: attributeCondition }),
    z.strictObject({ AndExpression: z.array(expression).min(1) }),
    z.strictObject({ OrExpression: z.array(expression).min(1) }),
  ]),
);

const seconds = z.union([staticText(), z.number().int().positive()]);
const step = z.strictObject({
  Expression: expression,
  Expiry: z.strictObject({ DurationInSeconds: seconds }).optional(),
});

/** Documented only (page read 2026-10-04); the spelling of an expiry's number is not settled, so both pass. */
export const updateRoutingCriteria = defineAction({
  type: 'UpdateRoutingCriteria',
  parameters: z.strictObject({
    RoutingCriteria: z.union([z.strictObject({ Steps: z.union([z.array(step).min(1), path()]) }), path()]),
  }),
  flowTypes: INBOUND_TRANSFER_AND_QUEUE,
});
