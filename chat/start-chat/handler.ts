import type { Config } from '../../config/schema.ts';
import { createLog, type Entry } from '../../logging/log.ts';
import type { Metric } from '../../logging/metrics.ts';
import { chatAnswer, type ParticipantService } from './answer.ts';
import type { StartChat } from './aws.ts';
import { boundTo, subjectOf } from './customer.ts';
import { errorName, type Failure, failureOf, NOT_READY, requestIdOf } from './failure.ts';
import { bodyReader } from './request.ts';
import { mayResume, type Rehydrate, type Resumed, startResumed } from './resume.ts';
import type { ResumeKeys } from './resume-keys.ts';
import { makeResumeToken } from './resume-token.ts';
import { chatStart, startRequest } from './start-request.ts';

/** Without a key no token can be told from another. */
const NOT_VALID: Rehydrate = { ok: false, reason: 'notValid' };

/** An answer to API Gateway (HTTP API, payload format 2.0). */
export interface ApiAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

export interface Dependencies {
  /** Id of the instance; '' when none is set. */
  instanceId: string;
  /** Id of the flow that chats start in; '' until it is deployed. */
  flowId: string;
  /** Origins whose pages may start chats, by name. */
  origins: readonly string[];
  participantService: ParticipantService;
  /** Epoch milliseconds. */
  now: () => number;
  startChat: StartChat;
  /** Left out where the deployment has no key: chats cannot be carried on then. */
  keys?: ResumeKeys;
  log: (line: string) => void;
  /** Name of the stack that metrics are of; '' for none. */
  stack?: string;
}

/** What events count as. */
const COUNTED: Record<string, Metric> = {
  'chat-started': 'ChatsStarted',
  'chat-refused': 'ChatsRefused',
  'chat-failed': 'ChatsFailed',
};

/**
 * `POST /chats`: checks what a customer's page sends, starts the chat, and answers as AWS's chat interface and chatjs
 * expect it. Never throws. The log gets names, ids and counts, no tokens and no texts.
 */
export function createHandler(config: Config, edges: Dependencies) {
  const { instanceId, flowId, origins, participantService, now, startChat, keys, log, stack = '' } = edges;
  const read = bodyReader({ instanceId, flowId, origins, attributes: config.api.allowedAttributes });
  const writeLog = createLog({ write: log, now, stack });
  const write = (entry: Entry & { event: string }) => {
    const metric = COUNTED[entry.event];
    writeLog(entry, metric === undefined ? {} : { [metric]: 1 });
  };
  const refuse = (problems: string[]) => {
    write({ event: 'chat-refused', problems: problems.length });
    return answer(400, { message: `The chat was not started: ${problems.join('; ')}.` });
  };
  const fail = (failure: Failure, error: string, requestId?: string) => {
    write({ event: 'chat-failed', status: failure.status, error, requestId });
    const { status, message, retryAfter } = failure;
    return answer(status, { message }, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
  };
  /** For one chat, which starts whatever happens to the key; why there is none is said once. */
  const keyUser = () => {
    let told = false;
    return async <Value>(use: (keys: ResumeKeys) => Promise<Value>): Promise<Value | undefined> => {
      try {
        return keys === undefined ? undefined : await use(keys);
      } catch (error) {
        if (!told) write({ event: 'no-resume-key', error: errorName(error), requestId: requestIdOf(error) });
        told = true;
        return undefined;
      }
    };
  };

  return async (event: unknown): Promise<ApiAnswer> => {
    const sent = read(event);
    if (!sent.ok) return refuse(sent.problems);
    const { body } = sent;
    const topic = body.Attributes?.topic;
    if (topic !== undefined && !config.topics.some(({ key }) => key === topic))
      return refuse(['Attributes.topic has to be the key of a topic']);
    if (instanceId === '' || flowId === '') return fail(NOT_READY, 'NoFlow');
    const start = chatStart(config, body, now());
    const subject = subjectOf(event);
    const customer = boundTo(subject);
    const withKeys = keyUser();
    const asked = body.PersistentChat;
    const rehydrate: Rehydrate | undefined =
      asked &&
      ((await withKeys((some) => mayResume(asked, some, { customer, now: start.startedAt }))) ?? NOT_VALID);
    try {
      const [{ result, resumed, refusal }, key] = await Promise.all([
        startResumed(startChat, startRequest(config, edges, { body, start, subject }), rehydrate),
        withKeys((some) => some.signing()),
      ]);
      const { durationMinutes, locale, interactive, startedAt } = start;
      const { ContactId: contactId } = result;
      write({
        event: 'chat-started',
        contactId,
        durationMinutes,
        locale,
        interactive,
        topic,
        ...resumeEntry(resumed),
        refusal,
      });
      const expiresAt = startedAt + (durationMinutes * 60 + config.api.resumeTokens.validFor) * 1000;
      const resumeToken =
        key === undefined
          ? undefined
          : makeResumeToken({ contactId, customer, issuedAt: startedAt, expiresAt }, key);
      const started = { startChatResult: result, participantService, resumeToken, resumed, ...start };
      return answer(200, { data: chatAnswer(config, started) });
    } catch (error) {
      return fail(failureOf(error), errorName(error), requestIdOf(error));
    }
  };
}

function resumeEntry(resumed: Resumed | undefined): Record<string, unknown> {
  if (resumed === undefined) return {};
  return resumed.continued
    ? { continued: true, resume: 'continued' }
    : { continued: false, resume: resumed.reason };
}

function answer(statusCode: number, body: unknown, headers: Record<string, string> = {}): ApiAnswer {
  return {
    statusCode,
    // The answer holds tokens.
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
    body: JSON.stringify(body),
  };
}
