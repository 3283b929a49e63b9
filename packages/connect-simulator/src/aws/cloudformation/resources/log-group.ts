import { z } from 'zod';
import { alreadyExists, number, type ResourceType, resourceType, text } from './resource.ts';

export interface LogGroup {
  readonly name: string;
  /** Undefined: for ever. */
  retentionDays: number | undefined;
}

/** Source: CloudWatch Logs API, PutRetentionPolicy. */
const RETENTIONS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

const properties = z.strictObject({
  LogGroupName: z
    .string()
    .regex(/^[.\-_/#A-Za-z0-9]{1,512}$/)
    .optional(),
  RetentionInDays: number(1, 3653)
    .refine((days) => RETENTIONS.includes(days), `has to be one of ${RETENTIONS.join(', ')}`)
    .optional(),
  LogGroupClass: z.enum(['STANDARD', 'INFREQUENT_ACCESS']).optional(),
  Tags: z.array(z.strictObject({ Key: text, Value: text })).optional(),
});

/** `AWS::Logs::LogGroup`. */
export function logGroupType(groups: Map<string, LogGroup>, account: string, region: string): ResourceType {
  const provisioned = (name: string) => ({
    physicalId: name,
    // With `:*`, unlike the ARN that other services want. Source: CloudFormation reference, AWS::Logs::LogGroup.
    attributes: { Arn: `arn:aws:logs:${region}:${account}:log-group:${name}:*` },
  });
  return resourceType({
    type: 'AWS::Logs::LogGroup',
    attributes: ['Arn'],
    createOnly: ['LogGroupName'],
    properties,
    create: ({ LogGroupName, RetentionInDays }, { newName }) => {
      const name = LogGroupName ?? newName(512);
      if (groups.has(name)) throw alreadyExists('AWS::Logs::LogGroup', 'LogGroupName', name);
      groups.set(name, { name, retentionDays: RetentionInDays });
      return provisioned(name);
    },
    update: (name, { RetentionInDays }) => {
      groups.set(name, { name, retentionDays: RetentionInDays });
      return provisioned(name);
    },
    delete: (name) => {
      groups.delete(name);
    },
  });
}
