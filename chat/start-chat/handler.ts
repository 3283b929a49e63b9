import type { Config } from '../../config/schema.ts';
import { CONTENT_TYPES, startAttributes, supportedContentTypes } from '../chat-start.ts';
import { chatAnswer, type ParticipantService } from './answer.ts';
import type { StartChat } from './connect.ts';
import { errorName, type Failure, failureOf, NOT_READY } from './failure.ts';
import { readBody, type StartChatBody } from './request.ts';

/** An answer to API Gateway (HTTP API, payload format 2.0). */
export interface ApiAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

export interface Edges {
  /** Id of the instance; '' when none is set. */
  instanceId: string;
  /** Id of the flow that chats start in; '' until it is deployed. */
  flowId: string;
  participantService: ParticipantService;
  /** Epoch milliseconds. */
  now: () => number;
  startChat: StartChat;
  log: (line: string) => void;
}

/**
 * `POST /chats`: checks what a customer's page sends, starts the chat, and answers as AWS's chat widget and chatjs
 * expect it. Never throws. The log gets names, ids and counts, no tokens and no texts.
 */
export function createHandler(config: Config, edges: Edges) {
  const { instanceId, flowId, participantService, now, startChat, log } = edges;
  const write = (entry: Record<string, unknown>) => log(JSON.stringify(entry));
  const refuse = (problems: string[]) => {
    write({ event: 'chat-refused', problems: problems.length });
    return answer(400, { message: `The chat was not started: ${problems.join('; ')}.` });
  };
  const fail = (failure: Failure, error: string) => {
    write({ event: 'chat-failed', status: failure.status, error });
    const { status, message, retryAfter } = failure;
    return answer(status, { message }, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
  };
  return async (event: unknown): Promise<ApiAnswer> => {
    const read = readBody(event);
    if (!read.ok) return refuse(read.problems);
    const { body } = read;
    const topic = body.Attributes?.topic;
    if (topic !== undefined && !config.topics.some(({ key }) => key === topic))
      return refuse(['Attributes.topic has to be the key of a topic']);
    if (instanceId === '' || flowId === '') return fail(NOT_READY, 'NoFlow');
    const start = { startedAt: now(), ...choices(config, body), topic };
    try {
      const startChatResult = await startChat({
        InstanceId: instanceId,
        ContactFlowId: flowId,
        ParticipantDetails: { DisplayName: body.ParticipantDetails.DisplayName },
        Attributes: startAttributes(start),
        ChatDurationInMinutes: start.durationMinutes,
        SupportedMessagingContentTypes: supportedContentTypes(
          body.SupportedMessagingContentTypes ?? [],
          start.interactive,
        ),
        // The agent leaves when she ends the chat, and the disconnect flow runs. Source: Connect API, StartChatContact.
        DisconnectOnCustomerExit: ['AGENT'],
        ...(body.InitialMessage === undefined ? {} : { InitialMessage: body.InitialMessage }),
      });
      const { durationMinutes, locale, interactive } = start;
      const { ContactId: contactId } = startChatResult;
      write({ event: 'chat-started', contactId, durationMinutes, locale, interactive, topic });
      return answer(200, { data: chatAnswer(config, { startChatResult, participantService, ...start }) });
    } catch (error) {
      return fail(failureOf(error), errorName(error));
    }
  };
}

/** What the page leaves open follows from the configuration, and from what it says that it can show. */
function choices(config: Config, body: StartChatBody) {
  const shown = body.SupportedMessagingContentTypes ?? [];
  return {
    durationMinutes: body.ChatDurationInMinutes ?? Math.floor(config.chat.duration / 60),
    locale: localeOf(body.Attributes?.locale, config.locales),
    interactive:
      body.Attributes?.interactive === undefined
        ? shown.includes(CONTENT_TYPES.interactive)
        : body.Attributes.interactive === 'true',
  };
}

/** The locale itself (browsers write `es-US`), else one of its language, else the default. */
function localeOf(wanted: string | undefined, configured: readonly string[]): string {
  const locale = wanted?.replace('-', '_');
  const near = configured.find((each) => each.slice(0, 3) === locale?.slice(0, 3));
  return configured.find((each) => each === locale) ?? near ?? configured[0]!;
}

function answer(statusCode: number, body: unknown, headers: Record<string, string> = {}): ApiAnswer {
  return {
    statusCode,
    // The answer holds a participant's token.
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(body),
  };
}
