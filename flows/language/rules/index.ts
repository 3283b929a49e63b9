import { actionCount } from './action-count.ts';
import { attributeSetBeforeRead } from './attribute-set-before-read.ts';
import { channelRestricted } from './channel-restricted.ts';
import { endlessPaths } from './endless-paths.ts';
import { errorBranches } from './error-branches.ts';
import { hooksBeforeQueue } from './hooks-before-queue.ts';
import { metricAgeInMs } from './metric-age-in-ms.ts';
import { noLiteralArn } from './no-literal-arn.ts';
import { noUnresolvedToken } from './no-unresolved-token.ts';
import { oneEventHook } from './one-event-hook.ts';
import { promptLength } from './prompt-length.ts';
import { reachableBlocks } from './reachable-blocks.ts';
import { resultBeforeRead } from './result-before-read.ts';
import { risingThresholds } from './rising-thresholds.ts';
import type { Rule } from './rule.ts';
import { targetQueueBeforeTransfer } from './target-queue-before-transfer.ts';
import { uniqueNames } from './unique-names.ts';

/** Our own rules for chat flows, beyond what CreateContactFlow refuses. */
export const RULES: readonly Rule[] = [
  uniqueNames,
  actionCount,
  reachableBlocks,
  errorBranches,
  endlessPaths,
  channelRestricted,
  attributeSetBeforeRead,
  resultBeforeRead,
  targetQueueBeforeTransfer,
  hooksBeforeQueue,
  oneEventHook,
  noLiteralArn,
  noUnresolvedToken,
  metricAgeInMs,
  risingThresholds,
  promptLength,
];
