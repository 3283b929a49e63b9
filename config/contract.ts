/**
 * What bot, flows and Lambdas must agree on. Nothing else is shared between them, and nothing here has behaviour.
 */

/** Intents of the bot. `FallbackIntent` is the one that Lex makes itself with every locale. */
export const INTENTS = {
  sameIssue: 'SameIssue',
  differentIssue: 'DifferentIssue',
  speakToAgent: 'SpeakToAgent',
  endChat: 'EndChat',
  fallback: 'FallbackIntent',
} as const;
export type IntentName = (typeof INTENTS)[keyof typeof INTENTS];

/** The one slot, of `DifferentIssue`: a topic's key. */
export const TOPIC_SLOT = 'Topic';

/** Session attributes that the fulfillment Lambda sets, read by the return flow as `$.Lex.SessionAttributes.*`. */
export const DECISION = {
  issue: 'resumeIssue',
  route: 'resumeRoute',
  topic: 'resumeTopic',
} as const;

export const ISSUES = ['same', 'different', 'unknown'] as const;
export type Issue = (typeof ISSUES)[number];

export const ROUTES = ['previousAgent', 'previousQueue', 'newQueue', 'endChat'] as const;
export type Route = (typeof ROUTES)[number];

/** Session attributes that the return flow passes to the bot. Any may be missing or empty. */
export const VISIT = {
  contactId: 'contactId',
  previousAgentArn: 'previousAgentArn',
  previousTopic: 'previousTopic',
  returnCount: 'returnCount',
  /** `false` when the customer's client cannot show interactive messages; anything else means that it may. */
  interactive: 'interactiveMessages',
} as const;

/** User-defined contact attributes, kept along the whole chain of contacts. */
export const CONTACT = {
  /** ISO 8601 instant at which start-chat called StartChatContact. */
  chatStartedAt: 'chatStartedAt',
  /** Minutes, as given to StartChatContact. */
  chatDurationMinutes: 'chatDurationMinutes',
  /** A Lex locale id, e.g. `en_US`. */
  locale: 'locale',
  /** Topic key of the current issue, if known. */
  previousTopic: 'previousTopic',
  previousAgentArn: 'previousAgentArn',
  previousAgentName: 'previousAgentName',
  previousQueueArn: 'previousQueueArn',
  /** How often the customer has come back. A number as text; a new value makes a new visit. */
  returnCount: 'returnCount',
  /** `sameAgent` or `ask`: which of the two waits comes next, or was ended by the customer. */
  resumePhase: 'resumePhase',
  /** `agent` while the contact is on its way to an agent's own queue, else `queue`. */
  resumeTarget: 'resumeTarget',
  interactive: 'interactiveMessages',
} as const;

/** Keys of the wait-budget Lambda's answer (a flat map of strings), read as `$.External.*`. */
export const BUDGET = {
  /** `true` when another return makes sense, else `false`. */
  canReturn: 'canReturn',
  /** `true` when there is time for the second wait after the first one, else `false`. */
  canAskOnReturn: 'canAskOnReturn',
  /** Seconds, 1 to 604800. */
  sameAgentWaitSeconds: 'sameAgentWaitSeconds',
  /** Seconds, 1 to 604800. */
  askOnReturnWaitSeconds: 'askOnReturnWaitSeconds',
  /** Whole minutes until the chat's total duration is used up. */
  minutesLeft: 'minutesLeft',
  /** The value of the contact attribute `returnCount` for the next return. */
  nextReturnCount: 'nextReturnCount',
  /** The texts `agentLeft` and `missedYou` in the contact's locale with the times filled in. */
  agentLeftText: 'agentLeftText',
  missedYouText: 'missedYouText',
} as const;

/** Parameters of the wait-budget Lambda when a flow tells it what has become of a chat, instead of asking. */
export const REPORT = {
  /** One of `REPORTS`. */
  report: 'report',
  /** With `agentAnswered`: who it is. */
  agentArn: 'agentArn',
} as const;

export const REPORTS = [
  /** The customer is back; the contact attribute `resumePhase` says from which wait. */
  'returned',
  /** An agent took a chat that was sent to the previous agent's own queue. */
  'agentAnswered',
  /** The previous agent was wanted, but not to be had: a colleague takes over. */
  'fellBack',
  /** Nobody came back while the chat waited, and it ends. */
  'expired',
  /** The bot could not be reached, or decided nothing. */
  'botFailed',
] as const;
export type Report = (typeof REPORTS)[number];

export const FLOW_NAMES = ['inbound', 'agent-whisper', 'customer-queue', 'disconnect', 'return'] as const;
export type FlowName = (typeof FLOW_NAMES)[number];
