import 'amazon-connect-chatjs';
import type { Service, Session } from './saved.ts';

/** The part of a chatjs session that the widget uses. Source: amazon-connect-chatjs, README. */
export interface ChatJsSession {
  onMessage(listener: Listener): void;
  onTyping(listener: Listener): void;
  onDeliveredReceipt(listener: Listener): void;
  onReadReceipt(listener: Listener): void;
  onEnded(listener: Listener): void;
  onConnectionEstablished(listener: (event: { connectCalled?: boolean } | undefined) => void): void;
  onConnectionLost(listener: Listener): void;
  onConnectionBroken(listener: Listener): void;
  onDeepHeartbeatSuccess(listener: Listener): void;
  onDeepHeartbeatFailure(listener: Listener): void;
  connect(): Promise<unknown>;
  sendMessage(message: {
    contentType: string;
    message: string;
    clientToken: string;
  }): Promise<{ data: { Id?: string; AbsoluteTime?: string } }>;
  sendEvent(event: { contentType: string; content?: string }): Promise<unknown>;
  getTranscript(query: object): Promise<{ data: { Transcript?: unknown[]; NextToken?: string } }>;
  disconnectParticipant(): Promise<unknown>;
  controller: { breakConnection(): unknown };
}

export type Listener = (event: { data?: unknown } | undefined) => void;

export type CreateSession = (session: Session) => ChatJsSession;

/** chatjs is no module: it puts itself into a global that it shares with AWS's other scripts. */
declare const connect: {
  ChatSession: { setGlobalConfig(config: object): void; create(options: object): ChatJsSession };
};

/** Milliseconds between receipts; chatjs waits 5 s when it is not told. */
const RECEIPTS_MS = 1000;

/** Endpoints that chats of this page had, in the order in which they came. */
const endpoints: string[] = [];

/**
 * chatjs keeps one client for each name of a region, and an endpoint until it is told another one. So each endpoint gets
 * a name of its own, which nothing but a signature that nobody checks is made of; and once there was one, AWS's own
 * address is said as well. Source: amazon-connect-chatjs 5.0.0, src/client/client.js and src/globalConfig.js.
 */
function clientOf({ region, endpoint }: Service): { name: string; endpoint?: string } {
  if (endpoint === undefined)
    return endpoints.length === 0
      ? { name: region }
      : { name: region, endpoint: `https://participant.connect.${region}.amazonaws.com` };
  if (!endpoints.includes(endpoint)) endpoints.push(endpoint);
  return { name: `${region}-${endpoints.indexOf(endpoint) + 1}`, endpoint };
}

/**
 * A session of chatjs. Sessions with one ContactId share a WebSocket, of which the second one is told late; it is no more
 * than their name, as messages say of which initial contact they are. Source: as above, LpcConnectionHelper.js.
 * @param device tells the devices of one page apart; '' where there is only one
 */
export function createChatJsSession(
  { contactId, participantId, participantToken, service }: Session,
  device: string,
): ChatJsSession {
  const { name, endpoint } = clientOf(service);
  connect.ChatSession.setGlobalConfig({
    region: service.region,
    ...(endpoint === undefined ? {} : { endpoint }),
    features: { messageReceipts: { shouldSendMessageReceipts: true, throttleTime: RECEIPTS_MS } },
  });
  return connect.ChatSession.create({
    chatDetails: {
      ...(device === ''
        ? { ContactId: contactId }
        : { ContactId: `${contactId}@${device}`, InitialContactId: contactId }),
      ParticipantId: participantId,
      ParticipantToken: participantToken,
    },
    options: { region: name },
    type: 'CUSTOMER',
    // No telemetry to AWS: it would load a script from elsewhere.
    disableCSM: true,
  });
}
