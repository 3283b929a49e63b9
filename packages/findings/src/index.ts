export {
  type Finding,
  type FindingPlace,
  fieldsOf,
  formatFinding,
  formatPlace,
  type RuleFacts,
  type Severity,
} from './finding.ts';
export { didYouMean, nearest } from './nearest.ts';
export { explainError, isForUsers, UserError } from './user-error.ts';
