import { failed, type RunAction } from './action.ts';

/** Longest Wait: seven days. Source: Wait, TimeLimitSeconds. */
const MAX_SECONDS = 604_800;

/** Stands still until the time is up or, when asked for, the customer writes again. */
export const wait: RunAction = (step) => {
  const seconds = Number(step.value('TimeLimitSeconds'));
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MAX_SECONDS)
    return failed(`TimeLimitSeconds is "${step.value('TimeLimitSeconds') ?? ''}", not 1 to ${MAX_SECONDS}`);
  const { context, contact, execution } = step;
  const events = (step.parameters['Events'] ?? []) as string[];
  if (events.includes('BotParticipantDisconnected'))
    return failed('no bot takes part in the chat', 'ParticipantNotFound');
  const timer = context.clock.schedule(seconds * 1000, () =>
    context.engine.wake(contact, execution, {
      kind: 'match',
      value: 'WaitCompleted',
      why: `${seconds} s passed`,
    }),
  );
  return {
    kind: 'wait',
    waiting: { kind: 'wait', timer, customerReturned: events.includes('CustomerReturned') },
  };
};
