import { isOpen } from '../instance.ts';
import { failed, type RunAction } from './action.ts';

/** The named hours, else those of the working queue. */
export const checkHoursOfOperation: RunAction = (step) => {
  const named = step.value('HoursOfOperationId');
  const hours =
    named === undefined ? step.contact.targetQueue?.hours : step.context.instance.findHours(named);
  if (hours === undefined)
    return failed(
      named === undefined ? 'the working queue has no hours' : `no hours of operation "${named}"`,
    );
  const open = isOpen(hours, step.context.clock.now());
  return {
    kind: 'match',
    value: open ? 'True' : 'False',
    why: `"${hours.name}" is ${open ? 'open' : 'closed'}`,
  };
};
