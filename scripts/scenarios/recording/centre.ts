import type { Availability, Simulator, Switches } from '@resumed-chats/connect-simulator';
import type { Config } from '../../../config/schema.ts';
import { queueInWords } from '../../transcripts/names.ts';

/** What a log of events does not say, but its reader has to know. */
export interface Centre {
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
  config: Pick<Config, 'locales' | 'topics' | 'chat'>;
}

export interface AgentNow {
  username: string;
  availability: Availability;
  /** How she is in a transcript that does not say. */
  usual: Availability;
}

/**
 * @param usual availability by user name, of the instance that transcripts are played on
 * @param flows deployed name to the transcripts' name
 */
export function centreOf(
  { clock, connect: { instance }, switches }: Simulator,
  config: Config,
  usual: ReadonlyMap<string, Availability>,
  flows: ReadonlyMap<string, string> = new Map(),
): Centre {
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
    config,
  };
}
