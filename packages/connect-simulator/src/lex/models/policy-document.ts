import { z } from 'zod';

/** A resource policy of a bot or an alias, as IAM writes it. */
export interface ResourcePolicy {
  document: PolicyDocument;
  revision: number;
}

const statement = z.looseObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: z.union([z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))]),
  Action: z.union([z.string(), z.array(z.string())]),
  Resource: z.union([z.string(), z.array(z.string())]).optional(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
export const policyDocument = z.looseObject({ Version: z.string(), Statement: z.array(statement).min(1) });
export type PolicyDocument = z.output<typeof policyDocument>;
