import type { ActionType } from '@resumed-chats/flow-language';
import { failed, type RunAction, SUCCESS } from './action.ts';
import { checkHoursOfOperation } from './check-hours-of-operation.ts';
import { checkMetricData } from './check-metric-data.ts';
import { compare } from './compare.ts';
import { connectParticipantWithLexBot } from './connect-participant-with-lex-bot.ts';
import { dequeueContactAndTransferToQueue } from './dequeue-contact-and-transfer-to-queue.ts';
import { disconnectParticipant } from './disconnect-participant.ts';
import { distributeByPercentage } from './distribute-by-percentage.ts';
import { endFlowExecution } from './end-flow-execution.ts';
import { getMetricData } from './get-metric-data.ts';
import { invokeLambdaFunction } from './invoke-lambda-function.ts';
import { loop } from './loop.ts';
import { messageParticipant } from './message-participant.ts';
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

/** They succeed, and a chat shows nothing of them. */
const NOTHING_TO_SIMULATE = {
  UpdateContactRecordingBehavior: 'what is said on a telephone is not recorded',
  UpdateContactTextToSpeechVoice: 'a chat has no voice',
  UpdateFlowLoggingBehavior: 'the event log has everything',
} as const satisfies Partial<Record<ActionType, string>>;

/** They take their error branch on a chat. Source: AG/get-customer-input, AG/loop-prompts. */
const FAILS = {
  CreateTask: 'tasks are not simulated',
  GetParticipantInput: 'a chat has no keys to press',
  MessageParticipantIteratively: 'chat has no looping prompts',
} as const satisfies Partial<Record<ActionType, string>>;

/** Flows with them are refused when they are put in, never passed over. */
const NOT_SIMULATED = {
  EndFlowModuleExecution: 'there are no flow modules',
  InvokeFlowModule: 'there are no flow modules',
  ResumeContact: 'a chat cannot be paused',
  ShowView: 'there is no agent workspace',
  StartOutboundChatContact: 'there are no outbound chats',
  TransferContactToAgent: 'it is for voice only',
  UpdateContactMediaProcessing: 'messages are not processed by Lambdas',
  UpdateRoutingCriteria: 'agents have no proficiencies',
} as const satisfies Partial<Record<ActionType, string>>;

/** How each other action type is run: one that is named nowhere here does not compile. */
const RUN = {
  CheckHoursOfOperation: checkHoursOfOperation,
  CheckMetricData: checkMetricData,
  Compare: compare,
  ConnectParticipantWithLexBot: connectParticipantWithLexBot,
  DequeueContactAndTransferToQueue: dequeueContactAndTransferToQueue,
  DisconnectParticipant: disconnectParticipant,
  DistributeByPercentage: distributeByPercentage,
  EndFlowExecution: endFlowExecution,
  GetMetricData: getMetricData,
  InvokeLambdaFunction: invokeLambdaFunction,
  Loop: loop,
  MessageParticipant: messageParticipant,
  TagContact: tagContact,
  TransferContactToQueue: transferContactToQueue,
  TransferToFlow: transferToFlow,
  UntagContact: untagContact,
  UpdateContactAttributes: updateContactAttributes,
  UpdateContactData: updateContactData,
  UpdateContactEventHooks: updateContactEventHooks,
  UpdateContactRecordingAndAnalyticsBehavior: updateContactRecordingAndAnalyticsBehavior,
  UpdateContactRoutingBehavior: updateContactRoutingBehavior,
  UpdateContactTargetQueue: updateContactTargetQueue,
  UpdateFlowAttributes: updateFlowAttributes,
  Wait: wait,
} satisfies Record<
  Exclude<ActionType, keyof typeof NOTHING_TO_SIMULATE | keyof typeof FAILS | keyof typeof NOT_SIMULATED>,
  RunAction
>;

/** By action type. */
export const RUNNERS: Readonly<Record<string, RunAction>> = {
  ...RUN,
  ...Object.fromEntries(Object.keys(NOTHING_TO_SIMULATE).map((type) => [type, () => SUCCESS])),
  ...Object.fromEntries(Object.entries(FAILS).map(([type, why]) => [type, () => failed(why)])),
};

/** Action types that can be run. */
export const RUNNABLE: ReadonlySet<string> = new Set(Object.keys(RUNNERS));
