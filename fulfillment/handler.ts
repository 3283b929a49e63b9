import { INTENTS } from '../config/contract.ts';
import type { Config } from '../config/schema.ts';
import { errorName, lambdaLog, loggableId, type WriteLog } from '../logging/log.ts';
import type { Metric } from '../logging/metrics.ts';
import { type Decision, decide, LAST_RESORT, type Turn } from './decide.ts';
import { type LexEvent, readEvent } from './event.ts';
import { configuredLocale } from './locale.ts';
import { messageWriter } from './messages.ts';
import { type LexResponse, respond } from './respond.ts';
import { topicFinder } from './topics.ts';
import { toTurn } from './turn.ts';
import { readVisit } from './visit.ts';

/**
 * The Lex V2 code hook for a configuration. Its answer depends on the event alone, so that a turn that Lex sends
 * twice is answered twice the same. It never throws: with whatever it cannot read, a person takes over.
 */
export function createHandler(config: Config, log: WriteLog = lambdaLog) {
  const findTopic = topicFinder(config);
  const write = messageWriter(config);
  const answer = (event: LexEvent): LexResponse => {
    const locale = configuredLocale(event.localeId, config.locales);
    const visit = readVisit(event.sessionAttributes);
    const texts = config.messages[locale]!;
    const turn = toTurn(event, visit, { locale, texts, maxAttempts: config.bot.maxAttempts, findTopic });
    // Who sends no session state keeps none: a question to him would be the first one for ever.
    const decision = event.fromLex ? decide(turn) : LAST_RESORT;
    const asks = decision.do === 'ask';
    const messages = asks
      ? write({ ...decision, locale, interactive: config.bot.buttons && visit.interactive })
      : [];
    const response = respond(decision, event, visit, messages);
    const entry = {
      event: 'decision',
      contactId: loggableId(visit.contactId),
      locale,
      intent: turn.intent,
      confidence: event.confidence,
      asked: asks ? decision.question : undefined,
      attempts: asks ? decision.attempts : turn.attempts,
      issue: asks ? undefined : decision.issue,
      route: asks ? undefined : decision.route,
      topic: decision.topic || undefined,
    };
    log(entry, asks ? {} : { [decidedMetric(decision, turn)]: 1 });
    return response;
  };
  return async (value: unknown): Promise<LexResponse> => {
    let event = NOTHING;
    try {
      event = readEvent(value);
      return answer(event);
    } catch (error) {
      const entry = {
        event: 'decision',
        failed: errorName(error),
        issue: 'unknown',
        route: 'previousQueue',
      };
      log(entry, { BotFailures: 1 });
      return respond(LAST_RESORT, event, readVisit(event.sessionAttributes), []);
    }
  };
}

/** What a visit counts as: once, when it is decided. */
function decidedMetric({ issue, route }: Extract<Decision, { do: 'close' }>, turn: Turn): Metric {
  if (issue === 'same') return 'DecidedSame';
  if (issue === 'different') return 'DecidedDifferent';
  if (route === 'endChat') return 'DecidedBye';
  return turn.intent === INTENTS.speakToAgent ? 'DecidedPerson' : 'DecidedUnclear';
}

const NOTHING: LexEvent = readEvent(undefined);
