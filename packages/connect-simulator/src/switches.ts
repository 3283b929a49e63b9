/**
 * What nobody has verified about AWS, one switch each. A user who learns better sets them; whatever they say, the
 * simulator runs. TRUTH.md lists them with what is known.
 */
export interface Switches {
  /** The message that ended a Wait (CustomerReturned) is handed to the next Lex block of that flow run. */
  returningMessageReachesBot: boolean;
  /** Event hooks of the ended segment are in force in the DISCONNECT segment that follows it. */
  hooksCarryToDisconnect: boolean;
  /** Event hooks of the ended segment are in force in the QUEUE_TRANSFER segment that follows it. */
  hooksCarryToQueueTransfer: boolean;
  /** `$.Agent.*` in a disconnect flow names the agent who just left. */
  agentSetInDisconnectFlow: boolean;
  /** The working queue of the ended segment is still set in the DISCONNECT segment. */
  queueCarriesToDisconnect: boolean;
  /** The contact's language (LanguageCode) is still set in the DISCONNECT segment. */
  languageCarriesToDisconnect: boolean;
  /** The Lex session is named after the contact (segment); otherwise after the whole chat's first contact. */
  lexSessionPerContact: boolean;
  /** Routing priority set on a contact holds in the QUEUE_TRANSFER segment that follows it. */
  priorityCarriesToQueueTransfer: boolean;
}

/** What is assumed unless it is set otherwise. */
export const DEFAULT_SWITCHES: Readonly<Switches> = {
  returningMessageReachesBot: false,
  hooksCarryToDisconnect: false,
  hooksCarryToQueueTransfer: true,
  agentSetInDisconnectFlow: false,
  queueCarriesToDisconnect: true,
  languageCarriesToDisconnect: false,
  lexSessionPerContact: true,
  priorityCarriesToQueueTransfer: true,
};

/** The names of all switches. */
export const SWITCH_NAMES = Object.keys(DEFAULT_SWITCHES) as (keyof Switches)[];

/** What each of them says, for people. */
export const ABOUT_SWITCHES: Readonly<Record<keyof Switches, string>> = {
  returningMessageReachesBot:
    'The message with which the customer comes back is handed to the bot that asks next; otherwise it is lost on it.',
  hooksCarryToDisconnect:
    'The flows that were set for queue, whisper and disconnect are still set when the disconnect flow begins.',
  hooksCarryToQueueTransfer:
    'The flows that were set for queue, whisper and disconnect are still set after a transfer out of a queue.',
  agentSetInDisconnectFlow: 'A disconnect flow knows by $.Agent which agent has just left.',
  queueCarriesToDisconnect:
    'The queue that the chat came from is still its working queue in the disconnect flow.',
  languageCarriesToDisconnect: 'The language that was set is still set in the disconnect flow.',
  lexSessionPerContact: 'The bot has a session for each segment of a chat; otherwise one for the whole chat.',
  priorityCarriesToQueueTransfer:
    'The routing priority that was set still holds after a transfer out of a queue.',
};
