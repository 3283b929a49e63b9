import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { ConnectClient } from '@aws-sdk/client-connect';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { LexModelsV2Client } from '@aws-sdk/client-lex-models-v2';
import { S3Client } from '@aws-sdk/client-s3';
import { STSClient } from '@aws-sdk/client-sts';

/** Where to and as whom. What is left out, the SDK finds as usual: environment, profile, AWS_ENDPOINT_URL. */
export interface Connection {
  region?: string;
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
}

export interface Clients {
  cloudFormation: CloudFormationClient;
  connect: ConnectClient;
  lambda: LambdaClient;
  lex: LexModelsV2Client;
  s3: S3Client;
  sts: STSClient;
}

// The SDK's versions are pinned; that newer ones will want a newer Node says nothing about this run.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';

export function createClients({ region, endpoint, credentials }: Connection): Clients {
  const options = {
    // Retries are ours: see aws.ts.
    maxAttempts: 1,
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(credentials === undefined ? {} : { credentials }),
  };
  return {
    cloudFormation: new CloudFormationClient(options),
    connect: new ConnectClient(options),
    lambda: new LambdaClient(options),
    lex: new LexModelsV2Client(options),
    // A local endpoint has no name for each bucket.
    s3: new S3Client({ ...options, forcePathStyle: endpoint !== undefined || hasOverride() }),
    sts: new STSClient(options),
  };
}

function hasOverride(): boolean {
  return process.env['AWS_ENDPOINT_URL'] !== undefined || process.env['AWS_ENDPOINT_URL_S3'] !== undefined;
}
