import type { Chat, Simulator } from '@resumed-chats/connect-simulator';
import type { ChatRequest, RequestOf } from '@resumed-chats/conversations';
import { startAttributes, supportedContentTypes } from '../../chat/chat-start.ts';
import { CONTACT } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';

/** Starts a chat as the start-chat Lambda does. `flow` by id or ARN. */
export function startChat(simulator: Simulator, config: Config, flow: string, request: ChatRequest): Chat {
  const interactive = request.interactive ?? true;
  const durationMinutes = request.durationMinutes ?? config.chat.duration / 60;
  return simulator.connect.startChatContact({
    flow,
    customerName: request.name ?? 'Customer',
    durationMinutes,
    ...(request.message === undefined ? {} : { initialMessage: request.message }),
    contentTypes: supportedContentTypes([], interactive),
    disconnectOnCustomerExit: config.chat.disconnectAgentOnCustomerExit,
    attributes: {
      ...startAttributes({
        startedAt: simulator.clock.now(),
        durationMinutes,
        locale: request.locale ?? config.locales[0]!,
        interactive,
        topic: request.topic,
      }),
      ...request.attributes,
    },
  });
}

/** The request with which `startChat` starts a chat as one was started. */
export function requestOf({ locales, topics, chat }: Config): RequestOf {
  return ({ attributes, durationMinutes, contentTypes, customerName }, startedAt) => {
    const [first = ''] = locales;
    const written = attributes[CONTACT.locale];
    const locale = written !== undefined && locales.includes(written) ? written : first;
    const topic = topics.map(({ key }) => key).find((key) => key === attributes[CONTACT.previousTopic]);
    const interactive = supportedContentTypes([], true).every((type) => contentTypes.includes(type));
    const usual: Record<string, string> = startAttributes({
      startedAt,
      durationMinutes,
      locale,
      interactive,
      topic,
    });
    const own = [...new Set([...Object.keys(usual), ...Object.keys(attributes)])]
      // The instant may be some milliseconds before the chat's: it is set by who starts it.
      .filter((name) => name !== CONTACT.chatStartedAt && attributes[name] !== usual[name])
      .map((name): [string, string] => [name, attributes[name] ?? '']);
    const name = customerName.trim();
    return {
      request: {
        ...(name === '' || name === 'Customer' ? {} : { name }),
        ...(topic === undefined ? {} : { topic }),
        ...(interactive ? {} : { interactive }),
        ...(durationMinutes === chat.duration / 60 ? {} : { durationMinutes }),
        ...(own.length === 0 ? {} : { attributes: Object.fromEntries(own) }),
      },
      locale: locale === first ? undefined : locale,
      usualLocale: first,
    };
  };
}
