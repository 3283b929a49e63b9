import type { AccessAction } from './access/plan.ts';
import type { BotAction } from './bot/plan.ts';
import type { FlowAction } from './flows/plan.ts';
import type { StackAction } from './stack/plan.ts';
import type { StorageAction } from './storage/plan.ts';

/** One change, as data: planned without AWS, applied later, in the order of the plan. */
export interface Step<A = Action> {
  /** `wait` changes nothing: it stands between changes that must not overtake each other. */
  change: 'create' | 'update' | 'delete' | 'wait';
  /** What it is about, e.g. `bot locale en_US, intent SameIssue`. */
  resource: string;
  /** Why, or what of it, for people. */
  why?: string;
  action: A;
}

export type Action = StorageAction | StackAction | BotAction | AccessAction | FlowAction;
