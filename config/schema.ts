import { z } from 'zod';
import { apiSchema } from './api-schema.ts';
import { duration } from './duration-schema.ts';

// Descriptions say what is allowed; whoever writes something else reads them.

/** Text for customers. 1,000 is what Lex takes for a message of the bot's; Connect takes more (6,000). */
const text = z.string().trim().min(1).max(1000).describe('text of 1 to 1000 characters');
/** Button titles come back as the customer's words, and must therefore be utterances: short and plain. */
const button = z.string().trim().min(1).max(50).describe('text of 1 to 50 characters');
const localeId = z
  .string()
  .regex(/^[a-z]{2}_([A-Z]{2}|419)$/)
  .describe('a Lex locale id such as en_US');
const name = (what: string) => z.string().trim().min(1).max(256).describe(`${what}, 1 to 256 characters`);
/** Flows as authored name a queue between braces. */
const queueName = z
  .string()
  .trim()
  .min(1)
  .max(256)
  .regex(/^[^{}\p{Cc}]*$/u)
  .describe('the name of a standard queue, 1 to 256 characters without braces');

export const messagesSchema = z.strictObject({
  /** Said by the flows. `{replyWithin}` is a span of time, `{agent}` the agent's first name. */
  connecting: text,
  unavailable: text,
  stillWaiting: text,
  agentLeft: text,
  agentLeftNoTime: text,
  missedYou: text,
  missedYouNoTime: text,
  backToAgent: text,
  waitingForAgent: text,
  backToQueue: text,
  toNewQueue: text,
  queueFull: text,
  queueClosed: text,
  noAnswer: text,
  trouble: text,
  goodbye: text,
  expired: text,
  lastCall: text,
  /** Said by the bot. `{topic}` is a topic's label. */
  question: text,
  /** Title above buttons; the question itself is always a plain message before it. */
  choose: text,
  askIssue: text,
  askIssueAgain: text,
  askTopic: text,
  askTopicAgain: text,
  confirmTopic: text,
  sameButton: button,
  differentButton: button,
  agentButton: button,
  yesButton: button,
  noButton: button,
});

const topicSchema = z.strictObject({
  /** Stands in session attributes and contact attributes. */
  key: z
    .string()
    // The flows name a block after it, in at most 50 characters.
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .describe('lower-case letters, digits and dashes, first a letter, at most 40'),
  /** Name of a standard queue of the instance. */
  queue: queueName,
  label: z.record(localeId, button).describe('the label in each locale'),
  synonyms: z
    .record(
      localeId,
      z
        .array(z.string().trim().min(1).max(140).describe('text of 1 to 140 characters'))
        .describe('a list of words'),
    )
    .default({})
    .describe('a list of words for each locale'),
});

/** Shape and ranges. What several values say together (timing, locales, references) is checked in `check.ts`. */
export const configSchema = z.strictObject({
  /** Alias, id or ARN of the Connect instance. */
  instance: name('alias, id or ARN of the Connect instance'),
  chat: z.strictObject({
    duration: duration,
    lastCall: duration,
    /** When the customer ends the chat the agent leaves too, and the disconnect flow runs. Else that is the end. */
    disconnectAgentOnCustomerExit: z.boolean().describe('true or false').default(true),
  }),
  waits: z.strictObject({
    /** After the agent left: who replies within this is back with the same agent, unasked. */
    sameAgent: duration,
    /** Then: who replies within this is asked by the bot. */
    askOnReturn: duration,
    /** How long a returning customer stays in the previous agent's own queue before the previous queue gets the chat. */
    previousAgentQueue: duration,
  }),
  bot: z.strictObject({
    name: z
      .string()
      .regex(/^([0-9a-zA-Z][_-]?){1,100}$/)
      .describe('1 to 100 letters and digits, with single dashes or underscores between them'),
    /** Silence at the bot's question that counts as stepping away again. */
    answerTimeout: duration,
    sessionTimeout: duration,
    /** Unclear answers after which the bot stops asking. */
    maxAttempts: z.int().min(1).max(5).describe('a whole number, 1 to 5'),
    confidenceThreshold: z.number().min(0).max(1).describe('a number, 0 to 1'),
    /** Questions come with buttons where the customer's client shows interactive messages; else as text alone. */
    buttons: z.boolean().describe('true or false').default(true),
  }),
  queues: z.strictObject({
    default: queueName,
    /** Routing priority of a customer who comes back; 1 is the highest, 5 is everybody's. */
    returningPriority: z.int().min(1).max(9999).describe('a whole number, 1 to 9999'),
  }),
  /** The first one is the default. */
  locales: z.array(localeId).min(1).describe('a list of at least one Lex locale id'),
  topics: z.array(topicSchema).min(1).describe('a list of at least one topic'),
  messages: z.record(localeId, messagesSchema).describe('the texts for each locale'),
  /** `POST /chats`: who may start chats, and how. */
  api: apiSchema.prefault({}),
});

/** The configuration as the rest of the project gets it: durations in seconds. */
export type Config = z.output<typeof configSchema>;
export type Messages = z.output<typeof messagesSchema>;
export type MessageKey = keyof Messages;
