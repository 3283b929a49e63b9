import { dirname } from 'node:path';
import type { FunctionArn } from './arn.ts';
import type { LambdaDefinition } from './definition.ts';

/**
 * The environment variables of a function: Lambda's own reserved ones, and those it was deployed with. Nothing of
 * this process's environment is among them. Credentials are there only if the deployment gives some.
 */
export function environmentVariables(
  definition: LambdaDefinition,
  { name, region }: FunctionArn,
): Record<string, string> {
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    ...definition.environment,
    _HANDLER: definition.handler ?? 'index.handler',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMb ?? 128),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'simulator',
    LAMBDA_TASK_ROOT: /\.[cm]?js$/.test(definition.code) ? dirname(definition.code) : definition.code,
  };
}
