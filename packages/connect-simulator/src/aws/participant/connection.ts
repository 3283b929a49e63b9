import type { Chat } from '../../connect/contact.ts';
import { absoluteTime } from '../../connect/participants/items.ts';
import type { Participants } from '../../connect/participants/participants.ts';
import type { HttpRequest } from '../http.ts';

/** Where participants' WebSockets are opened. */
export const SOCKET_PATH = '/participant/websocket';

export type ConnectionType = 'WEBSOCKET' | 'CONNECTION_CREDENTIALS';

/** What CreateParticipantConnection answers, and StartChatContact when it is asked for ConnectionTypes. */
export interface Connection {
  Websocket?: { Url: string; ConnectionExpiry: string };
  ConnectionCredentials?: { ConnectionToken: string; Expiry: string };
}

/** @param socketOrigin e.g. `ws://127.0.0.1:4600` */
export function createConnection(
  participants: Participants,
  chat: Chat,
  types: readonly ConnectionType[],
  socketOrigin: string,
): Connection {
  const connection: Connection = {};
  if (types.includes('WEBSOCKET')) {
    const { token, expiresAt } = participants.socketToken(chat);
    connection.Websocket = {
      Url: `${socketOrigin}${SOCKET_PATH}?token=${token}`,
      ConnectionExpiry: absoluteTime(expiresAt),
    };
  }
  if (types.includes('CONNECTION_CREDENTIALS')) {
    const { token, expiresAt } = participants.connectionToken(chat);
    connection.ConnectionCredentials = { ConnectionToken: token, Expiry: absoluteTime(expiresAt) };
  }
  return connection;
}

/**
 * Where the WebSocket of whoever sent this request is opened: at the port that it came to. chatjs takes no plain
 * `ws://` URL but that of 127.0.0.1, neither `localhost` nor `[::1]`.
 */
export function socketOriginOf({ headers }: HttpRequest): string {
  const port = /:(\d+)$/.exec(headers['host'] ?? '')?.[1];
  return `ws://127.0.0.1:${port ?? 80}`;
}
