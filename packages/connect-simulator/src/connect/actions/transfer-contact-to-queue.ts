import { failed, type RunAction } from './action.ts';

/** Ends the flow and puts the contact in its working queue. */
export const transferContactToQueue: RunAction = ({ world, contact }) => {
  const queue = contact.targetQueue;
  if (queue === undefined) return failed('no working queue has been set');
  if (world.router.isAtCapacity(queue))
    return failed(`${queue.contacts.size} of ${queue.maxContacts} contacts are waiting`, 'QueueAtCapacity');
  return {
    kind: 'left',
    branch: 'Success',
    act: () => {
      world.engine.stop(contact);
      world.router.enqueue(contact, queue);
    },
  };
};
