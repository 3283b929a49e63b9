import { z } from 'zod';
import { anyVersion, description, id, name, roleArn } from './names.ts';
import { wholeNumber } from './within.ts';

export const dataPrivacy = z.strictObject({ childDirected: z.boolean() });
export const idleSessionTTLInSeconds = wholeNumber('s', 60, 86_400);
export const errorLogSettings = z.strictObject({ enabled: z.boolean() });

/** What CreateBot and UpdateBot take, beside tags and id. */
export const botSettings = z.strictObject({
  botName: name,
  description,
  roleArn,
  dataPrivacy,
  idleSessionTTLInSeconds,
  botType: z.enum(['Bot', 'BotNetwork']).optional(),
  botMembers: z
    .array(
      z.strictObject({
        botMemberId: id,
        botMemberName: name,
        botMemberAliasId: id,
        botMemberAliasName: name,
        botMemberVersion: anyVersion,
      }),
    )
    .max(10)
    .optional(),
  errorLogSettings: errorLogSettings.optional(),
});

export type BotSettings = z.output<typeof botSettings>;
