import { z } from 'zod';
import { anyVersion, description, name, someOf } from './names.ts';

const localeSettings = z.strictObject({
  enabled: z.boolean(),
  codeHookSpecification: z
    .strictObject({
      lambdaCodeHook: z.strictObject({
        lambdaARN: z
          .string()
          .min(20)
          .max(2048)
          .regex(
            /^arn:aws:lambda:[a-z]+-[a-z]+-[0-9]:[0-9]{12}:function:[a-zA-Z0-9-_]+(\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?(:[a-zA-Z0-9-_]+)?$/,
          ),
        codeHookInterfaceVersion: z.string().min(1).max(5),
      }),
    })
    .optional(),
});

const log = { enabled: z.boolean(), selectiveLoggingEnabled: z.boolean().optional() };

/** What CreateBotAlias and UpdateBotAlias take, beside tags and ids. */
export const aliasSettings = z.strictObject({
  botAliasName: name,
  description,
  botVersion: anyVersion.optional(),
  botAliasLocaleSettings: someOf(localeSettings).optional(),
  conversationLogSettings: z
    .strictObject({
      textLogSettings: z
        .array(
          z.strictObject({
            ...log,
            destination: z.strictObject({
              cloudWatch: z.strictObject({
                cloudWatchLogGroupArn: z
                  .string()
                  .min(1)
                  .max(2048)
                  .regex(/^arn:[\w-]+:logs:[\w-]+:[\d]{12}:log-group:[.\-_/#A-Za-z0-9]{1,512}(?::\*)?$/),
                logPrefix: z.string().max(1024),
              }),
            }),
          }),
        )
        .length(1)
        .optional(),
      audioLogSettings: z
        .array(
          z.strictObject({
            ...log,
            destination: z.strictObject({
              s3Bucket: z.strictObject({
                kmsKeyArn: z.string().min(20).max(2048).optional(),
                s3BucketArn: z.string().min(1).max(2048),
                logPrefix: z.string().max(1024),
              }),
            }),
          }),
        )
        .length(1)
        .optional(),
    })
    .optional(),
  sentimentAnalysisSettings: z.strictObject({ detectSentiment: z.boolean() }).optional(),
});

export type AliasSettings = z.output<typeof aliasSettings>;
