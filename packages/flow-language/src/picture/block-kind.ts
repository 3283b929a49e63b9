/** What a block is for, as the designer groups its blocks. */
export type BlockKind = 'interact' | 'wait' | 'check' | 'set' | 'integrate' | 'transfer' | 'end';

const KINDS: Readonly<Record<string, BlockKind>> = {
  CheckHoursOfOperation: 'check',
  CheckMetricData: 'check',
  Compare: 'check',
  ConnectParticipantWithLexBot: 'interact',
  DequeueContactAndTransferToQueue: 'transfer',
  DisconnectParticipant: 'end',
  DistributeByPercentage: 'check',
  EndFlowExecution: 'end',
  EndFlowModuleExecution: 'end',
  GetMetricData: 'check',
  GetParticipantInput: 'interact',
  InvokeFlowModule: 'integrate',
  InvokeLambdaFunction: 'integrate',
  Loop: 'check',
  MessageParticipant: 'interact',
  MessageParticipantIteratively: 'interact',
  ResumeContact: 'transfer',
  ShowView: 'interact',
  StartOutboundChatContact: 'integrate',
  TransferContactToAgent: 'transfer',
  TransferContactToQueue: 'transfer',
  TransferToFlow: 'transfer',
  Wait: 'wait',
};

/** Whatever is not named here changes something about the contact. */
export function blockKind(type: string): BlockKind {
  return Object.hasOwn(KINDS, type) ? KINDS[type]! : 'set';
}
