import { z } from 'zod';
import { type JsonService, jsonOperation } from '../aws-json.ts';
import { AwsError } from '../errors.ts';
import type { Secrets } from './secrets.ts';

export { Secrets } from './secrets.ts';

const secretId = z.string().min(1).max(2048);
const versionId = z.string().min(32).max(64);

/** AWS Secrets Manager over the wire: reading secrets, and writing new versions. Signing name `secretsmanager`. */
export function createSecretsManager(secrets: Secrets): JsonService {
  return {
    name: 'SecretsManager',
    target: 'secretsmanager',
    invalid: (message) => new AwsError('InvalidParameterException', 400, message),
    operations: [
      jsonOperation({
        name: 'GetSecretValue',
        input: z.strictObject({
          SecretId: secretId,
          VersionId: versionId.optional(),
          VersionStage: z.string().min(1).max(256).optional(),
        }),
        handle: ({ SecretId, VersionId, VersionStage }) => {
          const { arn, name } = secrets.get(SecretId);
          const version = secrets.version(SecretId, { versionId: VersionId, stage: VersionStage });
          return {
            ARN: arn,
            Name: name,
            VersionId: version.id,
            SecretString: version.value,
            VersionStages: [...version.stages],
            CreatedDate: version.createdAt / 1000,
          };
        },
      }),
      jsonOperation({
        name: 'PutSecretValue',
        input: z.strictObject({
          SecretId: secretId,
          ClientRequestToken: versionId.optional(),
          SecretString: z.string().min(1).max(65_536),
        }),
        handle: ({ SecretId, ClientRequestToken, SecretString }) => {
          const { arn, name } = secrets.get(SecretId);
          const version = secrets.put(SecretId, SecretString, ClientRequestToken);
          return { ARN: arn, Name: name, VersionId: version.id, VersionStages: [...version.stages] };
        },
      }),
    ],
  };
}
