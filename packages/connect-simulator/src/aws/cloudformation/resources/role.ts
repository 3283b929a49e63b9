import { z } from 'zod';
import {
  alreadyExists,
  number,
  type PolicyDocument,
  policyDocument,
  type ResourceType,
  resourceType,
  text,
} from './resource.ts';

/** A role, of which nothing here is enforced: what it allows can be read. */
export interface Role {
  readonly name: string;
  readonly arn: string;
  trust: PolicyDocument;
  /** Inline policies by name. */
  policies: Map<string, PolicyDocument>;
}

const properties = z.strictObject({
  RoleName: z
    .string()
    .regex(/^[\w+=,.@-]{1,64}$/)
    .optional(),
  Path: z
    .string()
    .regex(/^\/(.*\/)?$/)
    .optional(),
  Description: z.string().max(1000).optional(),
  AssumeRolePolicyDocument: policyDocument,
  Policies: z
    .array(
      z.strictObject({ PolicyName: z.string().regex(/^[\w+=,.@-]{1,128}$/), PolicyDocument: policyDocument }),
    )
    .default([]),
  ManagedPolicyArns: z.array(z.string()).optional(),
  MaxSessionDuration: number(3600, 43_200).optional(),
  Tags: z.array(z.strictObject({ Key: text, Value: text })).optional(),
});

/** `AWS::IAM::Role`. */
export function roleType(roles: Map<string, Role>, account: string): ResourceType {
  const provisioned = ({ name, arn }: Role) => ({
    physicalId: name,
    attributes: {
      Arn: arn,
      RoleId: `AROA${name
        .toUpperCase()
        .replace(/[^A-Z0-9]/g, '')
        .slice(0, 17)
        .padEnd(17, '0')}`,
    },
  });
  const policiesOf = ({ Policies }: z.output<typeof properties>) =>
    new Map(Policies.map(({ PolicyName, PolicyDocument }) => [PolicyName, PolicyDocument]));
  return resourceType({
    type: 'AWS::IAM::Role',
    attributes: ['Arn', 'RoleId'],
    createOnly: ['RoleName', 'Path'],
    properties,
    create: (given, { newName }) => {
      const name = given.RoleName ?? newName(64);
      if (roles.has(name)) throw alreadyExists('AWS::IAM::Role', 'RoleName', name);
      const arn = `arn:aws:iam::${account}:role${given.Path ?? '/'}${name}`;
      const role = { name, arn, trust: given.AssumeRolePolicyDocument, policies: policiesOf(given) };
      roles.set(name, role);
      return provisioned(role);
    },
    update: (name, given) => {
      const role = roles.get(name);
      if (role === undefined) throw new Error(`The role with name ${name} cannot be found.`);
      role.trust = given.AssumeRolePolicyDocument;
      role.policies = policiesOf(given);
      return provisioned(role);
    },
    delete: (name) => {
      roles.delete(name);
    },
  });
}
