import { isWholeReference } from '../references.ts';
import type { Edge, FlowInSet, Node } from '../rules/graph.ts';

/** How long an action keeps a contact before it takes a branch: seconds at most, or what the seconds are read from. */
export type Delay = { readonly seconds: number } | { readonly reference: string };

const NO_DELAY: Delay = { seconds: 0 };

/** Branches that are taken at once: an action that fails has not waited. */
const AT_ONCE = new Set(['NoMatchingError', 'ParticipantNotFound']);

/**
 * What a Wait or a question to the customer may take. The customer's answers have no bound of their own: each begins the
 * question's time anew, so what counts is one silence.
 */
export function delayOf({ action, parameters }: Pick<Node, 'action' | 'parameters'>): Delay {
  if (action.Type === 'Wait') return delay(parameters['TimeLimitSeconds']);
  if (action.Type !== 'ConnectParticipantWithLexBot') return NO_DELAY;
  const limit = parameters['LexTimeoutSeconds'];
  return delay(typeof limit === 'object' && limit !== null ? (limit as { Text?: unknown }).Text : undefined);
}

export function delayOn(node: Node, { label }: Pick<Edge, 'label'>): Delay {
  return AT_ONCE.has(label) ? NO_DELAY : delayOf(node);
}

/** The flow attributes that hold one number wherever the flow sets them, by their reference. */
export function constantsOf({ content }: FlowInSet): ReadonlyMap<string, number> {
  const found = new Map<string, Set<string>>();
  for (const { Type, Parameters } of content.Actions) {
    if (Type !== 'UpdateFlowAttributes') continue;
    for (const [key, given] of Object.entries(Parameters?.['FlowAttributes'] ?? {})) {
      const value = String((given as { Value?: unknown } | null)?.Value);
      const reference = `$.FlowAttributes.${key}`;
      found.set(reference, (found.get(reference) ?? new Set()).add(value));
    }
  }
  const constants = [...found].flatMap(([reference, values]): [string, number][] => {
    const [value = ''] = values;
    return values.size === 1 && /^\d+$/.test(value) ? [[reference, Number(value)]] : [];
  });
  return new Map(constants);
}

function delay(value: unknown): Delay {
  if (isWholeReference(value)) return { reference: value };
  const seconds = Number(value);
  return Number.isFinite(seconds) && value !== undefined && value !== null ? { seconds } : NO_DELAY;
}
