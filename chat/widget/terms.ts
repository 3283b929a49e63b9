import type { MessageKey } from '../../config/schema.ts';
import { membersOf, text } from './items.ts';

/** Durations of the configuration that the customer notices, in seconds. */
export interface Waits {
  readonly sameAgent: number;
  readonly askOnReturn: number;
  readonly lastCall: number;
  readonly answerTimeout: number;
}

/** What the flows and the bot say in this chat, by message key. */
export type Phrases = Readonly<Partial<Record<MessageKey, string>>>;

/** What start-chat tells of a chat. Every member may be missing: the widget works with another API as well. */
export interface Terms {
  /** Epoch milliseconds. */
  readonly startedAt?: number;
  readonly durationMinutes?: number;
  /** A Lex locale id. */
  readonly locale?: string;
  readonly waits?: Waits;
  readonly phrases: Phrases;
}

/** Longer ones are no texts of a chat. */
const MAX_PHRASE_LENGTH = 2000;

/** Reads `data.chat` of start-chat's answer, or what was saved of it. What is missing or wrong is left out. */
export function readTerms(value: unknown): Terms {
  const { startedAt, durationMinutes, locale, waits, phrases } = membersOf(value);
  const start = typeof startedAt === 'number' ? startedAt : Date.parse(text(startedAt));
  const read = readWaits(membersOf(waits));
  return {
    ...(Number.isFinite(start) ? { startedAt: start } : {}),
    ...(isPositive(durationMinutes) ? { durationMinutes } : {}),
    ...(/^[a-z]{2}[_-]\w{2,3}$/.test(text(locale)) ? { locale: text(locale) } : {}),
    ...(read === undefined ? {} : { waits: read }),
    phrases: Object.fromEntries(
      Object.entries(membersOf(phrases)).filter(
        ([, phrase]) => typeof phrase === 'string' && phrase !== '' && phrase.length <= MAX_PHRASE_LENGTH,
      ),
    ) as Phrases,
  };
}

function readWaits(waits: Readonly<Record<string, unknown>>): Waits | undefined {
  const { sameAgentSeconds, askOnReturnSeconds, lastCallSeconds, answerTimeoutSeconds } = waits;
  const [sameAgent, askOnReturn] = [sameAgentSeconds, askOnReturnSeconds];
  if (!isPositive(sameAgent) || !isPositive(askOnReturn)) return undefined;
  return {
    sameAgent,
    askOnReturn,
    lastCall: isPositive(lastCallSeconds) ? lastCallSeconds : 0,
    answerTimeout: isPositive(answerTimeoutSeconds) ? answerTimeoutSeconds : 0,
  };
}

/** As start-chat writes them: what was read is saved and read again. */
export function writeTerms({ startedAt, durationMinutes, locale, waits, phrases }: Terms) {
  return {
    startedAt,
    durationMinutes,
    locale,
    waits:
      waits === undefined
        ? undefined
        : {
            sameAgentSeconds: waits.sameAgent,
            askOnReturnSeconds: waits.askOnReturn,
            lastCallSeconds: waits.lastCall,
            answerTimeoutSeconds: waits.answerTimeout,
          },
    phrases,
  };
}

function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
