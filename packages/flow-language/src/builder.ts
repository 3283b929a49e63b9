/** Everything with which an author writes flows. */
export * from './actions/all.ts';
export * from './builder/conditions.ts';
export {
  actionsForEach,
  combineActions,
  defineFlow,
  type FlowDefinition,
  FlowDefinitionError,
} from './builder/define-flow.ts';
export type { Entry } from './builder/entry.ts';
export { listTokens, renderFlow, UnboundTokenError } from './render.ts';
export { botAlias, flow, hours, lambda, queue, type Token, token } from './tokens.ts';
