import { REPORTS, type Report } from '../../config/contract.ts';
import { loggableId, type WriteLog } from '../../logging/log.ts';
import type { Counts } from '../../logging/metrics.ts';
import { type ContactEvent, readEvent } from './event.ts';

type Answer = (value: unknown) => Promise<Record<string, string>>;

/**
 * Takes what flows report of a chat: one line of the log, which counts it, and an empty answer at once. Whatever is no
 * report goes on to `answer`.
 */
export function withReports(answer: Answer, log: WriteLog): Answer {
  return async (value) => {
    const event = reportIn(value);
    if (event === undefined) return answer(value);
    const report = REPORTS.find((known) => known === event.report);
    const entry = { event: 'report', contactId: loggableId(event.contactId), report: report ?? 'unknown' };
    log(entry, report === undefined ? {} : countsOf(report, event));
    return {};
  };
}

function reportIn(value: unknown): ContactEvent | undefined {
  try {
    const event = readEvent(value);
    return event.report === '' ? undefined : event;
  } catch {
    // Whoever answers reads it too, and logs that it cannot be read.
    return undefined;
  }
}

/** What a report counts as. The zero beside a one is for rates: both metrics have values for the same minutes. */
function countsOf(
  report: Report,
  { phase, agentArn, previousAgentArn }: Pick<ContactEvent, 'phase' | 'agentArn' | 'previousAgentArn'>,
): Counts {
  switch (report) {
    case 'returned':
      return { Returns: 1, ReturnsAsked: phase === 'ask' ? 1 : 0 };
    case 'agentAnswered':
      // Another one has fallen back already.
      return agentArn !== '' && agentArn === previousAgentArn ? { BackWithAgent: 1, FellBack: 0 } : {};
    case 'fellBack':
      return { BackWithAgent: 0, FellBack: 1 };
    case 'expired':
      return { WaitsExpired: 1 };
    case 'botFailed':
      return { BotFailures: 1 };
  }
}
