import { z } from 'zod';
import type { JsonObject } from '../template/template.ts';

/** Where a resource stands, and what its maker may need of the stack. */
export interface ResourceContext {
  stackName: string;
  stackId: string;
  logicalId: string;
  /** The stack's tags, and CloudFormation's own. */
  tags: Readonly<Record<string, string>>;
  /** A name that CloudFormation makes up, `Stack-Logical-RANDOM`, of so many characters at most. */
  newName: (most: number) => string;
}

interface Provisioned {
  /** What `Ref` gives, too. */
  physicalId: string;
  /** What `Fn::GetAtt` gives. */
  attributes: Record<string, string>;
}

/** A resource type as a template may use it. Every method throws an Error whose message says what is wrong. */
export interface ResourceType {
  type: string;
  attributes: readonly string[];
  /** Properties that cannot be changed: another value needs another resource. */
  createOnly: readonly string[];
  /** Whether it takes over the stack's tags. */
  taggable: boolean;
  create: (properties: JsonObject, context: ResourceContext) => Provisioned;
  update: (
    physicalId: string,
    next: JsonObject,
    previous: JsonObject,
    context: ResourceContext,
  ) => Provisioned;
  /** Nothing to delete is fine. */
  delete: (physicalId: string, properties: JsonObject) => void;
}

interface TypedResource<Properties> {
  type: string;
  attributes: readonly string[];
  createOnly: readonly string[];
  taggable?: boolean;
  properties: z.ZodType<Properties>;
  create: (properties: Properties, context: ResourceContext) => Provisioned;
  /** Left out when every property is create-only. */
  update?: (
    physicalId: string,
    next: Properties,
    previous: Properties,
    context: ResourceContext,
  ) => Provisioned;
  delete: (physicalId: string, properties: Properties) => void;
}

/** A resource type with checked properties: an unknown one is refused. */
export function resourceType<Properties>(typed: TypedResource<Properties>): ResourceType {
  const read = (properties: JsonObject): Properties => {
    const parsed = typed.properties.safeParse(properties);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new Error(`Model validation failed (#/${issue?.path.join('/')}: ${issue?.message})`);
  };
  return {
    type: typed.type,
    attributes: typed.attributes,
    createOnly: typed.createOnly,
    taggable: typed.taggable ?? false,
    create: (properties, context) => typed.create(read(properties), context),
    update: (physicalId, next, previous, context) => {
      if (typed.update === undefined) throw new Error(`${typed.type} cannot be updated`);
      return typed.update(physicalId, read(next), read(previous), context);
    },
    delete: (physicalId, properties) => typed.delete(physicalId, read(properties)),
  };
}

// Values of parameters are texts; CloudFormation makes numbers and booleans of them where a property wants some.

export const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);

export function number(least: number, most: number) {
  return z
    .union([
      z.number(),
      z
        .string()
        .regex(/^-?\d+(\.\d+)?$/)
        .transform(Number),
    ])
    .pipe(z.number().min(least).max(most));
}

export const bool = z.union([z.boolean(), z.enum(['true', 'false']).transform((flag) => flag === 'true')]);

/** A policy document, as far as it can be wrong in a template. */
export const policyDocument = z.strictObject({
  Version: z.literal('2012-10-17'),
  Id: text.optional(),
  Statement: z.array(z.looseObject({ Effect: z.enum(['Allow', 'Deny']) })).min(1),
});
export type PolicyDocument = z.output<typeof policyDocument>;

/** The service's own words for something that exists already. */
export function alreadyExists(type: string, property: string, name: string): Error {
  return new Error(
    `Resource of type '${type}' with identifier '{"/properties/${property}":"${name}"}' already exists.`,
  );
}
