import type { Availability, EventBody, Simulator, Switches } from '@resumed-chats/connect-simulator';
import { queueInWords } from '../names.ts';
import type { ChatRequest } from '../step.ts';

/** What a chat was started with. */
export type StartedWith = NonNullable<Extract<EventBody, { type: 'contact.created' }>['chat']>;

/** What a log of events does not say, but its reader has to know. */
export interface RecordedCentre {
  /** Epoch milliseconds: until when the log goes. */
  now: number;
  agents: readonly AgentNow[];
  /** ARN to the name that a transcript writes. */
  queues: ReadonlyMap<string, string>;
  /** Name of a flow as it was deployed to the name that a transcript writes, where that is another one. */
  flows: ReadonlyMap<string, string>;
  /** Whether some queue has hours of operation, so that the time of day matters. */
  hours: boolean;
  switches: Readonly<Switches>;
  requestOf: RequestOf;
}

/**
 * The request with which a client starts a chat as one was started: the way back of `ConversationOptions.startChat`.
 * `locale` is the customer's where it is not the one that a request gets which has none; `usualLocale` is that one.
 */
export type RequestOf = (
  given: StartedWith,
  startedAt: number,
) => { request: ChatRequest; locale: string | undefined; usualLocale: string };

export interface AgentNow {
  username: string;
  availability: Availability;
  /** In a transcript that does not say. */
  usual: Availability;
}

/**
 * @param usual availability by user name, of the instance that transcripts are played on
 * @param flows deployed name to the transcripts' name
 */
export function recordedCentre(
  { clock, connect: { instance }, switches }: Simulator,
  requestOf: RequestOf,
  usual: ReadonlyMap<string, Availability>,
  flows: ReadonlyMap<string, string> = new Map(),
): RecordedCentre {
  const agents = [...instance.agents.values()];
  const queues = [...instance.queues.values(), ...agents.flatMap(({ queues: [own] }) => (own ? [own] : []))];
  return {
    now: clock.now(),
    agents: agents.map(({ username, availability }) => ({
      username,
      availability,
      usual: usual.get(username) ?? 'available',
    })),
    queues: new Map(queues.map((queue) => [queue.arn, queueInWords(queue)])),
    flows,
    hours: queues.some(({ hours }) => hours !== undefined && hours.open !== 'always'),
    switches: { ...switches },
    requestOf,
  };
}
