import { z } from 'zod';

/**
 * Inputs of Lambda's operations, with the names, ranges and patterns of its API model. Members that only matter for
 * what does not run here (container images, VPCs, layers, file systems …) are not among them.
 */
export const functionName = z
  .string()
  .min(1)
  .max(256)
  .regex(
    /^(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}(-gov)?-[a-z]+-\d:)?(\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\$LATEST|[a-zA-Z0-9-_]+))?$/,
  );
export const qualifier = z
  .string()
  .min(1)
  .max(128)
  .regex(/^(\$LATEST|[a-zA-Z0-9-_]+)$/);

const bytes = z.union([z.instanceof(Buffer), z.base64().transform((text) => Buffer.from(text, 'base64'))]);
const s3 = {
  S3Bucket: z
    .string()
    .min(3)
    .max(63)
    .regex(/^[0-9A-Za-z.\-_]*(?<!\.)$/)
    .optional(),
  S3Key: z.string().min(1).max(1024).optional(),
  S3ObjectVersion: z.string().min(1).max(1024).optional(),
};
const architectures = z.array(z.enum(['x86_64', 'arm64'])).length(1);
const tags = z.record(z.string().min(1).max(128), z.string().max(256));

/** What can be changed later. Null, as clients may send it, is as good as nothing. */
const configuration = {
  Role: z.string().regex(/^arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role\/?[a-zA-Z_0-9+=,.@\-_/]+$/),
  Handler: z.string().max(128).regex(/^\S+$/),
  Description: z.string().max(256),
  Timeout: z.int().min(1).max(900),
  MemorySize: z.int().min(128).max(10_240),
  Runtime: z.string().regex(/^nodejs(20|22|24)\.x$/, 'this cloud runs nodejs20.x, nodejs22.x and nodejs24.x'),
  Environment: z.strictObject({
    Variables: z.record(z.string().regex(/^[a-zA-Z]([a-zA-Z0-9_])+$/), z.string()).optional(),
  }),
  TracingConfig: z.strictObject({ Mode: z.enum(['Active', 'PassThrough']) }),
  EphemeralStorage: z.strictObject({ Size: z.int().min(512).max(10_240) }),
  LoggingConfig: z.strictObject({
    LogFormat: z.enum(['JSON', 'Text']).optional(),
    ApplicationLogLevel: z.enum(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL']).optional(),
    SystemLogLevel: z.enum(['DEBUG', 'INFO', 'WARN']).optional(),
    LogGroup: z
      .string()
      .min(1)
      .max(512)
      .regex(/^[.\-_/#A-Za-z0-9]+$/)
      .optional(),
  }),
};
const settings = z.strictObject(configuration).partial();
export type FunctionSettings = z.output<typeof settings>;

export const createFunctionInput = z.strictObject({
  ...settings.shape,
  FunctionName: functionName,
  Role: configuration.Role,
  Code: z.strictObject({ ZipFile: bytes.optional(), ...s3 }),
  Publish: z.literal(false).optional(),
  PackageType: z.literal('Zip').optional(),
  Tags: tags.optional(),
  Architectures: architectures.optional(),
});
export type CreateFunctionInput = z.output<typeof createFunctionInput>;

export const updateCodeInput = z.strictObject({
  FunctionName: functionName,
  ZipFile: bytes.optional(),
  ...s3,
  Publish: z.literal(false).optional(),
  DryRun: z.boolean().optional(),
  RevisionId: z.string().optional(),
  Architectures: architectures.optional(),
});
export type UpdateCodeInput = z.output<typeof updateCodeInput>;

export const updateConfigurationInput = z.strictObject({
  ...settings.shape,
  FunctionName: functionName,
  RevisionId: z.string().optional(),
});

export const addPermissionInput = z.strictObject({
  FunctionName: functionName,
  StatementId: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[a-zA-Z0-9-_]+$/),
  Action: z.string().regex(/^(lambda:[*]|lambda:[a-zA-Z]+|[*])$/),
  Principal: z.string().regex(/^\S+$/),
  SourceArn: z
    .string()
    .regex(/^arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9-])+:([a-z]{2}(-gov)?-[a-z]+-\d)?:(\d{12})?:(.*)$/)
    .optional(),
  SourceAccount: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  Qualifier: qualifier.optional(),
  RevisionId: z.string().optional(),
});

export const functionTags = tags;
