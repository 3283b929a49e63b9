/** What start-chat gives a customer's page. */
export interface ChatDetails {
  ContactId: string;
  ParticipantId: string;
  ParticipantToken: string;
}

/** An item as chatjs hands it to the page. */
export interface ChatItem {
  Id?: string;
  Type?: string;
  Content?: string;
  ContentType?: string;
  DisplayName?: string;
  ParticipantRole?: string;
  ContactId?: string;
  AbsoluteTime?: string;
  MessageMetadata?: { MessageId?: string; Receipts?: { ReadTimestamp?: string }[] };
}

export type HeardKind =
  | 'message'
  | 'typing'
  | 'delivered'
  | 'read'
  | 'ended'
  | 'established'
  | 'lost'
  | 'broken';

export interface Heard {
  kind: HeardKind;
  data: ChatItem | null;
}

/** The part of chatjs that a customer's page uses. Source: its README. */
export interface ChatJs {
  ChatSession: {
    setGlobalConfig(config: object): void;
    create(args: object): ChatJsSession;
  };
}

type Listen = (listener: (event: { data?: ChatItem | null } | undefined) => void) => void;

interface ChatJsSession {
  onMessage: Listen;
  onTyping: Listen;
  onDeliveredReceipt: Listen;
  onReadReceipt: Listen;
  onEnded: Listen;
  onConnectionEstablished: Listen;
  onConnectionLost: Listen;
  onConnectionBroken: Listen;
  connect(): Promise<unknown>;
  sendMessage(args: { contentType: string; message: string }): Promise<{ data: { Id: string } }>;
  sendEvent(args: { contentType: string; content?: string }): Promise<unknown>;
  getTranscript(args: object): Promise<{ data: { Transcript: ChatItem[]; NextToken?: string } }>;
  disconnectParticipant(): Promise<unknown>;
  controller: { breakConnection(): unknown };
}

export interface Session {
  readonly heard: Heard[];
  connect(): Promise<void>;
  send(message: string): Promise<string>;
  types(): Promise<void>;
  reads(messageId: string): Promise<void>;
  /** The whole of it, oldest first, page by page. */
  transcript(): Promise<ChatItem[]>;
  leave(): Promise<void>;
  /** The page is closed. */
  close(): Promise<void>;
}

/**
 * A customer's page on chatjs. It refers to nothing outside itself: Chromium gets its source.
 */
export function openSession(connect: ChatJs, endpoint: string, chatDetails: ChatDetails): Session {
  const options = { region: 'us-east-1' };
  const EVENT = 'application/vnd.amazonaws.connect.event';
  connect.ChatSession.setGlobalConfig({
    ...options,
    endpoint,
    features: { messageReceipts: { shouldSendMessageReceipts: true, throttleTime: 50 } },
  });
  const session = connect.ChatSession.create({ chatDetails, options, type: 'CUSTOMER', disableCSM: true });
  const heard: Heard[] = [];
  const note = (kind: HeardKind) => (event: { data?: ChatItem | null } | undefined) => {
    heard.push({ kind, data: event?.data ?? null });
  };
  session.onMessage(note('message'));
  session.onTyping(note('typing'));
  session.onDeliveredReceipt(note('delivered'));
  session.onReadReceipt(note('read'));
  session.onEnded(note('ended'));
  session.onConnectionEstablished(note('established'));
  session.onConnectionLost(note('lost'));
  session.onConnectionBroken(note('broken'));
  return {
    heard,
    connect: async () => {
      await session.connect();
    },
    send: async (message) => (await session.sendMessage({ contentType: 'text/plain', message })).data.Id,
    types: async () => {
      await session.sendEvent({ contentType: `${EVENT}.typing` });
    },
    reads: async (messageId) => {
      const content = JSON.stringify({ messageId });
      await session.sendEvent({ contentType: `${EVENT}.message.read`, content });
    },
    transcript: async () => {
      const items: ChatItem[] = [];
      let nextToken: string | undefined;
      do {
        const { data } = await session.getTranscript({
          scanDirection: 'BACKWARD',
          sortOrder: 'ASCENDING',
          ...(nextToken === undefined ? {} : { nextToken }),
        });
        items.unshift(...data.Transcript);
        nextToken = data.NextToken;
      } while (nextToken !== undefined);
      return items;
    },
    leave: async () => {
      await session.disconnectParticipant();
    },
    close: async () => {
      await session.controller.breakConnection();
    },
  };
}
