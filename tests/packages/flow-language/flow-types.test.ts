import { expect, test } from '@jest/globals';
import { ACTION_SPECS } from '../../../packages/flow-language/src/actions/index.ts';
import type { FlowType } from '../../../packages/flow-language/src/types.ts';
import { actionOf, messagesOf } from './flow-text.ts';
import { SMALLEST_FORMS } from './smallest-forms.ts';

const CODES: Record<string, FlowType> = {
  CF: 'CONTACT_FLOW',
  AT: 'AGENT_TRANSFER',
  QT: 'QUEUE_TRANSFER',
  CQ: 'CUSTOMER_QUEUE',
  CW: 'CUSTOMER_WHISPER',
  AW: 'AGENT_WHISPER',
  OW: 'OUTBOUND_WHISPER',
  CH: 'CUSTOMER_HOLD',
  AH: 'AGENT_HOLD',
};
const ANY = Object.keys(CODES).join(' ');

/** Where each type may stand. */
const ALLOWED: Record<string, string> = {
  Wait: 'CF CQ',
  UpdateContactEventHooks: ANY,
  ConnectParticipantWithLexBot: 'CF AT QT CQ',
  MessageParticipant: 'CF AT QT CW AW OW CQ',
  Compare: ANY,
  CheckHoursOfOperation: 'CF AT QT CQ',
  CheckMetricData: 'CF AT QT CQ',
  GetMetricData: ANY,
  UpdateContactTargetQueue: 'CF AT QT',
  TransferContactToQueue: 'CF AT QT',
  DequeueContactAndTransferToQueue: 'CQ',
  TransferToFlow: 'CF AT QT',
  UpdateContactRoutingBehavior: 'CF',
  UpdateRoutingCriteria: 'CF CQ AT QT',
  UpdateContactAttributes: ANY,
  UpdateContactData: ANY,
  UpdateFlowAttributes: ANY,
  UpdateFlowLoggingBehavior: ANY,
  UpdateContactRecordingBehavior: 'CF AT QT OW CQ',
  UpdateContactRecordingAndAnalyticsBehavior: ANY,
  InvokeLambdaFunction: ANY,
  InvokeFlowModule: 'CF',
  DisconnectParticipant: 'CF AT QT CQ',
  EndFlowExecution: 'CW AW OW CQ',
  EndFlowModuleExecution: '',
  TransferContactToAgent: 'AT QT',
  Loop: ANY,
  DistributeByPercentage: 'CF AT QT CQ',
  TagContact: ANY,
  UntagContact: ANY,
  ShowView: 'CF CQ',
  MessageParticipantIteratively: 'CQ CH AH',
  ResumeContact: ANY,
  UpdateContactTextToSpeechVoice: ANY,
  StartOutboundChatContact: ANY,
  UpdateContactMediaProcessing: ANY,
  GetParticipantInput: 'CF AT QT CQ',
  CreateTask: ANY,
};

test.each(ACTION_SPECS.map(({ type }) => type))(
  '%s is taken in its flow types and refused in the others',
  (type) => {
    const form = SMALLEST_FORMS.find((known) => known.type === type);
    const action = actionOf(form ?? { type, flowType: 'CONTACT_FLOW', next: 'forbidden' });
    const accepting = Object.entries(CODES).filter(
      ([, flowType]) => messagesOf(flowType, action).length === 0,
    );
    const expected = Object.keys(CODES).filter((code) => ALLOWED[type]?.split(' ').includes(code));
    expect(accepting.map(([code]) => code)).toEqual(expected);
  },
);
