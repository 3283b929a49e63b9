import type { ContactRecord } from '@resumed-chats/connect-simulator';
import type { Conversation } from './conversation.ts';
import { StepFailure } from './failure.ts';
import { queueInWords } from './names.ts';
import type { ExpectedRecord } from './step.ts';

type Summary = Record<keyof ExpectedRecord, string | null>;

/** All contact records of the chat, in the order of the chain. */
export function checkRecords(
  { chat, simulator, names }: Conversation,
  expected: readonly ExpectedRecord[],
): void {
  const { connect } = simulator;
  const records = connect.records(chat).map(summary);
  const wanted = expected.map((record) => ({
    ...record,
    ...(typeof record.agent === 'string' ? { agent: names.agent(record.agent).username } : {}),
    ...(typeof record.queue === 'string' ? { queue: queueInWords(names.queue(record.queue)) } : {}),
  }));
  const happened = `they are\n${records.map((record) => `    ${written(record)}`).join('\n')}`;
  if (records.length !== wanted.length)
    throw new StepFailure(`${wanted.length} contact records`, `there are ${records.length}; ${happened}`);
  for (const [index, record] of wanted.entries())
    for (const key of Object.keys(record) as (keyof ExpectedRecord)[])
      if (records[index]![key] !== record[key])
        throw new StepFailure(
          `record ${index + 1} to have ${key} ${record[key] ?? 'none'}`,
          `it has ${records[index]![key] ?? 'none'}; ${happened}`,
        );

  function summary({ InitiationMethod, Agent, Queue, DisconnectReason }: ContactRecord): Summary {
    const queue = Queue === null ? undefined : connect.instance.findQueue(Queue.ARN);
    return {
      initiated: InitiationMethod,
      agent: Agent?.Username ?? null,
      queue: queue === undefined ? null : queueInWords(queue),
      reason: DisconnectReason,
    };
  }
}

function written({ initiated, agent, queue, reason }: Summary): string {
  const parts = Object.entries({ initiated, agent, queue, reason });
  return `{ ${parts.map(([key, value]) => `${key}: ${value ?? 'none'}`).join(', ')} }`;
}
