import type { Connect } from '../../connect/connect.ts';
import type { HttpRequest } from '../http.ts';
import type { RestJsonService } from '../rest-json.ts';
import { socketOriginOf } from './connection.ts';
import { validationException } from './errors.ts';
import { participantOperations } from './operations.ts';
import { participantSockets, type UpgradeHandler } from './websocket.ts';

export { socketOriginOf } from './connection.ts';
export { participantThrottling } from './throttling.ts';

interface ParticipantOptions {
  connect: Connect;
  /** Where clients open their WebSockets, e.g. `wss://chat.example`; the request's own port when left out. */
  socketOrigin?: (request: HttpRequest) => string;
}

/** Amazon Connect Participant Service: its operations, and the WebSockets that chats are followed on. */
export function createParticipant({ connect, socketOrigin = socketOriginOf }: ParticipantOptions): {
  service: RestJsonService;
  upgrade: UpgradeHandler;
} {
  const { participants } = connect;
  return {
    service: {
      name: 'ConnectParticipant',
      operations: participantOperations({ participants, socketOrigin }),
      invalid: validationException,
    },
    upgrade: participantSockets(participants),
  };
}
