import type { RunAction } from './action.ts';

/** Ends the chat for the customer. */
export const disconnectParticipant: RunAction = ({ context, chat }) => ({
  kind: 'left',
  act: () => context.chats.end(chat, 'CONTACT_FLOW_DISCONNECT'),
});
