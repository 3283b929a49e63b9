import { AwsError } from '../../errors.ts';

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };
export type JsonObject = { [name: string]: Json };

/** A template with its short intrinsic functions written out: `!Ref A` is `{Ref: 'A'}`. */
export interface Template {
  description: string | undefined;
  metadata: Json | undefined;
  parameters: ReadonlyMap<string, ParameterDeclaration>;
  mappings: JsonObject;
  conditions: ReadonlyMap<string, Json>;
  resources: ReadonlyMap<string, ResourceDeclaration>;
  outputs: ReadonlyMap<string, OutputDeclaration>;
}

export interface ParameterDeclaration {
  type: string;
  default: string | undefined;
  allowedValues: string[] | undefined;
  allowedPattern: string | undefined;
  minLength: number | undefined;
  maxLength: number | undefined;
  minValue: number | undefined;
  maxValue: number | undefined;
  noEcho: boolean;
  description: string | undefined;
  constraintDescription: string | undefined;
}

export interface ResourceDeclaration {
  type: string;
  properties: JsonObject;
  dependsOn: string[];
  condition: string | undefined;
  deletionPolicy: RetentionPolicy;
  updateReplacePolicy: RetentionPolicy;
}

export type RetentionPolicy = 'Delete' | 'Retain' | 'RetainExceptOnCreate';

export interface OutputDeclaration {
  value: Json;
  description: string | undefined;
  condition: string | undefined;
}

/** What CloudFormation answers to a template or a request that it cannot use. */
export function validationError(message: string): AwsError {
  return new AwsError('ValidationError', 400, message);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
