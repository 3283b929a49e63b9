import type { AccessAction } from './access/plan.ts';
import type { BotAction } from './bot/plan.ts';
import type { Change } from './change.ts';
import type { FlowAction } from './flows/plan.ts';
import type { StackAction } from './stack/plan.ts';
import type { StorageAction } from './storage/plan.ts';

/** Whatever a change does. */
export type Action = StorageAction | StackAction | BotAction | AccessAction | FlowAction;

/** One change of any part of a deployment. */
export type Step = Change<Action>;
