import type { Clock } from '../../clock.ts';
import type { NewId } from '../../ids.ts';
import { parseFunctionArn } from '../../lambda/arn.ts';
import type { LambdaLog } from '../../lambda/definition.ts';
import type { LambdaInvoker, LambdaResult } from '../../lambda/port.ts';
import { LambdaRuntime } from '../../lambda/runtime.ts';
import { AwsError } from '../errors.ts';
import { CodeStorage, type FunctionCode } from './code.ts';
import { conflict, invalidParameter, notFound } from './errors.ts';
import type { CreateFunctionInput, FunctionSettings, UpdateCodeInput } from './inputs.ts';
import { type FunctionRecord, variablesProblem } from './record.ts';

export interface FunctionsOptions {
  clock: Clock;
  newId: NewId;
  /** The contents of an S3 object. @throws Error with the S3 error's `code` */
  readObject: (bucket: string, key: string) => Buffer;
  /** Variables that every function gets, where it has none of that name: endpoint and credentials. */
  environment?: () => Readonly<Record<string, string>>;
  /** How long a new or changed function is Pending or InProgress. Default: 50. */
  latencyMs?: number;
  onLog?: (log: LambdaLog) => void;
}

/** How a change takes effect: at once for CloudFormation, which waits for it anyhow. */
type Effect = 'later' | 'now';

const MAX_LOG = 4096;

/** The functions of the account. They run in the threads of a LambdaRuntime, from the bundles that were uploaded. */
export class Functions implements LambdaInvoker {
  readonly #options: FunctionsOptions;
  readonly #runtime: LambdaRuntime;
  readonly #storage = new CodeStorage();
  readonly #functions = new Map<string, FunctionRecord>();
  readonly #logs = new Map<string, string>();

  constructor(options: FunctionsOptions) {
    this.#options = options;
    this.#runtime = new LambdaRuntime({
      now: () => options.clock.now(),
      newId: options.newId,
      onLog: (log) => {
        const text = `${this.#logs.get(log.functionName) ?? ''}${log.message}\n`;
        this.#logs.set(log.functionName, text.slice(-MAX_LOG));
        options.onLog?.(log);
      },
    });
  }

  /** By name or ARN, in the order of their names. */
  list(): FunctionRecord[] {
    return [...this.#functions.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  find(reference: string): FunctionRecord | undefined {
    return this.#functions.get(nameOf(reference));
  }

  /** @throws AwsError ResourceNotFoundException, for a version or alias too: functions have none here */
  get(reference: string, qualifier?: string): FunctionRecord {
    const name = nameOf(reference);
    const wanted = qualifier ?? /:function:[^:]+:(.+)$/.exec(reference)?.[1] ?? '$LATEST';
    const { arn } = parseFunctionArn(name);
    const found = this.#functions.get(name);
    if (found === undefined) throw notFound(arn);
    if (wanted !== '$LATEST') throw notFound(`${arn}:${wanted}`);
    return found;
  }

  /** @throws AwsError */
  create(input: CreateFunctionInput, effect: Effect = 'later'): FunctionRecord {
    const name = nameOf(input.FunctionName);
    if (name.length > 64)
      throw invalidParameter(`${name} is longer than the 64 characters of a function's name`);
    if (this.#functions.has(name)) throw conflict(`Function already exist: ${name}`);
    const { FunctionName: _, Code, Tags, Architectures, Publish: _p, PackageType: _t, ...settings } = input;
    if (settings.Runtime === undefined || settings.Handler === undefined)
      throw invalidParameter(
        'Runtime and Handler are mandatory parameters for functions created with deployment packages.',
      );
    checkVariables(settings);
    const record: FunctionRecord = {
      name,
      arn: parseFunctionArn(name).arn,
      settings,
      architectures: Architectures ?? ['x86_64'],
      code: this.#code(Code),
      tags: new Map(Object.entries(Tags ?? {})),
      policy: new Map(),
      revisionId: this.#options.newId(),
      lastModified: this.#options.clock.now(),
      state: 'Pending',
      lastUpdate: 'Successful',
    };
    this.#functions.set(name, record);
    this.#settle(record, effect);
    return record;
  }

  /** @throws AwsError */
  updateCode(input: UpdateCodeInput, effect: Effect = 'later'): FunctionRecord {
    const record = this.#changeable(input.FunctionName, input.RevisionId);
    const code = this.#code(input);
    if (input.DryRun === true) return record;
    record.code = code;
    record.architectures = input.Architectures ?? record.architectures;
    return this.#changed(record, effect);
  }

  /** Settings that are left out stay as they are. @throws AwsError */
  updateSettings(
    reference: string,
    settings: FunctionSettings,
    { revisionId, effect = 'later' }: { revisionId?: string | undefined; effect?: Effect } = {},
  ): FunctionRecord {
    const record = this.#changeable(reference, revisionId);
    checkVariables(settings);
    record.settings = { ...record.settings, ...settings, Role: settings.Role ?? record.settings.Role };
    return this.#changed(record, effect);
  }

  /** In the place of all the settings there were: those left out go back to their defaults. @throws AwsError */
  replaceSettings(reference: string, settings: FunctionSettings & { Role: string }): FunctionRecord {
    checkVariables(settings);
    const record = this.#changeable(reference);
    record.settings = settings;
    return this.#changed(record, 'now');
  }

  /** @throws AwsError ResourceNotFoundException */
  delete(reference: string): void {
    const record = this.get(reference);
    this.#functions.delete(record.name);
    this.#logs.delete(record.name);
    void this.#runtime.remove(record.arn);
  }

  async invoke(functionArn: string, event: unknown, options: { timeoutMs: number }): Promise<LambdaResult> {
    const record = this.find(functionArn);
    if (record === undefined || record.state === 'Pending')
      return { ok: false, error: { kind: 'NotFound', message: `Function not found: ${functionArn}` } };
    return this.#runtime.invoke(record.arn, event, options);
  }

  /** The latest that the function wrote, 4 KB at most. */
  logTail(name: string): string {
    return this.#logs.get(name) ?? '';
  }

  async close(): Promise<void> {
    await this.#runtime.close();
    this.#storage.close();
  }

  #code({ ZipFile, S3Bucket, S3Key }: CreateFunctionInput['Code']): FunctionCode {
    if (ZipFile !== undefined) return this.#storage.unpack(ZipFile);
    if (S3Bucket === undefined || S3Key === undefined)
      throw invalidParameter('Please provide a source for function code.');
    let zip: Buffer;
    try {
      zip = this.#options.readObject(S3Bucket, S3Key);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      throw invalidParameter(
        `Error occurred while GetObject. S3 Error Code: ${error.code}. S3 Error Message: ${error.message}`,
      );
    }
    return this.#storage.unpack(zip);
  }

  #changeable(reference: string, revisionId?: string): FunctionRecord {
    const record = this.get(reference);
    const doing = 'The operation cannot be performed at this time.';
    if (record.state === 'Pending')
      throw conflict(`${doing} The function is currently in the following state: Pending`);
    if (record.lastUpdate === 'InProgress')
      throw conflict(`${doing} An update is in progress for resource: ${record.arn}`);
    if (revisionId !== undefined && revisionId !== record.revisionId)
      throw new AwsError(
        'PreconditionFailedException',
        412,
        'The RevisionId provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
      );
    return record;
  }

  #changed(record: FunctionRecord, effect: Effect): FunctionRecord {
    record.revisionId = this.#options.newId();
    record.lastModified = this.#options.clock.now();
    record.lastUpdate = 'InProgress';
    this.#settle(record, effect);
    return record;
  }

  /** The code before serves until the new one is ready. */
  #settle(record: FunctionRecord, effect: Effect): void {
    const settle = () => {
      if (this.#functions.get(record.name) !== record) return;
      record.state = 'Active';
      record.lastUpdate = 'Successful';
      this.#register(record);
    };
    if (effect === 'now') settle();
    else this.#options.clock.schedule(this.#options.latencyMs ?? 50, settle);
  }

  #register({ arn, code, settings }: FunctionRecord): void {
    this.#runtime.register({
      arn,
      code: code.directory,
      ...(settings.Handler === undefined ? {} : { handler: settings.Handler }),
      timeoutMs: (settings.Timeout ?? 3) * 1000,
      memoryMb: settings.MemorySize ?? 128,
      environment: { ...this.#options.environment?.(), ...settings.Environment?.Variables },
    });
  }
}

/** The name in a name, a partial ARN or a whole one. */
function nameOf(reference: string): string {
  return /(?:^|:)function:([\w-]+)/.exec(reference)?.[1] ?? reference.split(':')[0]!;
}

function checkVariables(settings: FunctionSettings): void {
  const problem = variablesProblem(settings.Environment?.Variables ?? {});
  if (problem !== undefined) throw invalidParameter(problem);
}
