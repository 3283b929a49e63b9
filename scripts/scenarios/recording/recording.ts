import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { VirtualClock } from '@resumed-chats/connect-simulator';
import { parseTranscript } from '../../transcripts/read.ts';
import { formatProblem } from '../../transcripts/transcript.ts';
import type { Centre } from './centre.ts';
import { agentsAtStart, type ChatLog, chatLog, switchesAtStart } from './chat-log.ts';
import { startOf } from './chat-start.ts';
import { attributesStep, recordsStep } from './outcome.ts';
import { NotRecordable } from './step.ts';
import { tell } from './tell.ts';
import { toYaml } from './yaml.ts';

export interface Recording {
  name: string;
  yaml: string;
}

/** When transcripts begin that do not say. */
const USUAL_START = new VirtualClock().now();

/**
 * What was done to a chat and what came of it, as a transcript's file.
 * @param events of a simulator's log, oldest first
 * @param name what happens, in a sentence
 * @throws NotRecordable with the reason
 */
export function recordingOf(
  events: readonly SimulatorEvent[],
  chatId: string,
  centre: Centre,
  name?: string,
): Recording {
  const log = chatLog(events, chatId);
  const { created } = log;
  const { config, queues, flows, now } = centre;
  const start = startOf(created.chat, { startedAt: created.at, message: firstMessage(log), config });
  const locale = start.locale ?? config.locales[0] ?? 'en_US';
  const agents = agentsAtStart(log, centre);
  const switches = Object.entries(switchesAtStart(log, centre));
  const attributes = attributesStep(log);
  const file = {
    name: name ?? `A chat of ${created.chat.customerName.replace(/\s+/g, ' ').trim() || 'a customer'}`,
    ...(start.locale === undefined ? {} : { locale: start.locale }),
    ...(Object.keys(agents).length === 0 ? {} : { agents }),
    ...(switches.length === 0
      ? {}
      : { switches: Object.fromEntries(switches.map(([key, value]) => [key, String(value)])) }),
    ...(centre.hours && created.at !== USUAL_START ? { starts: new Date(created.at).toISOString() } : {}),
    steps: [
      ...tell(log, start, { now, locale, queues, flows }),
      ...(attributes === undefined ? [] : [attributes]),
      recordsStep(log, queues),
    ],
  };
  const yaml = toYaml(file);
  const read = parseTranscript(yaml, 'recording.yaml');
  if (!read.ok)
    throw new NotRecordable(
      `what was done cannot be written as a transcript: ${read.problems.map(formatProblem).join(' ')}`,
    );
  return { name: file.name, yaml };
}

/** What she wrote before the first flow began. */
function firstMessage({ since, created }: ChatLog): string | undefined {
  for (const event of since) {
    if (event.type === 'flow.entered') return undefined;
    if (event.type === 'message' && event.contactId === created.contactId) return event.content;
  }
  return undefined;
}
