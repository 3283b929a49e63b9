import type { RunAction } from './action.ts';
import { checkHoursOfOperation } from './check-hours-of-operation.ts';
import { checkMetricData } from './check-metric-data.ts';
import { compare } from './compare.ts';
import { connectParticipantWithLexBot } from './connect-participant-with-lex-bot.ts';
import { createTask } from './create-task.ts';
import { dequeueContactAndTransferToQueue } from './dequeue-contact-and-transfer-to-queue.ts';
import { disconnectParticipant } from './disconnect-participant.ts';
import { distributeByPercentage } from './distribute-by-percentage.ts';
import { endFlowExecution } from './end-flow-execution.ts';
import { getMetricData } from './get-metric-data.ts';
import { getParticipantInput } from './get-participant-input.ts';
import { invokeLambdaFunction } from './invoke-lambda-function.ts';
import { loop } from './loop.ts';
import { messageParticipant } from './message-participant.ts';
import { messageParticipantIteratively } from './message-participant-iteratively.ts';
import { nothingToSimulate } from './nothing-to-simulate.ts';
import { tagContact, untagContact } from './tag-contact.ts';
import { transferContactToQueue } from './transfer-contact-to-queue.ts';
import { transferToFlow } from './transfer-to-flow.ts';
import { updateContactAttributes } from './update-contact-attributes.ts';
import { updateContactData } from './update-contact-data.ts';
import { updateContactEventHooks } from './update-contact-event-hooks.ts';
import { updateContactRecordingAndAnalyticsBehavior } from './update-contact-recording-and-analytics-behavior.ts';
import { updateContactRoutingBehavior } from './update-contact-routing-behavior.ts';
import { updateContactTargetQueue } from './update-contact-target-queue.ts';
import { updateFlowAttributes } from './update-flow-attributes.ts';
import { wait } from './wait.ts';

/** How each action type is run. A flow with any other type is refused when it is put in. */
export const RUNNERS: Readonly<Record<string, RunAction>> = {
  CheckHoursOfOperation: checkHoursOfOperation,
  CheckMetricData: checkMetricData,
  Compare: compare,
  ConnectParticipantWithLexBot: connectParticipantWithLexBot,
  CreateTask: createTask,
  DequeueContactAndTransferToQueue: dequeueContactAndTransferToQueue,
  DisconnectParticipant: disconnectParticipant,
  DistributeByPercentage: distributeByPercentage,
  EndFlowExecution: endFlowExecution,
  GetMetricData: getMetricData,
  GetParticipantInput: getParticipantInput,
  InvokeLambdaFunction: invokeLambdaFunction,
  Loop: loop,
  MessageParticipant: messageParticipant,
  MessageParticipantIteratively: messageParticipantIteratively,
  TagContact: tagContact,
  TransferContactToQueue: transferContactToQueue,
  TransferToFlow: transferToFlow,
  UntagContact: untagContact,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactData: updateContactData,
  UpdateContactEventHooks: updateContactEventHooks,
  UpdateContactRecordingAndAnalyticsBehavior: updateContactRecordingAndAnalyticsBehavior,
  UpdateContactRecordingBehavior: nothingToSimulate,
  UpdateContactRoutingBehavior: updateContactRoutingBehavior,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateContactTextToSpeechVoice: nothingToSimulate,
  UpdateFlowAttributes: updateFlowAttributes,
  UpdateFlowLoggingBehavior: nothingToSimulate,
  Wait: wait,
};

export const RUNNABLE: ReadonlySet<string> = new Set(Object.keys(RUNNERS));
