import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { ParticipantError } from '../../connect/participants/errors.ts';
import type { Participants } from '../../connect/participants/participants.ts';
import { SOCKET_PATH } from './connection.ts';
import { answerFrame } from './frames.ts';

/** The longest frame that a client may send. Source: API Gateway quotas, WebSocket frame size. */
const MAX_BYTES = 32 * 1024;

/** Close code of a connection that has run its time. */
const NORMAL = 1000;

/** Takes over a connection that becomes a WebSocket. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Handles the upgrades of the shared server: participants' WebSockets. Everything else is refused. */
export function participantSockets(participants: Participants): UpgradeHandler {
  const server = new WebSocketServer({ noServer: true, clientTracking: false, maxPayload: MAX_BYTES });
  return (request, socket, head) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'ws://127.0.0.1');
    if (pathname !== SOCKET_PATH) {
      refuse(socket, '404 Not Found', `there is no WebSocket at ${pathname}`);
      return;
    }
    try {
      accept(participants, server, searchParams.get('token') ?? '', { request, socket, head });
    } catch (error) {
      if (!(error instanceof ParticipantError)) throw error;
      refuse(socket, '403 Forbidden', error.message);
    }
  };
}

/** @throws ParticipantError when the token is not good */
function accept(
  participants: Participants,
  server: WebSocketServer,
  token: string,
  { request, socket, head }: { request: IncomingMessage; socket: Duplex; head: Buffer },
): void {
  let client: WebSocket | undefined;
  const open = participants.open(
    token,
    (frame) => client?.send(frame),
    () => client?.close(NORMAL, 'the connection has run its time'),
  );
  // Covers a handshake that fails as well.
  socket.once('close', open.closed);
  server.handleUpgrade(request, socket, head, (connected) => {
    client = connected;
    connected.on('message', (data) => {
      const { reply, subscribe } = answerFrame(data.toString());
      if (subscribe) open.subscribe();
      if (connected.readyState === WebSocket.OPEN) connected.send(reply);
    });
    // A client that breaks the protocol is closed by ws; there is nothing more to do about it.
    connected.on('error', () => undefined);
  });
}

function refuse(socket: Duplex, status: string, message: string): void {
  const body = JSON.stringify({ message });
  socket.once('error', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
