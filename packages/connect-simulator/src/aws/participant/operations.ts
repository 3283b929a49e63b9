import { z } from 'zod';
import { absoluteTime, pastWireItem, wireItem } from '../../connect/participants/items.ts';
import type { Accepted, Participants } from '../../connect/participants/participants.ts';
import type { StartPosition } from '../../connect/participants/transcript-page.ts';
import type { HttpRequest } from '../http.ts';
import { type Operation, operation } from '../rest-json.ts';
import { type ConnectionType, createConnection } from './connection.ts';
import { asService, validationException } from './errors.ts';

/** A token travels in this header only. Without one it is refused as one that is not good. */
const BEARER = 'x-amz-bearer';
const token = z.string().default('');

const clientToken = z.string().max(500).optional();
const contentType = z.string().min(1).max(100);
const content = z.string().min(1).max(16_384);

interface Connected {
  readonly ConnectionToken: string;
}

interface OperationsOptions {
  participants: Participants;
  socketOrigin: (request: HttpRequest) => string;
}

/** The participant service's operations for chat. Names, ranges and defaults: its API model (2018-09-07). */
export function participantOperations({ participants, socketOrigin }: OperationsOptions): Operation[] {
  const chatOf = ({ ConnectionToken }: Connected) => participants.byConnectionToken(ConnectionToken);
  return [
    post(
      'CreateParticipantConnection',
      '/participant/connection',
      z.strictObject({
        ParticipantToken: token,
        Type: z
          .array(z.enum(['WEBSOCKET', 'CONNECTION_CREDENTIALS', 'WEBRTC_CONNECTION']))
          .min(1)
          .optional(),
        ConnectParticipant: z.boolean().optional(),
      }),
      ({ ParticipantToken, Type, ConnectParticipant = false }, request) => {
        const chat = participants.byParticipantToken(ParticipantToken);
        const types = connectionTypes(Type, ConnectParticipant);
        if (ConnectParticipant || types.includes('WEBSOCKET')) participants.connected(chat);
        return createConnection(participants, chat, types, socketOrigin(request));
      },
    ),
    post(
      'SendMessage',
      '/participant/message',
      z.strictObject({
        ConnectionToken: token,
        ContentType: contentType,
        Content: content,
        ClientToken: clientToken,
      }),
      (input) =>
        accepted(
          participants.sendMessage(chatOf(input), input.ContentType, input.Content, input.ClientToken),
        ),
    ),
    post(
      'SendEvent',
      '/participant/event',
      z.strictObject({
        ConnectionToken: token,
        ContentType: contentType,
        Content: content.optional(),
        ClientToken: clientToken,
      }),
      (input) => accepted(participants.sendEvent(chatOf(input), input.ContentType, input.Content)),
    ),
    post(
      'GetTranscript',
      '/participant/transcript',
      z.strictObject({
        ConnectionToken: token,
        ContactId: z.string().min(1).max(256).optional(),
        MaxResults: z.int().min(0).max(100).optional(),
        NextToken: z.string().min(1).max(1000).optional(),
        ScanDirection: z.enum(['FORWARD', 'BACKWARD']).optional(),
        SortOrder: z.enum(['DESCENDING', 'ASCENDING']).optional(),
        StartPosition: z
          .strictObject({
            Id: z.string().min(1).max(256).optional(),
            AbsoluteTime: z.string().min(1).max(100).optional(),
            MostRecent: z.int().min(0).max(100).optional(),
          })
          .optional(),
      }),
      (input) => {
        const chat = chatOf(input);
        const { items, nextToken } = participants.transcript(chat, {
          contactId: input.ContactId,
          maxResults: input.MaxResults,
          nextToken: input.NextToken,
          scanDirection: input.ScanDirection,
          sortOrder: input.SortOrder,
          startPosition: startPosition(input.StartPosition),
        });
        return {
          InitialContactId: chat.initialContactId,
          Transcript: items.map(({ item, past }) => (past ? pastWireItem(item) : wireItem(chat, item))),
          ...(nextToken === undefined ? {} : { NextToken: nextToken }),
        };
      },
    ),
    post(
      'DisconnectParticipant',
      '/participant/disconnect',
      z.strictObject({ ConnectionToken: token, ClientToken: clientToken }),
      (input) => {
        participants.disconnect(chatOf(input));
        return {};
      },
    ),
  ];
}

function post<Input>(
  name: string,
  path: string,
  input: z.ZodType<Input>,
  handle: (input: Input, request: HttpRequest) => unknown,
): Operation {
  return operation({
    name,
    method: 'POST',
    path,
    headers: { [name === 'CreateParticipantConnection' ? 'ParticipantToken' : 'ConnectionToken']: BEARER },
    input,
    handle: (given, request) => asService(() => handle(given, request)),
  });
}

/** Assumed: one of the two has to be asked for. */
function connectionTypes(given: readonly string[] | undefined, connects: boolean): ConnectionType[] {
  if (given === undefined && !connects)
    throw validationException('Type: WEBSOCKET, CONNECTION_CREDENTIALS or both have to be asked for');
  const types = given ?? [];
  if (types.includes('WEBRTC_CONNECTION'))
    throw validationException('Type: WEBRTC_CONNECTION is not for chats');
  return types as ConnectionType[];
}

/** chatjs sends an empty one. Assumed: two positions at once are refused. */
function startPosition(
  given: { Id?: string | undefined; AbsoluteTime?: string | undefined; MostRecent?: number | undefined } = {},
): StartPosition | undefined {
  const { Id: id, AbsoluteTime: absoluteTime, MostRecent: mostRecent } = given;
  const count = [id, absoluteTime, mostRecent].filter((value) => value !== undefined).length;
  if (count > 1)
    throw validationException('StartPosition: Id, AbsoluteTime and MostRecent exclude each other');
  return count === 0 ? undefined : { id, absoluteTime, mostRecent };
}

function accepted({ id, at }: Accepted) {
  return { Id: id, AbsoluteTime: absoluteTime(at) };
}
