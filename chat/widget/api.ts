import { membersOf, text } from './items.ts';
import { readService, type Session, USUAL_REGION } from './saved.ts';
import { readTerms } from './terms.ts';

export interface StartRequest {
  readonly name: string;
  /** As the customer or the page wants it: `es`, `es-US`, `es_US`. */
  readonly locale: string;
  readonly topic?: string;
  readonly message?: string;
  /** Of the chat to carry on. */
  readonly resumeToken?: string;
}

export interface Started {
  readonly session: Session;
  readonly resumeToken?: string;
  /** Only when a chat was to be carried on. */
  readonly resumed?: 'continued' | 'expired' | 'notValid' | 'notEnded';
}

/** Why no chat was started. `retryAfter` is in seconds. */
export type StartProblem =
  | { readonly kind: 'unauthorized' | 'refused' | 'failed' | 'unreachable' }
  | { readonly kind: 'busy'; readonly retryAfter: number };

export class StartError extends Error {
  readonly problem: StartProblem;

  constructor(problem: StartProblem) {
    super(problem.kind);
    this.name = 'StartError';
    this.problem = problem;
  }
}

/** Longest that anybody waits for an answer, in milliseconds; API Gateway gives up earlier. */
const TIMEOUT_MS = 20_000;

/** Body of `POST /chats`. */
export function startBody({ name, locale, topic, message, resumeToken }: StartRequest) {
  const wanted = localeId(locale);
  return {
    ParticipantDetails: { DisplayName: name },
    Attributes: {
      interactive: 'true',
      ...(wanted === undefined ? {} : { locale: wanted }),
      ...(topic === undefined ? {} : { topic }),
    },
    SupportedMessagingContentTypes: ['text/plain', 'application/vnd.amazonaws.connect.message.interactive'],
    ...(message === undefined ? {} : { InitialMessage: { ContentType: 'text/plain', Content: message } }),
    ...(resumeToken === undefined
      ? {}
      : { PersistentChat: { ResumeToken: resumeToken, RehydrationType: 'ENTIRE_PAST_SESSION' } }),
  };
}

/** `es` and `es-419` as start-chat takes them; what is no locale is not sent. Another region of a language will do. */
export function localeId(locale: string): string | undefined {
  const [, language, region] = /^([a-z]{2})(?:[-_](?:[A-Z][a-z]{3}[-_])?([A-Z]{2}|419))?$/.exec(locale) ?? [];
  if (language === undefined) return undefined;
  return `${language}_${region ?? 'US'}`;
}

/**
 * Starts a chat.
 * @param authorization value of the Authorization header, if any
 * @throws StartError, nothing else
 */
export async function startChat(
  call: typeof fetch,
  api: string,
  request: StartRequest,
  authorization: string | undefined,
): Promise<Started> {
  let response: Response;
  let answer: unknown;
  try {
    response = await call(api, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(authorization === undefined ? {} : { authorization }),
      },
      body: JSON.stringify(startBody(request)),
      // The token alone says who the customer is.
      credentials: 'omit',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    answer = await response.json().catch(() => undefined);
  } catch {
    throw new StartError({ kind: 'unreachable' });
  }
  if (!response.ok) throw new StartError(problemOf(response.status, response.headers.get('retry-after')));
  const started = readStarted(answer);
  if (started === undefined) throw new StartError({ kind: 'failed' });
  return started;
}

function problemOf(status: number, retryAfter: string | null): StartProblem {
  if (status === 401 || status === 403) return { kind: 'unauthorized' };
  if (status === 429 || status === 503) {
    const seconds = /^\d{1,5}$/.test(retryAfter ?? '') ? Number(retryAfter) : 5;
    return { kind: 'busy', retryAfter: Math.max(1, seconds) };
  }
  return { kind: status >= 400 && status < 500 ? 'refused' : 'failed' };
}

/** Reads start-chat's answer. All but `startChatResult` may be missing. Undefined when it is no such answer. */
export function readStarted(answer: unknown): Started | undefined {
  const data = membersOf(membersOf(answer)['data']);
  const { ContactId, ParticipantId, ParticipantToken } = membersOf(data['startChatResult']);
  if (![ContactId, ParticipantId, ParticipantToken].every((one) => text(one) !== '')) return undefined;
  const resumeToken = text(data['resumeToken']);
  const resumed = resumedOf(membersOf(data['resumed']));
  return {
    session: {
      contactId: text(ContactId),
      participantId: text(ParticipantId),
      participantToken: text(ParticipantToken),
      service: readService(data['participantService'] ?? { region: USUAL_REGION }),
      terms: readTerms(data['chat']),
    },
    ...(resumeToken === '' ? {} : { resumeToken }),
    ...(resumed === undefined ? {} : { resumed }),
  };
}

function resumedOf({ continued, reason }: Readonly<Record<string, unknown>>): Started['resumed'] {
  if (continued === true) return 'continued';
  if (continued !== false) return undefined;
  return reason === 'expired' || reason === 'notEnded' ? reason : 'notValid';
}
