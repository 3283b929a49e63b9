import type { RunAction } from './action.ts';

/** Ends the chat for the customer. */
export const disconnectParticipant: RunAction = ({ world, chat }) => ({
  kind: 'left',
  act: () => world.chats.end(chat, 'CONTACT_FLOW_DISCONNECT'),
});
