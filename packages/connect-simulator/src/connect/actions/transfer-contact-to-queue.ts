import { failed, type RunAction } from './action.ts';

/** Ends the flow and puts the contact in its working queue. */
export const transferContactToQueue: RunAction = ({ context, contact }) => {
  const queue = contact.targetQueue;
  if (queue === undefined) return failed('no working queue has been set');
  if (context.router.isAtCapacity(queue))
    return failed(`${queue.contacts.size} of ${queue.maxContacts} contacts are waiting`, 'QueueAtCapacity');
  return {
    kind: 'left',
    branch: 'Success',
    act: () => {
      context.engine.stop(contact);
      context.router.enqueue(contact, queue);
    },
  };
};
