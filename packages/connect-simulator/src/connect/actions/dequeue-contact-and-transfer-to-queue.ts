import { failed, type RunAction } from './action.ts';
import { targetOf } from './queue-reference.ts';

/** At most 12 contacts in a chain, so 11 transfers between queues. Source: AG/transfer-to-queue. */
const MAX_CONTACTS = 12;

/** From a customer queue flow: on to another queue, in a new segment. */
export const dequeueContactAndTransferToQueue: RunAction = (step) => {
  const { context, contact } = step;
  const target = targetOf(step);
  if ('problem' in target) return failed(target.problem);
  const { queue } = target;
  if (contact.status !== 'queued' && contact.status !== 'offered')
    return failed('the contact is in no queue');
  const transfers = contact.chat.contacts.filter(
    ({ initiationMethod }) => initiationMethod === 'QUEUE_TRANSFER',
  );
  if (transfers.length >= MAX_CONTACTS - 1) return failed(`${transfers.length} queue transfers are the most`);
  if (context.router.isAtCapacity(queue))
    return failed(`${queue.contacts.size} of ${queue.maxContacts} contacts are waiting`, 'QueueAtCapacity');
  return { kind: 'left', branch: 'Success', act: () => context.chats.transferToQueue(contact, queue) };
};
