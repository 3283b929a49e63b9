export { type Clock, RealClock, VirtualClock } from './clock.ts';
export type { Connect } from './connect/connect.ts';
export { CONTENT_TYPES, currentContact, type TranscriptItem } from './connect/contact.ts';
export {
  type FlowHead,
  InvalidContactFlowException,
  ResourceNotFoundException,
} from './connect/flow-store.ts';
export {
  ACCOUNT,
  type Availability,
  type InstanceDefinition,
  type InstanceView,
  loadInstance,
  REGION,
} from './connect/instance.ts';
export { InstanceFileError } from './connect/instance-file.ts';
export { isAvailable } from './connect/metrics.ts';
export { itemId } from './connect/participants/items.ts';
export { type QueueState, queueInWords } from './connect/queue-states.ts';
export type { ContactRecord } from './connect/records.ts';
export { AgentActionError } from './connect/router.ts';
export type {
  AgentStateView as Agent,
  ChatView as Chat,
  ContactView as Contact,
  ExecutionView as Execution,
  QueueStateView as Queue,
} from './connect/views.ts';
export type {
  AgentContact,
  AgentView,
  ChatDetail,
  ChatSummary,
  FaultView,
  FlowSummary,
  FlowView,
  Overview,
  QueueView,
  SegmentView,
  SwitchView,
  Upcoming,
} from './control/view.ts';
export { EventLog } from './event-log.ts';
export type { EventBody, EventSink, SimulatorEvent } from './events.ts';
export type { LambdaDefinition, LambdaLog } from './lambda/definition.ts';
export type { LambdaInvoker, LambdaResult } from './lambda/port.ts';
export { LambdaRuntime, type LambdaRuntimeOptions } from './lambda/runtime.ts';
export { LexBuildError } from './lex/build.ts';
export { BuiltBot } from './lex/built-bot.ts';
export {
  type LexRuntime,
  LexRuntimeError,
  type RecognizeTextInput,
  type RecognizeTextResult,
} from './lex/port.ts';
export type { Recognizer, TrainRecognizer } from './lex/recognition/port.ts';
export { trainRecognizer } from './lex/recognition/train.ts';
export type { SimulatorOptions } from './simulator.ts';
export { Simulator } from './simulator.ts';
export { DEFAULT_SWITCHES, SWITCH_NAMES, type Switches } from './switches.ts';
export { WindableClock } from './windable-clock.ts';
