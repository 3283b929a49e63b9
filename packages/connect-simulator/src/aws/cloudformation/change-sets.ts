import { AwsError } from '../errors.ts';
import type { ChangeSet } from './change-set.ts';
import { type SourceInput, sourceOf } from './source.ts';
import type { Stack } from './stack.ts';
import type { Stacks } from './stacks.ts';
import { validationError } from './template/template.ts';
import type { OnFailure } from './work.ts';

interface ChangeSetInput extends SourceInput {
  StackName: string;
  ChangeSetName: string;
  ChangeSetType?: 'CREATE' | 'UPDATE' | undefined;
  Description?: string | undefined;
  ClientToken?: string | undefined;
  OnStackFailure?: OnFailure | undefined;
}

const NO_CHANGES =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

/** Change sets: what a source would change in a stack, to be looked at before it is done. */
export class ChangeSets {
  readonly #stacks: Stacks;

  constructor(stacks: Stacks) {
    this.#stacks = stacks;
  }

  /** @throws AwsError */
  create(input: ChangeSetInput): { stack: Stack; changeSet: ChangeSet } {
    const { engine } = this.#stacks;
    const existing = this.#stacks.find(input.StackName);
    const same = existing?.changeSets.get(input.ChangeSetName);
    if (existing !== undefined && same !== undefined) {
      if (input.ClientToken !== undefined && same.clientToken === input.ClientToken)
        return { stack: existing, changeSet: same };
      throw new AwsError('AlreadyExistsException', 409, `ChangeSet ${same.id} already exists`);
    }
    const type = input.ChangeSetType ?? 'UPDATE';
    const stack = this.#stackFor(input, type, existing);
    const source = sourceOf(input, existing, this.#stacks);
    this.#stacks.changes(stack, source);
    if (existing === undefined) {
      this.#stacks.add(stack);
      this.#noteReview(stack);
    }
    const { account, region, newId, clock, latencyMs } = engine;
    const changeSet: ChangeSet = {
      id: `arn:aws:cloudformation:${region}:${account}:changeSet/${input.ChangeSetName}/${newId()}`,
      name: input.ChangeSetName,
      type,
      description: input.Description,
      createdAt: clock.now(),
      source,
      onStackFailure: input.OnStackFailure,
      clientToken: input.ClientToken,
      status: 'CREATE_PENDING',
      reason: undefined,
      execution: 'UNAVAILABLE',
      changes: [],
    };
    stack.changeSets.set(changeSet.name, changeSet);
    clock.schedule(latencyMs, () => this.#complete(stack, changeSet));
    return { stack, changeSet };
  }

  /** By ARN, or by name within a stack. @throws AwsError ChangeSetNotFound */
  get(reference: string, stackName: string | undefined): { stack: Stack; changeSet: ChangeSet } {
    const stacks = stackName === undefined ? this.#stacks.list() : [this.#stacks.get(stackName)];
    for (const stack of stacks)
      for (const changeSet of stack.changeSets.values())
        if (changeSet.id === reference || (stackName !== undefined && changeSet.name === reference))
          return { stack, changeSet };
    if (stackName === undefined && !reference.startsWith('arn:'))
      throw validationError('StackName must be specified if ChangeSetName is not specified as an ARN.');
    throw new AwsError('ChangeSetNotFound', 404, `ChangeSet [${reference}] does not exist`);
  }

  /** One that is not there is fine. @throws AwsError InvalidChangeSetStatus */
  delete(reference: string, stackName: string | undefined): void {
    try {
      const { stack, changeSet } = this.get(reference, stackName);
      if (changeSet.execution === 'EXECUTE_IN_PROGRESS')
        throw invalidStatus(
          `ChangeSet [${changeSet.id}] cannot be deleted in its current status of [${changeSet.execution}]`,
        );
      stack.changeSets.delete(changeSet.name);
    } catch (error) {
      if (!(error instanceof AwsError && error.code === 'ChangeSetNotFound')) throw error;
    }
  }

  /** @throws AwsError */
  execute(
    reference: string,
    stackName: string | undefined,
    { disableRollback, token }: { disableRollback: boolean; token: string | undefined },
  ): void {
    const { stack, changeSet } = this.get(reference, stackName);
    const { id, status, execution, source, onStackFailure } = changeSet;
    if (execution !== 'AVAILABLE')
      throw invalidStatus(
        `ChangeSet [${id}] cannot be executed in its current execution status of [${execution}] and status of [${status}]`,
      );
    if (changeSet.type === 'UPDATE') this.#stacks.requireUpdatable(stack);
    changeSet.execution = 'EXECUTE_COMPLETE';
    stack.token = token;
    stack.changeSetId = id;
    // The others were made for the stack as it was.
    for (const other of stack.changeSets.values())
      if (other !== changeSet) stack.changeSets.delete(other.name);
    if (changeSet.type === 'CREATE') {
      const onFailure = onStackFailure ?? (disableRollback ? 'DO_NOTHING' : 'ROLLBACK');
      this.#stacks.startCreate(stack, source, onFailure);
    } else {
      this.#stacks.startUpdate(stack, source, disableRollback || onStackFailure === 'DO_NOTHING');
    }
  }

  #stackFor({ StackName, ChangeSetName }: ChangeSetInput, type: string, existing: Stack | undefined): Stack {
    if (type === 'UPDATE') {
      if (existing === undefined) throw validationError(`Stack [${StackName}] does not exist`);
      this.#stacks.requireUpdatable(existing);
      return existing;
    }
    if (existing === undefined) return this.#stacks.newStack(StackName);
    if (existing.status !== 'REVIEW_IN_PROGRESS')
      throw validationError(
        `Stack [${StackName}] already exists and cannot be created again with the changeSet [${ChangeSetName}].`,
      );
    return existing;
  }

  #noteReview(stack: Stack): void {
    const { clock, newId } = this.#stacks.engine;
    stack.events.push({
      id: newId(),
      logicalId: stack.name,
      physicalId: stack.id,
      type: 'AWS::CloudFormation::Stack',
      status: 'REVIEW_IN_PROGRESS',
      reason: 'User Initiated',
      properties: undefined,
      at: clock.now(),
      token: undefined,
    });
  }

  /** The stack may have changed since: what counts is what is there now. */
  #complete(stack: Stack, changeSet: ChangeSet): void {
    if (stack.changeSets.get(changeSet.name) !== changeSet) return;
    try {
      const { any, resources } = this.#stacks.changes(stack, changeSet.source);
      changeSet.changes = resources;
      changeSet.status = any ? 'CREATE_COMPLETE' : 'FAILED';
      changeSet.execution = any ? 'AVAILABLE' : 'UNAVAILABLE';
      changeSet.reason = any ? undefined : NO_CHANGES;
    } catch (error) {
      changeSet.status = 'FAILED';
      changeSet.reason = error instanceof Error ? error.message : String(error);
    }
  }
}

function invalidStatus(message: string): AwsError {
  return new AwsError('InvalidChangeSetStatus', 400, message);
}
