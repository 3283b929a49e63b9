import { applyAccess } from './access/apply.ts';
import type { AccessAction } from './access/plan.ts';
import { applyBot } from './bot/apply.ts';
import type { BotAction } from './bot/plan.ts';
import type { Context } from './context.ts';
import { applyFlow } from './flows/apply.ts';
import type { FlowAction } from './flows/plan.ts';
import { stepLine } from './print.ts';
import { applyStack } from './stack/apply.ts';
import type { StackAction } from './stack/plan.ts';
import type { Action, Step } from './step.ts';
import { applyStorage } from './storage/apply.ts';
import type { StorageAction } from './storage/plan.ts';

/** Applies the steps in their order, and stops at the first that fails. */
export async function applySteps(context: Context, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (step.change !== 'wait') context.aws.report({ kind: 'step', text: stepLine(step) });
    await applyAction(context, step.action);
  }
}

function applyAction(context: Context, action: Action): Promise<void> {
  if (isStorage(action)) return applyStorage(context, action);
  if (isStack(action)) return applyStack(context, action);
  if (isAccess(action)) return applyAccess(context, action);
  if (isFlow(action)) return applyFlow(context, action);
  return applyBot(context, action satisfies BotAction);
}

const ACCESS = new Set<string>([
  'lambda.allow-lex',
  'alias.allow-connect',
  'bot.associate',
  'bot.disassociate',
  'lambda.associate',
  'lambda.disassociate',
] satisfies AccessAction['do'][]);

function isAccess(action: Action): action is AccessAction {
  return ACCESS.has(action.do);
}

function isStorage(action: Action): action is StorageAction {
  return action.do.startsWith('bucket.') || action.do.startsWith('artefact.');
}

function isStack(action: Action): action is StackAction {
  return action.do.startsWith('stack.');
}

function isFlow(action: Action): action is FlowAction {
  return action.do.startsWith('flow.');
}
