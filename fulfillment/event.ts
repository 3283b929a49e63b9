import * as z from 'zod/mini';
import { TOPIC_SLOT } from '../config/contract.ts';
import { lenient } from './lenient.ts';
import { stringMap } from './session-attributes.ts';

const text = lenient(z.string());

const slotValue = z.object({
  originalValue: text,
  interpretedValue: text,
  resolvedValues: lenient(z.array(z.string())),
});
/** A list slot holds its values one level deeper; its first one counts. */
const slot = z.object({
  value: lenient(slotValue),
  values: lenient(z.array(z.object({ value: lenient(slotValue) }))),
});

const intent = z.object({
  name: text,
  slots: lenient(z.object({ [TOPIC_SLOT]: lenient(slot) })),
  confirmationState: lenient(z.enum(['Confirmed', 'Denied', 'None'])),
});

const eventSchema = z.object({
  inputTranscript: text,
  bot: lenient(z.object({ localeId: text })),
  sessionState: lenient(z.object({ intent: lenient(intent), sessionAttributes: z.optional(z.unknown()) })),
  proposedNextState: lenient(z.object({ prompt: lenient(z.object({ attempt: text })) })),
  interpretations: lenient(
    z.array(
      z.object({
        // A bare number in events seen lately, an object in the runtime API and in older documentation.
        nluConfidence: lenient(z.union([z.number(), z.object({ score: z.number() })])),
      }),
    ),
  ),
});

/** What this Lambda reads of a Lex V2 code hook event. Every text is '' when the event does not have it. */
export interface LexEvent {
  /** False when it has no session state, which Lex always sends. */
  fromLex: boolean;
  transcript: string;
  localeId: string;
  intentName: string;
  confirmation: 'Confirmed' | 'Denied' | 'None';
  /** What stands in the topic slot, most trustworthy first: keys, then what the customer wrote. */
  topicValues: string[];
  /** `Initial`, `Retry1` … of the prompt that Lex would give next. */
  promptAttempt: string;
  confidence: number | undefined;
  sessionAttributes: Map<string, string>;
}

/** Reads any value as a Lex event. Throws only what a getter or proxy of the value itself throws. */
export function readEvent(value: unknown): LexEvent {
  const parsed = z.safeParse(eventSchema, value);
  const event = parsed.success ? parsed.data : undefined;
  const intent = event?.sessionState?.intent;
  const topic = intent?.slots?.[TOPIC_SLOT];
  const topicValue = topic?.value ?? topic?.values?.[0]?.value;
  const confidence = event?.interpretations?.[0]?.nluConfidence;
  return {
    fromLex: event?.sessionState !== undefined,
    transcript: event?.inputTranscript ?? '',
    localeId: event?.bot?.localeId ?? '',
    intentName: intent?.name ?? '',
    confirmation: intent?.confirmationState ?? 'None',
    topicValues: [
      topicValue?.interpretedValue,
      ...(topicValue?.resolvedValues?.slice(0, 5) ?? []),
      topicValue?.originalValue,
    ].filter((entry) => entry !== undefined),
    promptAttempt: event?.proposedNextState?.prompt?.attempt ?? '',
    confidence: typeof confidence === 'object' ? confidence.score : confidence,
    sessionAttributes: stringMap(event?.sessionState?.sessionAttributes),
  };
}
