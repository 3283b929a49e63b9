export { Conversation, type ConversationOptions } from './conversation.ts';
export { type Coverage, coverageOf, type TransitionName, transitionName, transitionsOf } from './coverage.ts';
export {
  type CoveredBranch,
  type CoveredFlow,
  coveragePicture,
  coverageTable,
  coverageText,
  writeCoverage,
} from './coverage-files.ts';
export { StepFailure } from './failure.ts';
export { FaultPlan } from './fault-plan.ts';
export { transcriptFiles } from './files.ts';
export { FlowCoverage } from './flow-coverage.ts';
export { UnknownNameError, unknownName } from './names.ts';
export { parseTranscript, type ReadTranscript, readTranscriptFile } from './read.ts';
export { type RecordedCentre, type RequestOf, recordedCentre, type StartedWith } from './recording/centre.ts';
export { NotRecordable } from './recording/chat-log.ts';
export { type Recording, recordingOf } from './recording/recording.ts';
export {
  coverageLines,
  failureLines,
  fileLines,
  painter,
  problemLines,
  storyLines,
  summaryLine,
} from './report.ts';
export {
  openConversation,
  type PreparedTranscript,
  playStep,
  type RunFailure,
  type RunResult,
  runTranscript,
  SetupError,
} from './run.ts';
export {
  readLine,
  readSentence,
  SENTENCES,
  SentenceError,
  type Value,
  type Written,
  writeStep,
} from './sentences/index.ts';
export { allCombinations, chosen, DEFAULTS, everySwitch, type Setting, settingsFor } from './settings.ts';
export { type Action, type ChatRequest, type Expectation, type Fault, isAction, type Step } from './step.ts';
export {
  bringsNothing,
  formatProblem,
  type OwnFlow,
  type OwnLambda,
  type Transcript,
  type TranscriptProblem,
  type TranscriptStep,
} from './transcript.ts';
export type { Role, Vocabulary } from './vocabulary.ts';
export { transcriptYaml, type WrittenTranscript } from './yaml.ts';
