import { z } from 'zod';
import { type ConditionRule, NO_CONDITIONS } from './condition-rules.ts';
import { FLOW_TYPES, type FlowType, type Parameters } from './types.ts';

const CHANNELS = ['voice', 'chat', 'task', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Flow types in which an action may stand, by the groups in which the service's pages name them. */
const ANY_FLOW = FLOW_TYPES;
export const INBOUND_AND_TRANSFER = ['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER'] as const;
export const INBOUND_TRANSFER_AND_QUEUE = [...INBOUND_AND_TRANSFER, 'CUSTOMER_QUEUE'] as const;

export interface ErrorRule {
  readonly required: readonly string[];
  /** Console exports go without; what then happens is not known, so our own flows have them. */
  readonly expected?: readonly string[];
  readonly optional: readonly string[];
}
export const NO_ERRORS = { required: [], optional: [] } as const satisfies ErrorRule;
const NO_MATCHING_ERROR = { required: ['NoMatchingError'], optional: [] } as const satisfies ErrorRule;

/** Parameters of which only one may be given; with `exactly`, one must be. */
export interface ExclusiveParameters {
  readonly of: readonly string[];
  readonly exactly: boolean;
}

/**
 * What a success does.
 * - `continues`: goes on to NextAction.
 * - `leaves`: leaves the flow; NextAction is demanded all the same and never taken.
 * - `branches`: always takes a condition or an error; NextAction, where there is one, only mirrors a branch.
 */
export type Success = 'continues' | 'leaves' | 'branches';

/** The branch whose target the console copies into NextAction. */
type Mirror = { readonly error: string } | { readonly condition: string };

export interface ActionShape {
  readonly success: Success;
  readonly mirror?: Mirror;
  readonly conditions: ConditionRule;
  readonly errors: ErrorRule;
}

/** What CreateContactFlow takes of one action type, as data. */
export interface ActionSpec extends ActionShape {
  readonly type: string;
  /** A strict object: a key that it does not have is refused. */
  readonly parameters: z.ZodObject;
  readonly exclusive?: readonly ExclusiveParameters[];
  /** What the builder writes when the author does not. */
  readonly defaults?: Parameters;
  /** Where it is forbidden the action is terminal: its Transitions are empty. */
  readonly next: 'required' | 'optional' | 'forbidden';
  /** An empty string passes for a NextAction. */
  readonly emptyNext?: true;
  /** What differs for certain parameters. */
  readonly depends?: (parameters: Parameters) => Partial<ActionShape>;
  readonly flowTypes: readonly FlowType[];
  readonly channels: readonly Channel[];
  /** What to say of keys that people write and the service refuses. */
  readonly hints?: Readonly<Record<string, string>>;
}

/** What an action type is unless its spec says otherwise. */
export const USUAL = {
  next: 'required',
  success: 'continues',
  conditions: NO_CONDITIONS,
  errors: NO_MATCHING_ERROR,
  flowTypes: ANY_FLOW,
  channels: CHANNELS,
} as const;

/** What is the same of all types that end a flow. */
export const TERMINAL = {
  parameters: z.strictObject({}),
  next: 'forbidden',
  success: 'leaves',
  errors: NO_ERRORS,
} as const;

/** The rules that hold for an action of this type with these parameters. */
export function shapeOf(spec: ActionSpec, parameters: Parameters): ActionShape {
  return { ...spec, ...spec.depends?.(parameters) };
}

export function isTerminal(spec: ActionSpec): boolean {
  return spec.next === 'forbidden';
}
