import { z } from 'zod';
import type { Chat, ChatOrigin } from '../../connect/contact.ts';
import { ContinuationError, continuationOf } from '../../connect/continuation.ts';
import type { HttpRequest } from '../http.ts';
import { type ConnectionType, createConnection } from '../participant/connection.ts';
import { type Operation, operation } from '../rest-json.ts';
import { defined } from './defined.ts';
import { contactNotFound, invalidRequest, limitExceeded } from './errors.ts';
import { contactId, instanceId } from './input.ts';
import { type StartChatInput, startChatInput } from './start-chat-input.ts';
import type { ConnectWire } from './wire.ts';

/** The customer's client has this long to connect. Source: StartChatContact. */
const CONNECT_WITHIN_MS = 5 * 60_000;

/** Starting and stopping chats. */
export function chatOperations(wire: ConnectWire): Operation[] {
  return [
    operation({
      name: 'StartChatContact',
      method: 'PUT',
      path: '/contact/chat',
      input: startChatInput,
      handle: (input, request) =>
        wire.tokens.once('StartChatContact', input, () => startChat(wire, input, request)),
    }),
    operation({
      name: 'StopContact',
      method: 'POST',
      path: '/contact/stop',
      input: z.strictObject({
        ContactId: contactId,
        InstanceId: instanceId,
        DisconnectReason: z.strictObject({ Code: z.string().optional() }).optional(),
      }),
      handle: (input) => {
        if (input.DisconnectReason !== undefined)
          throw invalidRequest('Only outbound campaigns give a DisconnectReason');
        const contact = wire.connect.findContact(input.ContactId);
        if (contact === undefined || contact.status === 'ended')
          throw contactNotFound(`There is no contact ${input.ContactId} that goes on`);
        wire.connect.stopContact(input.ContactId);
        return {};
      },
    }),
  ];
}

function startChat(wire: ConnectWire, input: StartChatInput, request: HttpRequest) {
  const { connect } = wire;
  const { participants } = connect;
  if (input.ChatStreamingConfiguration !== undefined)
    throw invalidRequest('ChatStreamingConfiguration needs Amazon SNS, which is not simulated');
  const flow = connect.flows.get(input.ContactFlowId);
  if (flow.type !== 'CONTACT_FLOW')
    throw invalidRequest(`The flow ${flow.name} is of type ${flow.type}; chats start in a CONTACT_FLOW`);
  const origin = originOf(wire, input);
  const { maxActiveChats } = connect.instance;
  if (connect.activeChats >= maxActiveChats)
    throw limitExceeded(`${maxActiveChats} chats are active, as many as the instance may have`);
  const chat = connect.startChatContact({
    ...defined({
      attributes: input.Attributes,
      durationMinutes: input.ChatDurationInMinutes,
      initialMessage: input.InitialMessage?.Content,
      initialMessageType: input.InitialMessage?.ContentType,
      contentTypes: input.SupportedMessagingContentTypes,
      customerId: input.CustomerId,
      segmentAttributes: input.SegmentAttributes,
      origin,
    }),
    flow: flow.arn,
    customerName: input.ParticipantDetails.DisplayName,
    disconnectOnCustomerExit: input.DisconnectOnCustomerExit !== undefined,
    connectWithinMs: CONNECT_WITHIN_MS,
  });
  const { participantId, participantToken } = participants.customer(chat);
  return {
    ContactId: chat.initialContactId,
    ParticipantId: participantId,
    ParticipantToken: participantToken,
    ...(origin?.continues === undefined ? {} : { ContinuedFromContactId: origin.continues.contactId }),
    ...connection(wire, chat, input.ConnectionTypes ?? [], request),
  };
}

/** ConnectionTypes spare the client CreateParticipantConnection: its answer is given at once. */
function connection(wire: ConnectWire, chat: Chat, types: readonly ConnectionType[], request: HttpRequest) {
  const { participants } = wire.connect;
  if (types.includes('WEBSOCKET')) participants.connected(chat);
  return createConnection(participants, chat, types, wire.socketOrigin(request));
}

/** @throws AwsError when the contact that it names is not there, or cannot be continued */
function originOf(
  { connect }: ConnectWire,
  { PersistentChat, RelatedContactId }: StartChatInput,
): ChatOrigin | undefined {
  if (RelatedContactId !== undefined)
    return { relatedContactId: connect.contact(RelatedContactId).contactId };
  if (PersistentChat === undefined) return undefined;
  const source = connect.contact(PersistentChat.SourceContactId);
  try {
    return { continues: continuationOf(source, PersistentChat.RehydrationType) };
  } catch (error) {
    throw error instanceof ContinuationError ? invalidRequest(`PersistentChat: ${error.message}`) : error;
  }
}
