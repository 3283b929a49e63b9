import type { FunctionCode } from './code.ts';
import type { FunctionSettings } from './inputs.ts';
import type { PolicyStatement } from './policy.ts';

/** A function as the service keeps it. */
export interface FunctionRecord {
  readonly name: string;
  readonly arn: string;
  settings: FunctionSettings & { Role: string };
  architectures: string[];
  code: FunctionCode;
  readonly tags: Map<string, string>;
  /** By statement id. */
  readonly policy: Map<string, PolicyStatement>;
  revisionId: string;
  /** Epoch milliseconds. */
  lastModified: number;
  state: 'Pending' | 'Active';
  lastUpdate: 'InProgress' | 'Successful';
}

/** The function's configuration as Lambda's operations answer it. */
export function configurationOf(record: FunctionRecord) {
  const { settings, state, lastUpdate } = record;
  return {
    FunctionName: record.name,
    FunctionArn: record.arn,
    Runtime: settings.Runtime,
    Role: settings.Role,
    Handler: settings.Handler,
    CodeSize: record.code.bytes,
    Description: settings.Description ?? '',
    Timeout: settings.Timeout ?? 3,
    MemorySize: settings.MemorySize ?? 128,
    LastModified: new Date(record.lastModified).toISOString().replace('Z', '+0000'),
    CodeSha256: record.code.sha256,
    Version: '$LATEST',
    ...(Object.keys(settings.Environment?.Variables ?? {}).length === 0
      ? {}
      : { Environment: { Variables: settings.Environment?.Variables } }),
    TracingConfig: { Mode: settings.TracingConfig?.Mode ?? 'PassThrough' },
    RevisionId: record.revisionId,
    State: state,
    ...(state === 'Pending'
      ? { StateReason: 'The function is being created.', StateReasonCode: 'Creating' }
      : { LastUpdateStatus: lastUpdate }),
    PackageType: 'Zip',
    Architectures: record.architectures,
    EphemeralStorage: { Size: settings.EphemeralStorage?.Size ?? 512 },
    SnapStart: { ApplyOn: 'None', OptimizationStatus: 'Off' },
    LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${record.name}`, ...settings.LoggingConfig },
  };
}

const RESERVED =
  /^(_HANDLER|_X_AMZN_TRACE_ID|AWS_(DEFAULT_)?REGION|AWS_EXECUTION_ENV|AWS_LAMBDA_.*|AWS_ACCESS_KEY(_ID)?|AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|LAMBDA_(TASK_ROOT|RUNTIME_DIR))$/;
const MAX_VARIABLE_BYTES = 4096;

/** What is wrong with the variables of a function, or undefined. */
export function variablesProblem(variables: Readonly<Record<string, string>>): string | undefined {
  const reserved = Object.keys(variables).filter((name) => RESERVED.test(name));
  const intro =
    'Lambda was unable to configure your environment variables because the environment variables you have';
  if (reserved.length > 0)
    return `${intro} provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: ${reserved.join(', ')}`;
  if (Buffer.byteLength(JSON.stringify(variables)) > MAX_VARIABLE_BYTES)
    return `${intro} provided exceeded the 4KB limit.`;
  return undefined;
}
