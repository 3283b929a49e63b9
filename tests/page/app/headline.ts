import { resolve } from 'node:path';
import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { readTranscriptFile } from '../../../packages/conversations/src/read.ts';
import { runTranscript } from '../../../packages/conversations/src/run.ts';
import { DEFAULTS } from '../../../packages/conversations/src/settings.ts';
import { prepareTranscript } from '../../../scripts/transcripts/setup.ts';
import { CONFIG_FILE, INSTANCE } from '../../fixture.ts';

const ROOT = resolve(__dirname, '../../..');

/** The events of a real conversation: left, and taken up after six hours with the same issue. */
export async function headlineEvents(): Promise<SimulatorEvent[]> {
  const read = readTranscriptFile(
    resolve(ROOT, 'tests/transcripts/headline-back-after-hours-same-agent.yaml'),
  );
  if (!read.ok) throw new Error('the headline transcript cannot be read');
  const result = await runTranscript(
    await prepareTranscript(read.transcript, { configFile: CONFIG_FILE, instance: INSTANCE }),
    DEFAULTS,
  );
  if (result.failure !== undefined) throw new Error(result.failure.happened);
  return result.story.flatMap(({ events }) => events);
}
