export { type Counterexample, counterexample } from './explore/counterexample.ts';
export {
  type ActionFailure,
  type Consequences,
  ExploredChat,
  type ExploredOptions,
  type ExplorerHooks,
} from './explore/explored-chat.ts';
export type { Path, PossibleMove } from './explore/path.ts';
export {
  type Exploration,
  explore,
  type Found,
  type Limits,
  type Promises,
  type Violation,
  type Work,
} from './explore/search.ts';
export type { StateRules } from './explore/state-key.ts';
