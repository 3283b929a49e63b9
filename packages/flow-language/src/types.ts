/**
 * The Connect flow language, Version 2019-10-30: what a flow's `Content` holds.
 * Stored flows leave out Parameters and Transitions on actions that need none, so read them with the functions below.
 */
export const FLOW_LANGUAGE_VERSION = '2019-10-30';

/** Flow types whose contents this language checks (the API's `Type`). */
export const FLOW_TYPES = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'AGENT_WHISPER',
  'CUSTOMER_WHISPER',
  'CUSTOMER_HOLD',
  'AGENT_HOLD',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
] as const;
/** The type of a flow, such as `CONTACT_FLOW`. */
export type FlowType = (typeof FLOW_TYPES)[number];

/** A flow as CreateContactFlow takes it, as a value. */
export interface FlowContent {
  Version: string;
  /** Identifier of the first action. */
  StartAction: string;
  /** Only the visual designer reads it. */
  Metadata?: FlowMetadata;
  /** 1 to 250. */
  Actions: FlowAction[];
}

/** One action of a flow, a block in the designer. */
export interface FlowAction {
  /** Unique in the flow; with `isFriendlyName` in the metadata also the block's name in the designer. */
  Identifier: string;
  Type: string;
  Parameters?: Parameters | null;
  Transitions?: FlowTransitions | null;
}

/** The parameters of an action, by name. */
export type Parameters = Record<string, unknown>;

export interface FlowTransitions {
  NextAction?: string;
  /** The first true one wins. */
  Conditions?: FlowConditionBranch[] | null;
  Errors?: FlowErrorBranch[] | null;
}

export interface FlowConditionBranch {
  NextAction: string;
  Condition: FlowCondition;
}

export interface FlowErrorBranch {
  NextAction: string;
  ErrorType: string;
}

/** A condition of a branch. */
export interface FlowCondition {
  Operator: Operator;
  Operands: readonly (string | number | FlowCondition)[];
}

export const OPERATORS = [
  'Equals',
  'TextStartsWith',
  'TextEndsWith',
  'TextContains',
  'NumberGreaterThan',
  'NumberGreaterOrEqualTo',
  'NumberLessThan',
  'NumberLessOrEqualTo',
] as const;
export type Operator = (typeof OPERATORS)[number];

export interface Position {
  x: number;
  y: number;
}

/** Lower-case keys, as the console exports them. */
export interface FlowMetadata {
  entryPointPosition?: Position;
  ActionMetadata?: Record<string, { position?: Position; isFriendlyName?: boolean; [key: string]: unknown }>;
  name?: string;
  description?: string;
  type?: string;
  status?: string;
  [key: string]: unknown;
}

/** The action's parameters, empty when it has none. */
export function parametersOf(action: FlowAction): Parameters {
  return action.Parameters ?? {};
}

/** The action's transitions with both lists present. */
export function transitionsOf(action: FlowAction): {
  NextAction?: string;
  Conditions: FlowConditionBranch[];
  Errors: FlowErrorBranch[];
} {
  const transitions = action.Transitions ?? {};
  return {
    ...(transitions.NextAction === undefined ? {} : { NextAction: transitions.NextAction }),
    Conditions: transitions.Conditions ?? [],
    Errors: transitions.Errors ?? [],
  };
}

/** The actions by Identifier, in their order. A Map, so that no name can meet a member of Object.prototype. */
export function actionsById(flow: FlowContent): Map<string, FlowAction> {
  return new Map(flow.Actions.map((action) => [action.Identifier, action]));
}
