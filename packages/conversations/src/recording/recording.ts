import { type SimulatorEvent, VirtualClock } from '@resumed-chats/connect-simulator';
import { parseTranscript } from '../read.ts';
import { formatProblem } from '../transcript.ts';
import { transcriptYaml } from '../yaml.ts';
import type { RecordedCentre } from './centre.ts';
import { agentsAtStart, type ChatLog, chatLog, NotRecordable, switchesAtStart } from './chat-log.ts';
import { attributesStep, recordsStep } from './outcome.ts';
import { recordedSteps } from './steps.ts';

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
  centre: RecordedCentre,
  name?: string,
): Recording {
  const log = chatLog(events, chatId);
  const { created } = log;
  const { queues, flows, now } = centre;
  const { request, locale, usualLocale } = centre.requestOf(created.chat, created.at);
  const message = firstMessage(log)?.trim();
  const start = { kind: 'start', chat: { ...request, ...(message ? { message } : {}) } } as const;
  const agents = agentsAtStart(log, centre);
  const switches = switchesAtStart(log, centre);
  const attributes = attributesStep(log);
  const file = {
    name: name ?? `A chat of ${created.chat.customerName.replace(/\s+/g, ' ').trim() || 'a customer'}`,
    locale,
    agents,
    switches,
    ...(centre.hours && created.at !== USUAL_START ? { starts: created.at } : {}),
    steps: [
      ...recordedSteps(log, start, { now, locale: locale ?? usualLocale, queues, flows }),
      ...(attributes === undefined ? [] : [attributes]),
      recordsStep(log, queues),
    ],
  };
  const yaml = transcriptYaml(file);
  const read = parseTranscript(yaml, 'recording.yaml');
  if (!read.ok)
    throw new NotRecordable(
      `what was done cannot be written as a transcript: ${read.problems.map(formatProblem).join(' ')}`,
    );
  return { name: file.name, yaml };
}

/** What the customer wrote before the first flow began. */
function firstMessage({ since, created }: ChatLog): string | undefined {
  for (const event of since) {
    if (event.type === 'flow.entered') return undefined;
    if (event.type === 'message' && event.contactId === created.contactId) return event.content;
  }
  return undefined;
}
