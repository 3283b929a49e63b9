import { z } from 'zod';
import {
  type Json,
  type JsonObject,
  type OutputDeclaration,
  type ParameterDeclaration,
  type ResourceDeclaration,
  type Template,
  validationError,
} from './template.ts';
import { readYaml } from './yaml.ts';

/** Source: CloudFormation quotas, template body in a request. */
export const MAX_TEMPLATE_BYTES = 51_200;

const json = z.custom<Json>((value) => value !== undefined);
const object = z.record(z.string(), json) as z.ZodType<JsonObject>;
const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const count = z.coerce.number().pipe(z.int().min(0));
const logicalId = z.string().regex(/^[a-zA-Z0-9]{1,255}$/);
const policy = z.enum(['Delete', 'Retain', 'RetainExceptOnCreate']);

const parameter = z.strictObject({
  Type: z.enum(['String', 'Number', 'CommaDelimitedList', 'List<Number>']),
  Default: z.union([text, z.array(text).transform((items) => items.join(','))]).optional(),
  AllowedValues: z.array(text).min(1).optional(),
  AllowedPattern: z.string().optional(),
  MinLength: count.optional(),
  MaxLength: count.optional(),
  MinValue: z.coerce.number().optional(),
  MaxValue: z.coerce.number().optional(),
  NoEcho: z.union([z.boolean(), z.enum(['true', 'false']).transform((flag) => flag === 'true')]).optional(),
  Description: z.string().max(4000).optional(),
  ConstraintDescription: z.string().optional(),
});

const resource = z.strictObject({
  Type: z.string(),
  Properties: object.optional(),
  DependsOn: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
  Condition: z.string().optional(),
  DeletionPolicy: policy.optional(),
  UpdateReplacePolicy: policy.optional(),
  Metadata: json.optional(),
});

const output = z.strictObject({
  Value: json,
  Description: z.string().max(1024).optional(),
  Condition: z.string().optional(),
});

const template = z.strictObject({
  AWSTemplateFormatVersion: z.literal('2010-09-09').optional(),
  Description: z.string().max(1024).optional(),
  Metadata: json.optional(),
  Parameters: z.record(logicalId, parameter).default({}),
  Mappings: object.default({}),
  Conditions: z.record(logicalId, json).default({}),
  Resources: z.record(logicalId, resource),
  Outputs: z.record(logicalId, output).default({}),
});

/**
 * Reads a template's text. Parts of the template language that are not known here (transforms, rules, exports, nested
 * stacks …) are refused, never passed over.
 * @throws AwsError ValidationError
 */
export function readTemplate(body: string): Template {
  const parsed = template.safeParse(readYaml(body));
  if (!parsed.success) throw validationError(`Template format error: ${problemOf(parsed.error)}`);
  const { Description, Metadata, Parameters, Mappings, Conditions, Resources, Outputs } = parsed.data;
  if (Object.keys(Resources).length === 0)
    throw validationError('Template format error: At least one Resources member must be defined.');
  return {
    description: Description,
    metadata: Metadata,
    parameters: mapped(Parameters, parameterOf),
    mappings: Mappings,
    conditions: new Map(Object.entries(Conditions)),
    resources: mapped(Resources, resourceOf),
    outputs: mapped(Outputs, outputOf),
  };
}

function mapped<From, To>(record: Record<string, From>, map: (from: From) => To): Map<string, To> {
  return new Map(Object.entries(record).map(([name, value]) => [name, map(value)]));
}

function parameterOf(from: z.output<typeof parameter>): ParameterDeclaration {
  return {
    type: from.Type,
    default: from.Default,
    allowedValues: from.AllowedValues,
    allowedPattern: from.AllowedPattern,
    minLength: from.MinLength,
    maxLength: from.MaxLength,
    minValue: from.MinValue,
    maxValue: from.MaxValue,
    noEcho: from.NoEcho ?? false,
    description: from.Description,
    constraintDescription: from.ConstraintDescription,
  };
}

function resourceOf(from: z.output<typeof resource>): ResourceDeclaration {
  return {
    type: from.Type,
    properties: from.Properties ?? {},
    dependsOn: from.DependsOn ?? [],
    condition: from.Condition,
    deletionPolicy: from.DeletionPolicy ?? 'Delete',
    updateReplacePolicy: from.UpdateReplacePolicy ?? 'Delete',
  };
}

function outputOf(from: z.output<typeof output>): OutputDeclaration {
  return { value: from.Value, description: from.Description, condition: from.Condition };
}

function problemOf(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return error.message;
  const message = issue.code === 'invalid_key' ? 'logical ids are alphanumeric' : issue.message;
  return `${issue.path.join('/')}: ${message}`;
}
