import type { ResourceChange } from './plan.ts';
import type { StackSource } from './stack.ts';

export interface ChangeSet {
  readonly id: string;
  readonly name: string;
  readonly type: 'CREATE' | 'UPDATE';
  readonly description: string | undefined;
  readonly createdAt: number;
  readonly source: StackSource;
  readonly onStackFailure: 'ROLLBACK' | 'DELETE' | 'DO_NOTHING' | undefined;
  readonly clientToken: string | undefined;
  status: 'CREATE_PENDING' | 'CREATE_IN_PROGRESS' | 'CREATE_COMPLETE' | 'FAILED';
  reason: string | undefined;
  execution: 'UNAVAILABLE' | 'AVAILABLE' | 'EXECUTE_IN_PROGRESS' | 'EXECUTE_COMPLETE' | 'EXECUTE_FAILED';
  changes: readonly ResourceChange[];
}
