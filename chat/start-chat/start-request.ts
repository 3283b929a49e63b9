import type { StartChatContactRequest } from '@aws-sdk/client-connect';
import type { Config } from '../../config/schema.ts';
import { type ChatStart, CONTENT_TYPES, startAttributes, supportedContentTypes } from '../chat-start.ts';
import { customerIdOf } from './customer.ts';
import type { StartChatBody } from './request.ts';

/** What the page leaves open follows from the configuration, and from what it says that it can show. */
export function chatStart(config: Config, body: StartChatBody, startedAt: number): ChatStart {
  const shown = body.SupportedMessagingContentTypes ?? [];
  return {
    startedAt,
    durationMinutes: body.ChatDurationInMinutes ?? Math.floor(config.chat.duration / 60),
    locale: localeOf(body.Attributes?.locale, config.locales),
    interactive:
      body.Attributes?.interactive === undefined
        ? shown.includes(CONTENT_TYPES.interactive)
        : body.Attributes.interactive === 'true',
    topic: body.Attributes?.topic,
  };
}

/** The locale itself (browsers write `es-US`), else one of its language, else the default. */
function localeOf(wanted: string | undefined, configured: readonly string[]): string {
  const locale = wanted?.replace('-', '_');
  const near = configured.find((each) => each.slice(0, 3) === locale?.slice(0, 3));
  return configured.find((each) => each === locale) ?? near ?? configured[0]!;
}

/** StartChatContact's request for a fresh chat. @param subject of the customer's JWT, if there is one */
export function startRequest(
  config: Config,
  place: { instanceId: string; flowId: string },
  { body, start, subject }: { body: StartChatBody; start: ChatStart; subject: string | undefined },
): StartChatContactRequest {
  return {
    InstanceId: place.instanceId,
    ContactFlowId: place.flowId,
    ParticipantDetails: { DisplayName: body.ParticipantDetails.DisplayName },
    Attributes: { ...ownAttributes(config, body), ...startAttributes(start) },
    ChatDurationInMinutes: start.durationMinutes,
    SupportedMessagingContentTypes: supportedContentTypes(
      [...(body.SupportedMessagingContentTypes ?? []), ...initialType(body)],
      start.interactive,
    ),
    // The agent leaves when the customer ends the chat, and the disconnect flow runs. Source: Connect API, StartChatContact.
    ...(config.chat.disconnectAgentOnCustomerExit ? { DisconnectOnCustomerExit: ['AGENT' as const] } : {}),
    ...(body.InitialMessage === undefined ? {} : { InitialMessage: body.InitialMessage }),
    ...(subject === undefined ? {} : { CustomerId: customerIdOf(subject) }),
  };
}

/** StartChatContact refuses a first message of a type that is not among those supported. */
function initialType({ InitialMessage }: StartChatBody): string[] {
  return InitialMessage === undefined ? [] : [InitialMessage.ContentType];
}

function ownAttributes(config: Config, { Attributes = {} }: StartChatBody): Record<string, string> {
  const given = Object.entries(Attributes).filter(
    (entry): entry is [string, string] =>
      config.api.allowedAttributes.includes(entry[0]) && typeof entry[1] === 'string',
  );
  return Object.fromEntries(given);
}
