import { AwsError } from '../errors.ts';
import { boundTo, carryOut, type Engine } from './engine.ts';
import type { ResourceChange } from './plan.ts';
import { planChanges, sameTags } from './plan.ts';
import { outputsOf } from './provision.ts';
import type { Account } from './resources/index.ts';
import { resourceTypes } from './resources/index.ts';
import { type SourceInput, sourceOf } from './source.ts';
import { isUpdatable, type Stack, type StackSource } from './stack.ts';
import { validationError } from './template/template.ts';
import { create, destroy, type OnFailure, update } from './work.ts';

export interface StacksOptions extends Account, Pick<Engine, 'clock' | 'newId'> {
  /** The text of an object in S3, for TemplateURL. @throws AwsError */
  readObject: (bucket: string, key: string) => Buffer;
  /** What resources that can be made together take together. Default: 20. */
  latencyMs?: number;
}

/** The stacks of the account, with those that are deleted. */
export class Stacks {
  readonly engine: Engine;
  readonly readObject: StacksOptions['readObject'];
  /** By id; oldest first. */
  readonly #stacks = new Map<string, Stack>();

  constructor(options: StacksOptions) {
    const { clock, newId, account, region, latencyMs = 20, readObject } = options;
    this.engine = { clock, newId, account, region, latencyMs, types: resourceTypes(options) };
    this.readObject = readObject;
  }

  list(): Stack[] {
    return [...this.#stacks.values()];
  }

  /** A stack by its name, or by its id when it is deleted too. */
  find(reference: string): Stack | undefined {
    const byId = this.#stacks.get(reference);
    return byId ?? this.list().find(({ name, deletedAt }) => name === reference && deletedAt === undefined);
  }

  /** @throws AwsError ValidationError */
  get(reference: string): Stack {
    const stack = this.find(reference);
    if (stack === undefined) throw validationError(`Stack with id ${reference} does not exist`);
    return stack;
  }

  /** @throws AwsError AlreadyExistsException, ValidationError, InsufficientCapabilitiesException */
  create(
    input: SourceInput & { StackName: string; token?: string | undefined },
    onFailure: OnFailure,
  ): Stack {
    if (this.find(input.StackName) !== undefined)
      throw new AwsError('AlreadyExistsException', 400, `Stack [${input.StackName}] already exists`);
    const source = sourceOf(input, undefined, this);
    const stack = this.newStack(input.StackName);
    boundTo(stack, source, this.engine);
    this.#stacks.set(stack.id, stack);
    stack.token = input.token;
    this.startCreate(stack, source, onFailure);
    return stack;
  }

  /** @throws AwsError ValidationError, also when nothing would change */
  update(
    input: SourceInput & { StackName: string; token?: string | undefined },
    disableRollback: boolean,
  ): Stack {
    const stack = this.get(input.StackName);
    this.requireUpdatable(stack);
    const source = sourceOf(input, stack, this);
    if (!this.changes(stack, source).any) throw validationError('No updates are to be performed.');
    stack.token = input.token;
    this.startUpdate(stack, source, disableRollback);
    return stack;
  }

  /** A stack that is not there, or gone, is fine. @throws AwsError ValidationError */
  delete(reference: string, token: string | undefined): void {
    const stack = this.find(reference);
    if (stack === undefined || stack.deletedAt !== undefined || stack.status === 'DELETE_IN_PROGRESS') return;
    if (stack.status.endsWith('_IN_PROGRESS') && stack.status !== 'REVIEW_IN_PROGRESS')
      throw validationError(`Stack [${stack.name}] cannot be deleted while in status ${stack.status}`);
    stack.token = token;
    stack.changeSets.clear();
    carryOut(destroy(stack, this.engine), this.engine.clock);
  }

  /** What another source would change. */
  changes(stack: Stack, source: StackSource): { any: boolean; resources: ResourceChange[] } {
    const bound = boundTo(stack, source, this.engine);
    const resources = planChanges(bound, stack, source.tags, this.engine.types);
    const tags = stack.source !== undefined && !sameTags(stack.source.tags, source.tags);
    const any =
      resources.length > 0 ||
      tags ||
      JSON.stringify(outputsOf(bound, stack)) !== JSON.stringify(stack.outputs);
    return { any, resources };
  }

  startCreate(stack: Stack, source: StackSource, onFailure: OnFailure): void {
    stack.disableRollback = onFailure === 'DO_NOTHING';
    carryOut(create(stack, source, onFailure, this.engine), this.engine.clock);
  }

  startUpdate(stack: Stack, source: StackSource, disableRollback: boolean): void {
    carryOut(update(stack, source, disableRollback, this.engine), this.engine.clock);
  }

  /** A stack that nothing was made of yet. */
  newStack(name: string): Stack {
    const { account, region, newId, clock } = this.engine;
    return {
      id: `arn:aws:cloudformation:${region}:${account}:stack/${name}/${newId()}`,
      name,
      status: 'REVIEW_IN_PROGRESS',
      reason: undefined,
      createdAt: clock.now(),
      updatedAt: undefined,
      deletedAt: undefined,
      source: undefined,
      disableRollback: false,
      resources: new Map(),
      outputs: [],
      events: [],
      changeSets: new Map(),
      changeSetId: undefined,
      token: undefined,
    };
  }

  add(stack: Stack): void {
    this.#stacks.set(stack.id, stack);
  }

  /** @throws AwsError ValidationError */
  requireUpdatable(stack: Stack): void {
    if (!isUpdatable(stack))
      throw validationError(`Stack:${stack.id} is in ${stack.status} state and can not be updated.`);
  }
}
