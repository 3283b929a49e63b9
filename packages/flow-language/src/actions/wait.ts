import { z } from 'zod';
import { type ActionBuilder, defineAction, type Entry, type FlowTypesOf } from '../builder/entry.ts';
import type { ExactConditions } from '../builder/entry-types.ts';
import { exactly } from '../condition-rules.ts';
import { integerOrPath } from '../parameters.ts';

const WAIT_EVENTS = ['CustomerReturned', 'BotParticipantDisconnected'] as const;

// Live 2026-09-15 and -29: TimeLimitSeconds by this name, both events together refused. Flow types: admin guide.
const action = defineAction({
  type: 'Wait',
  parameters: z.strictObject({
    TimeLimitSeconds: integerOrPath(1, 604_800),
    Events: z.array(z.enum(WAIT_EVENTS)).max(1, 'must list one event at most').optional(),
  }),
  success: 'branches',
  mirror: { error: 'NoMatchingError' },
  conditions: exactly('WaitCompleted'),
  errors: { required: ['NoMatchingError'], optional: [] },
  depends: ({ Events }) => {
    const events = Array.isArray(Events) ? WAIT_EVENTS.filter((event) => Events.includes(event)) : [];
    return {
      conditions: exactly('WaitCompleted', ...events),
      errors: {
        required: ['NoMatchingError'],
        optional: events.includes('BotParticipantDisconnected') ? ['ParticipantNotFound'] : [],
      },
    };
  },
  flowTypes: ['CONTACT_FLOW', 'CUSTOMER_QUEUE'],
  channels: ['chat', 'task', 'email'],
  hints: {
    TimeoutSeconds: 'Write TimeLimitSeconds: the action page names it TimeoutSeconds, the service does not.',
    InterruptOnCustomerReturn: "Write Events: ['CustomerReturned'].",
  },
});

type Spec = typeof action.spec;
type WaitParameters<Events> = Omit<z.input<Spec['parameters']>, 'Events'> & Events;

/** Waits for the customer. The conditions are `WaitCompleted` and the event that is listed. */
export const wait = action as unknown as ActionBuilder<
  Spec,
  <const Target extends string = never>(
    entry:
      | {
          readonly parameters: WaitParameters<{ readonly Events?: readonly [] }>;
          readonly conditions: ExactConditions<'WaitCompleted', Target> & {
            readonly CustomerReturned?: never;
            readonly BotParticipantDisconnected?: never;
          };
          readonly errors: { readonly NoMatchingError: Target };
        }
      | {
          readonly parameters: WaitParameters<{ readonly Events: readonly ['CustomerReturned'] }>;
          readonly conditions: ExactConditions<'WaitCompleted' | 'CustomerReturned', Target> & {
            readonly BotParticipantDisconnected?: never;
          };
          readonly errors: { readonly NoMatchingError: Target };
        }
      | {
          readonly parameters: WaitParameters<{ readonly Events: readonly ['BotParticipantDisconnected'] }>;
          readonly conditions: ExactConditions<'WaitCompleted' | 'BotParticipantDisconnected', Target> & {
            readonly CustomerReturned?: never;
          };
          readonly errors: { readonly NoMatchingError: Target; readonly ParticipantNotFound?: Target };
        },
  ) => Entry<Target, FlowTypesOf<Spec>>
>;
