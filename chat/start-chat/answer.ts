import type { Config } from '../../config/schema.ts';
import type { StartChatResult } from './aws.ts';
import type { Resumed } from './resume.ts';

/** Where the customer's client takes its participant token. */
export interface ParticipantService {
  region: string;
  /** Only where it is not AWS's own for the region. */
  endpoint?: string;
}

interface StartedChat {
  startChatResult: StartChatResult;
  participantService: ParticipantService;
  /** Carries this chat on later; undefined when there was no key to sign it with. */
  resumeToken: string | undefined;
  /** What became of the chat that this one was to carry on; undefined when none was. */
  resumed: Resumed | undefined;
  /** Epoch milliseconds. */
  startedAt: number;
  durationMinutes: number;
  locale: string;
}

/**
 * `data` of the answer. AWS's chat interface and chatjs read `startChatResult` and `featurePermissions`; the rest is for
 * clients that want to show when a chat ends, how long it waits, and by its texts where it is.
 */
export function chatAnswer(config: Config, started: StartedChat) {
  const { startChatResult, participantService, startedAt, durationMinutes, locale } = started;
  const { resumeToken, resumed } = started;
  const { chat, waits, bot, messages } = config;
  return {
    startChatResult,
    featurePermissions: {},
    ...(resumeToken === undefined ? {} : { resumeToken }),
    ...(resumed === undefined ? {} : { resumed }),
    participantService,
    chat: {
      startedAt: new Date(startedAt).toISOString(),
      durationMinutes,
      locale,
      waits: {
        sameAgentSeconds: waits.sameAgent,
        askOnReturnSeconds: waits.askOnReturn,
        lastCallSeconds: chat.lastCall,
        answerTimeoutSeconds: bot.answerTimeout,
      },
      phrases: messages[locale],
    },
  };
}
