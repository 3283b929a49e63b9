import { type Chat, currentContact, REGION } from '@resumed-chats/connect-simulator';
import type { HttpRequest } from '@resumed-chats/connect-simulator/cloud';
import { contactInWords } from '@resumed-chats/connect-simulator/words';
import type { ChatRequest, Conversation } from '@resumed-chats/conversations';
import { chatAnswer } from '../../chat/start-chat/answer.ts';
import { bodyReader, type StartChatBody } from '../../chat/start-chat/request.ts';
import { chatStart } from '../../chat/start-chat/start-request.ts';
import { CONTACT } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';
import { RequestError } from '../../page/scenarios/request.ts';

/** Nothing of an instance on AWS is named here. */
const NOWHERE = { instanceId: '', flowId: '', origins: [] };

/**
 * `POST /chats` of a played scenario: the customer's client joins the chat that the transcript has started, or starts
 * one when there is none yet. Answers as the start-chat Lambda does.
 * @param endpoint where its participant service is
 * @throws RequestError when the body is not one of `POST /chats`, or the chat has ended
 */
export async function joinChat(
  config: Config,
  conversation: Conversation,
  request: HttpRequest,
  endpoint: string,
) {
  const read = bodyReader({ ...NOWHERE, attributes: config.api.allowedAttributes })({
    headers: request.headers,
    body: request.body.toString(),
  });
  if (!read.ok) throw new RequestError(400, `The chat was not started: ${read.problems.join('; ')}.`);
  if (!conversation.started)
    await conversation.perform({ kind: 'start', chat: startOf(config, read.body, conversation) });
  const { chat } = conversation;
  if (chat.ended)
    throw new RequestError(
      409,
      `The chat of this scenario ${contactInWords(currentContact(chat))}. Play it up to an earlier step to take part.`,
    );
  return {
    data: chatAnswer(config, {
      startChatResult: resultOf(conversation, chat),
      participantService: { region: REGION, endpoint },
      resumeToken: undefined,
      resumed: read.body.PersistentChat === undefined ? undefined : { continued: false, reason: 'notValid' },
      startedAt: chat.startedAt,
      durationMinutes: chat.durationMinutes,
      locale: localeOf(config, chat),
    }),
  };
}

function startOf(config: Config, body: StartChatBody, { simulator, locale }: Conversation): ChatRequest {
  const topic = body.Attributes?.topic;
  if (topic !== undefined && !config.topics.some(({ key }) => key === topic))
    throw new RequestError(400, 'The chat was not started: Attributes.topic has to be the key of a topic.');
  const start = chatStart(config, body, simulator.clock.now());
  const own = Object.entries(body.Attributes ?? {}).filter(
    (entry): entry is [string, string] =>
      config.api.allowedAttributes.includes(entry[0]) && typeof entry[1] === 'string',
  );
  return {
    name: body.ParticipantDetails.DisplayName,
    // A page that does not say gets the scenario's language.
    locale: body.Attributes?.locale === undefined ? (locale ?? start.locale) : start.locale,
    interactive: start.interactive,
    durationMinutes: start.durationMinutes,
    ...(topic === undefined ? {} : { topic }),
    ...(body.InitialMessage === undefined ? {} : { message: body.InitialMessage.Content }),
    ...(own.length === 0 ? {} : { attributes: Object.fromEntries(own) }),
  };
}

function resultOf({ simulator }: Conversation, chat: Chat) {
  const { participantId, participantToken } = simulator.connect.participants.customer(chat);
  return {
    ContactId: chat.initialContactId,
    ParticipantId: participantId,
    ParticipantToken: participantToken,
  };
}

function localeOf({ locales }: Config, chat: Chat): string {
  const written = chat.attributes[CONTACT.locale];
  return written !== undefined && locales.includes(written) ? written : locales[0]!;
}
