import { z } from 'zod';
import { exactly } from '../condition-rules.ts';
import { integerOrPath } from '../parameters.ts';
import { defineAction } from '../spec.ts';

export const WAIT_EVENTS = ['CustomerReturned', 'BotParticipantDisconnected'] as const;

// Live 2026-09-15 and -29: TimeLimitSeconds by this name, both events together refused. Flow types: admin guide.
export const wait = defineAction({
  type: 'Wait',
  parameters: z.strictObject({
    TimeLimitSeconds: integerOrPath(1, 604_800),
    Events: z.array(z.enum(WAIT_EVENTS)).max(1, 'must list one event at most').optional(),
  }),
  next: 'required',
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
