import type { ActionSpec } from '../spec.ts';
import { checkHoursOfOperation } from './check-hours-of-operation.ts';
import { checkMetricData } from './check-metric-data.ts';
import { compare } from './compare.ts';
import { connectParticipantWithLexBot } from './connect-participant-with-lex-bot.ts';
import { createTask } from './create-task.ts';
import { dequeueContactAndTransferToQueue } from './dequeue-contact-and-transfer-to-queue.ts';
import { disconnectParticipant } from './disconnect-participant.ts';
import { distributeByPercentage } from './distribute-by-percentage.ts';
import { endFlowExecution } from './end-flow-execution.ts';
import { endFlowModuleExecution } from './end-flow-module-execution.ts';
import { getMetricData } from './get-metric-data.ts';
import { getParticipantInput } from './get-participant-input.ts';
import { invokeFlowModule } from './invoke-flow-module.ts';
import { invokeLambdaFunction } from './invoke-lambda-function.ts';
import { loop } from './loop.ts';
import { messageParticipant } from './message-participant.ts';
import { messageParticipantIteratively } from './message-participant-iteratively.ts';
import { resumeContact } from './resume-contact.ts';
import { showView } from './show-view.ts';
import { startOutboundChatContact } from './start-outbound-chat-contact.ts';
import { tagContact } from './tag-contact.ts';
import { transferContactToAgent } from './transfer-contact-to-agent.ts';
import { transferContactToQueue } from './transfer-contact-to-queue.ts';
import { transferToFlow } from './transfer-to-flow.ts';
import { untagContact } from './untag-contact.ts';
import { updateContactAttributes } from './update-contact-attributes.ts';
import { updateContactData } from './update-contact-data.ts';
import { updateContactEventHooks } from './update-contact-event-hooks.ts';
import { updateContactMediaProcessing } from './update-contact-media-processing.ts';
import { updateContactRecordingAndAnalyticsBehavior } from './update-contact-recording-and-analytics-behavior.ts';
import { updateContactRecordingBehavior } from './update-contact-recording-behavior.ts';
import { updateContactRoutingBehavior } from './update-contact-routing-behavior.ts';
import { updateContactTargetQueue } from './update-contact-target-queue.ts';
import { updateContactTextToSpeechVoice } from './update-contact-text-to-speech-voice.ts';
import { updateFlowAttributes } from './update-flow-attributes.ts';
import { updateFlowLoggingBehavior } from './update-flow-logging-behavior.ts';
import { updateRoutingCriteria } from './update-routing-criteria.ts';
import { wait } from './wait.ts';

/** Every action type that is known, with what the service takes of it. */
export const specs = {
  checkHoursOfOperation,
  checkMetricData,
  compare,
  connectParticipantWithLexBot,
  createTask,
  dequeueContactAndTransferToQueue,
  disconnectParticipant,
  distributeByPercentage,
  endFlowExecution,
  endFlowModuleExecution,
  getMetricData,
  getParticipantInput,
  invokeFlowModule,
  invokeLambdaFunction,
  loop,
  messageParticipant,
  messageParticipantIteratively,
  resumeContact,
  showView,
  startOutboundChatContact,
  tagContact,
  transferContactToAgent,
  transferContactToQueue,
  transferToFlow,
  untagContact,
  updateContactAttributes,
  updateContactData,
  updateContactEventHooks,
  updateContactMediaProcessing,
  updateContactRecordingAndAnalyticsBehavior,
  updateContactRecordingBehavior,
  updateContactRoutingBehavior,
  updateContactTargetQueue,
  updateContactTextToSpeechVoice,
  updateFlowAttributes,
  updateFlowLoggingBehavior,
  updateRoutingCriteria,
  wait,
} as const satisfies Record<string, ActionSpec>;

export const ACTION_SPECS: readonly ActionSpec[] = Object.values(specs);

const BY_TYPE: ReadonlyMap<string, ActionSpec> = new Map(ACTION_SPECS.map((spec) => [spec.type, spec]));

export function actionSpec(type: string): ActionSpec | undefined {
  return BY_TYPE.get(type);
}
