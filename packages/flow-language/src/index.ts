export { type ActionType, actionSpec } from './actions/index.ts';
export { branchesOf, conditionLabel, SUCCESS } from './branches.ts';
export * from './builder.ts';
export { consoleFlow, type FindResource } from './console/export.ts';
export { importFlow, type UnnamedReference } from './console/import.ts';
export { placeholderArn } from './console/resources.ts';
export { convertLegacy, isLegacy } from './legacy/convert.ts';
export { type FlowFinding, lintFlows } from './lint.ts';
export { mermaidOf } from './mermaid.ts';
export { isReadable } from './readable.ts';
export { interpolate, isWholeReference, parseReference } from './references.ts';
export { type FlowInSet, graphOf, hooksIn } from './rules/graph.ts';
export { RULES } from './rules/index.ts';
export { parseSpan, roughSpan, SPAN_FORM, shortSpan, spanInWords } from './span.ts';
export { shapeOf } from './spec.ts';
export { longestWait, type TimedAction } from './timing/longest.ts';
export { timelinePicture } from './timing/picture.ts';
export type { Span } from './timing/timeline.ts';
export {
  bindTokens,
  parseToken,
  type ResolveToken,
  type TokenKind,
  type TokenUse,
  tokensIn,
} from './tokens.ts';
export {
  FLOW_LANGUAGE_VERSION,
  FLOW_TYPES,
  type FlowAction,
  type FlowCondition,
  type FlowContent,
  type FlowType,
  type Parameters,
  parametersOf,
  transitionsOf,
} from './types.ts';
export { refusalLines, validateFlow } from './validate.ts';
export { isDocumentedOnly } from './validation/documented-types.ts';
export { textOf } from './validation/json.ts';
export { ACCEPTED_RULES } from './validation/rules.ts';
export { escapeXml } from './xml.ts';
