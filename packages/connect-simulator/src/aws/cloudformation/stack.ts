import type { ChangeSet } from './change-set.ts';
import type { ParameterValues } from './template/parameters.ts';
import type { JsonObject, RetentionPolicy, Template } from './template/template.ts';

export type StackStatus =
  | 'REVIEW_IN_PROGRESS'
  | 'CREATE_IN_PROGRESS'
  | 'CREATE_COMPLETE'
  | 'CREATE_FAILED'
  | 'ROLLBACK_IN_PROGRESS'
  | 'ROLLBACK_COMPLETE'
  | 'ROLLBACK_FAILED'
  | 'UPDATE_IN_PROGRESS'
  | 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'
  | 'UPDATE_COMPLETE'
  | 'UPDATE_FAILED'
  | 'UPDATE_ROLLBACK_IN_PROGRESS'
  | 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS'
  | 'UPDATE_ROLLBACK_COMPLETE'
  | 'UPDATE_ROLLBACK_FAILED'
  | 'DELETE_IN_PROGRESS'
  | 'DELETE_COMPLETE'
  | 'DELETE_FAILED';

/** What a stack is made from. */
export interface StackSource {
  template: Template;
  /** The template's text. */
  body: string;
  parameters: ParameterValues;
  tags: ReadonlyMap<string, string>;
  capabilities: readonly string[];
}

export interface StackResource {
  readonly logicalId: string;
  readonly type: string;
  /** Undefined until it is made. */
  physicalId: string | undefined;
  attributes: Readonly<Record<string, string>>;
  /** With intrinsic functions carried out. */
  properties: JsonObject;
  dependencies: ReadonlySet<string>;
  deletionPolicy: RetentionPolicy;
  status: string;
  reason: string | undefined;
  /** Epoch milliseconds of its status. */
  at: number;
}

export interface StackEvent {
  readonly id: string;
  readonly logicalId: string;
  readonly physicalId: string;
  readonly type: string;
  readonly status: string;
  readonly reason: string | undefined;
  readonly properties: JsonObject | undefined;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly token: string | undefined;
}

export interface StackOutput {
  key: string;
  value: string;
  description: string | undefined;
}

export interface Stack {
  readonly id: string;
  readonly name: string;
  status: StackStatus;
  reason: string | undefined;
  readonly createdAt: number;
  updatedAt: number | undefined;
  deletedAt: number | undefined;
  /** Undefined while it is only under review. */
  source: StackSource | undefined;
  disableRollback: boolean;
  readonly resources: Map<string, StackResource>;
  outputs: StackOutput[];
  /** Oldest first. */
  readonly events: StackEvent[];
  readonly changeSets: Map<string, ChangeSet>;
  /** Of the change set executed last. */
  changeSetId: string | undefined;
  /** Of the request that is being carried out. */
  token: string | undefined;
}

/** Whether the stack may be changed now. */
export function isUpdatable({ status }: Stack): boolean {
  return ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'].includes(status);
}
