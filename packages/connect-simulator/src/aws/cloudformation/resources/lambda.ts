import { z } from 'zod';
import type { Functions } from '../../lambda/functions.ts';
import { statementOf } from '../../lambda/policy.ts';
import { number, type ResourceType, resourceType, text } from './resource.ts';

const functionProperties = z.strictObject({
  FunctionName: z
    .string()
    .regex(
      /^[a-zA-Z0-9-_]{1,64}$/,
      'a function has a name of 1 to 64 letters, digits, dashes and underscores',
    )
    .optional(),
  Description: z.string().max(256).optional(),
  Runtime: z.string().regex(/^nodejs(20|22|24)\.x$/, 'this cloud runs nodejs20.x, nodejs22.x and nodejs24.x'),
  Handler: z.string().max(128),
  Role: z.string().regex(/^arn:aws:iam::\d{12}:role\/.+$/),
  Code: z.strictObject({ S3Bucket: z.string(), S3Key: z.string().min(1) }),
  Architectures: z
    .array(z.enum(['x86_64', 'arm64']))
    .length(1)
    .optional(),
  MemorySize: number(128, 10_240).optional(),
  Timeout: number(1, 900).optional(),
  Environment: z.strictObject({ Variables: z.record(z.string(), text).optional() }).optional(),
  LoggingConfig: z
    .strictObject({
      LogGroup: z.string().optional(),
      LogFormat: z.enum(['JSON', 'Text']).optional(),
    })
    .optional(),
  Tags: z.array(z.strictObject({ Key: text, Value: text })).optional(),
});
type FunctionProperties = z.output<typeof functionProperties>;

/** `AWS::Lambda::Function`. A change is in force as soon as it is complete. */
export function functionType(functions: Functions): ResourceType {
  const provisioned = (name: string) => ({ physicalId: name, attributes: { Arn: functions.get(name).arn } });
  return resourceType({
    type: 'AWS::Lambda::Function',
    taggable: true,
    attributes: ['Arn'],
    createOnly: ['FunctionName'],
    properties: functionProperties,
    create: (given, { newName, tags }) => {
      const name = given.FunctionName ?? newName(64);
      const { Code, Architectures } = given;
      const code = { Code, ...(Architectures === undefined ? {} : { Architectures }) };
      functions.create(
        { FunctionName: name, ...code, ...settingsOf(given), Tags: { ...tags, ...tagsOf(given) } },
        'now',
      );
      return provisioned(name);
    },
    update: (name, given, previous, { tags }) => {
      const record = functions.get(name);
      // The code first: it is what may be missing.
      if (
        JSON.stringify([given.Code, given.Architectures]) !==
        JSON.stringify([previous.Code, previous.Architectures])
      )
        functions.updateCode(
          { FunctionName: name, ...given.Code, Architectures: given.Architectures ?? ['x86_64'] },
          'now',
        );
      functions.replaceSettings(name, settingsOf(given));
      for (const { Key } of previous.Tags ?? []) record.tags.delete(Key);
      for (const [key, value] of Object.entries({ ...tags, ...tagsOf(given) })) record.tags.set(key, value);
      return provisioned(name);
    },
    delete: (name) => {
      if (functions.find(name) !== undefined) functions.delete(name);
    },
  });
}

function settingsOf(given: FunctionProperties) {
  const { FunctionName: _, Code: _c, Architectures: _a, Tags: _t, Environment, ...others } = given;
  const entries = Object.entries(others).filter(([, value]) => value !== undefined);
  const settings = Object.fromEntries(entries) as Pick<FunctionProperties, 'Runtime' | 'Handler' | 'Role'>;
  return { ...settings, Environment: { Variables: Environment?.Variables ?? {} } };
}

function tagsOf({ Tags }: FunctionProperties): Record<string, string> {
  return Object.fromEntries((Tags ?? []).map(({ Key, Value }) => [Key, Value]));
}

const permissionProperties = z.strictObject({
  FunctionName: z.string(),
  Action: z.string().regex(/^(lambda:[*]|lambda:[a-zA-Z]+|[*])$/),
  Principal: z.string().min(1),
  SourceArn: z.string().optional(),
  SourceAccount: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
});

/** `AWS::Lambda::Permission`: a statement of a function's resource policy. */
export function permissionType(functions: Functions): ResourceType {
  return resourceType({
    type: 'AWS::Lambda::Permission',
    attributes: ['Id'],
    createOnly: ['FunctionName', 'Action', 'Principal', 'SourceArn', 'SourceAccount'],
    properties: permissionProperties,
    create: ({ FunctionName, ...permission }, { newName }) => {
      const { arn, policy } = functions.get(FunctionName);
      const StatementId = newName(100);
      policy.set(StatementId, statementOf(arn, { StatementId, ...permission }));
      return { physicalId: StatementId, attributes: { Id: StatementId } };
    },
    delete: (statementId, { FunctionName }) => {
      functions.find(FunctionName)?.policy.delete(statementId);
    },
  });
}
