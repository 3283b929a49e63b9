import { actionCount } from './action-count.ts';
import { agentQueueGate } from './agent-queue-gate.ts';
import { agentQueueWayOut } from './agent-queue-way-out.ts';
import { agentUnknown } from './agent-unknown.ts';
import { attributeSetBeforeRead } from './attribute-set-before-read.ts';
import { channelRestricted } from './channel-restricted.ts';
import { endlessCycle } from './endless-cycle.ts';
import { errorBranches } from './error-branches.ts';
import { flowOfWrongType } from './flow-of-wrong-type.ts';
import { hooksBeforeQueue } from './hooks-before-queue.ts';
import { languageBeforeBot } from './language-before-bot.ts';
import { lexAnswerLost } from './lex-answer-lost.ts';
import { metricAgeInMs } from './metric-age-in-ms.ts';
import { nextActionDiffers } from './next-action-differs.ts';
import { noLiteralArn } from './no-literal-arn.ts';
import { noUnresolvedToken } from './no-unresolved-token.ts';
import { noWayOut } from './no-way-out.ts';
import { nullComparison } from './null-comparison.ts';
import { oneEventHook } from './one-event-hook.ts';
import { pathEndsInNothing } from './path-ends-in-nothing.ts';
import { promptLength } from './prompt-length.ts';
import { promptsBeforeDequeue } from './prompts-before-dequeue.ts';
import { queueNotNamed } from './queue-not-named.ts';
import { queueNotUsed } from './queue-not-used.ts';
import { reachableBlocks } from './reachable-blocks.ts';
import { reservedTag } from './reserved-tag.ts';
import { resultBeforeRead } from './result-before-read.ts';
import { resumedErrorEndsChat } from './resumed-error-ends-chat.ts';
import { resumedPreviousAgent } from './resumed-previous-agent.ts';
import { resumedQuestion } from './resumed-question.ts';
import { resumedWaitEndsChat } from './resumed-wait-ends-chat.ts';
import { risingThresholds } from './rising-thresholds.ts';
import type { Rule } from './rule.ts';
import { silentDisconnect } from './silent-disconnect.ts';
import { targetQueueBeforeTransfer } from './target-queue-before-transfer.ts';
import { testBotAlias } from './test-bot-alias.ts';
import { uniqueNames } from './unique-names.ts';
import { unknownReference } from './unknown-reference.ts';
import { waitLongerThanChat } from './wait-longer-than-chat.ts';

/** Our own rules for chat flows, beyond what CreateContactFlow refuses. */
export const RULES: readonly Rule[] = [
  // What is written in the flow
  uniqueNames,
  actionCount,
  reachableBlocks,
  errorBranches,
  nextActionDiffers,
  oneEventHook,
  flowOfWrongType,
  queueNotNamed,
  noLiteralArn,
  noUnresolvedToken,
  unknownReference,
  metricAgeInMs,
  risingThresholds,
  promptLength,
  reservedTag,
  testBotAlias,
  nullComparison,
  // What becomes of a customer
  pathEndsInNothing,
  endlessCycle,
  noWayOut,
  silentDisconnect,
  channelRestricted,
  targetQueueBeforeTransfer,
  queueNotUsed,
  hooksBeforeQueue,
  agentQueueGate,
  agentQueueWayOut,
  promptsBeforeDequeue,
  languageBeforeBot,
  // What values hold
  attributeSetBeforeRead,
  resultBeforeRead,
  agentUnknown,
  lexAnswerLost,
  // What becomes of a customer who comes back
  waitLongerThanChat,
  resumedPreviousAgent,
  resumedQuestion,
  resumedWaitEndsChat,
  resumedErrorEndsChat,
];
