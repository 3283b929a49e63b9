/**
 * One function for each action type, with which authors write flows. Those whose conditions or errors depend on
 * their parameters are in dependent-actions.ts.
 */
import { specs } from '../actions/index.ts';
import { entryFor, terminalEntryFor } from './entry.ts';

export const checkHoursOfOperation = entryFor(specs.checkHoursOfOperation);
export const compare = entryFor(specs.compare);
export const connectParticipantWithLexBot = entryFor(specs.connectParticipantWithLexBot);
export const dequeueContactAndTransferToQueue = entryFor(specs.dequeueContactAndTransferToQueue);
export const disconnectParticipant = terminalEntryFor(specs.disconnectParticipant);
export const distributeByPercentage = entryFor(specs.distributeByPercentage);
export const endFlowExecution = terminalEntryFor(specs.endFlowExecution);
export const getMetricData = entryFor(specs.getMetricData);
export const invokeFlowModule = entryFor(specs.invokeFlowModule);
export const invokeLambdaFunction = entryFor(specs.invokeLambdaFunction);
export const loop = entryFor(specs.loop);
export const messageParticipant = entryFor(specs.messageParticipant);
export const resumeContact = entryFor(specs.resumeContact);
export const showView = entryFor(specs.showView);
export const startOutboundChatContact = entryFor(specs.startOutboundChatContact);
export const tagContact = entryFor(specs.tagContact);
export const transferContactToAgent = terminalEntryFor(specs.transferContactToAgent);
export const transferContactToQueue = entryFor(specs.transferContactToQueue);
export const transferToFlow = entryFor(specs.transferToFlow);
export const untagContact = entryFor(specs.untagContact);
export const updateContactAttributes = entryFor(specs.updateContactAttributes);
export const updateContactData = entryFor(specs.updateContactData);
export const updateContactEventHooks = entryFor(specs.updateContactEventHooks);
export const updateContactMediaProcessing = entryFor(specs.updateContactMediaProcessing);
export const updateContactRecordingBehavior = entryFor(specs.updateContactRecordingBehavior);
export const updateContactRoutingBehavior = entryFor(specs.updateContactRoutingBehavior);
export const updateContactTargetQueue = entryFor(specs.updateContactTargetQueue);
export const updateContactTextToSpeechVoice = entryFor(specs.updateContactTextToSpeechVoice);
export const updateFlowAttributes = entryFor(specs.updateFlowAttributes);
export const updateFlowLoggingBehavior = entryFor(specs.updateFlowLoggingBehavior);
export const updateRoutingCriteria = entryFor(specs.updateRoutingCriteria);
