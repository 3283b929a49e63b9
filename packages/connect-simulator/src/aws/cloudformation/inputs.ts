import { z } from 'zod';
import { flag, listOf } from '../query.ts';

/** Members that several operations share, with the ranges and patterns of CloudFormation's API model. */

/** Of a new stack. */
export const stackName = z
  .string()
  .max(128)
  .regex(/^[a-zA-Z][-a-zA-Z0-9]*$/, 'Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*');
/** Of any stack: its name or id. */
export const stackReference = z.string().min(1);
export const token = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[a-zA-Z0-9][-a-zA-Z0-9]*$/);
export const changeSetName = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[a-zA-Z][-a-zA-Z0-9]*$/);
export const changeSetReference = z.string().min(1).max(1600);
export const onFailure = z.enum(['DO_NOTHING', 'ROLLBACK', 'DELETE']);

const parameter = z.strictObject({
  ParameterKey: z.string(),
  ParameterValue: z.string().optional(),
  UsePreviousValue: flag.optional(),
});
const tag = z.strictObject({ Key: z.string().min(1).max(128), Value: z.string().max(256) });

export const template = {
  TemplateBody: z.string().min(1).optional(),
  TemplateURL: z.string().min(1).max(5120).optional(),
};
export const source = {
  ...template,
  Parameters: listOf(parameter).optional(),
  Capabilities: listOf(
    z.enum(['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND']),
  ).optional(),
  Tags: listOf(tag, 50).optional(),
};

/** One page of a list that is kept by position; the token is the next one's. */
export function pageOf<Item>(items: readonly Item[], nextToken: string | undefined, size = 100) {
  const from = nextToken === undefined ? 0 : Number(nextToken);
  const to = from + size;
  return { page: items.slice(from, to), ...(to < items.length ? { NextToken: String(to) } : {}) };
}
