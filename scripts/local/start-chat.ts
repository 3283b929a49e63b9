import type { Chat, Simulator } from '@resumed-chats/connect-simulator';
import { startAttributes, supportedContentTypes } from '../../chat/chat-start.ts';
import type { Config } from '../../config/schema.ts';

/** What a customer's page sends with a new chat. */
export interface StartChatRequest {
  name?: string;
  locale?: string;
  /** A topic's key. */
  topic?: string;
  message?: string;
  /** False for a client that cannot show buttons. */
  interactive?: boolean;
  durationMinutes?: number;
  attributes?: Readonly<Record<string, string>>;
}

/** Starts a chat as the start-chat Lambda does. `flow` by id or ARN. */
export function startChat(
  simulator: Simulator,
  config: Config,
  flow: string,
  request: StartChatRequest,
): Chat {
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
