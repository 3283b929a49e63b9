import type { LexRuntime, RecognizeTextResult } from '@resumed-chats/connect-simulator';
import {
  bringsNothing,
  DEFAULTS,
  formatProblem,
  type RunResult,
  readTranscriptFile,
  runTranscript,
  type Transcript,
  transcriptFiles,
} from '@resumed-chats/conversations';
import { prepareTranscript } from '../transcripts/setup.ts';
import type { ExportContext } from './exported.ts';

/** A transcript that was played, with what was said to the bot. */
export interface Recorded {
  file: string;
  transcript: Transcript;
  result: RunResult;
  turns: BotTurn[];
}

/** One message to the bot, and what it made of it. */
export interface BotTurn {
  sessionId: string;
  localeId: string;
  text: string;
  answer: RecognizeTextResult;
}

/** A transcript of which no test can be made, whatever the tool, and why. */
export interface NotRecorded {
  file: string;
  reason: string;
}

/** Plays the transcripts once, under the default switches. Those without faults come first: what tests are made of. */
export async function recordTranscripts({
  transcripts,
  configFile,
  instance,
}: ExportContext): Promise<{ recorded: Recorded[]; others: NotRecorded[] }> {
  const recorded: Recorded[] = [];
  const others: NotRecorded[] = [];
  for (const file of transcriptFiles(transcripts)) {
    const read = readTranscriptFile(file);
    if (!read.ok) {
      others.push({ file, reason: `cannot be read: ${read.problems.map(formatProblem).join(' ')}` });
      continue;
    }
    const { transcript } = read;
    const switches = Object.keys(transcript.switches);
    if (!bringsNothing(transcript))
      others.push({ file, reason: 'plays on flows or a configuration of its own' });
    else if (switches.length > 0)
      others.push({
        file,
        reason: `holds only under a switch that nobody can set on AWS: ${switches.join(', ')}`,
      });
    else {
      const turns: BotTurn[] = [];
      const watchLex = (inner: LexRuntime) => watched(inner, turns);
      const prepared = await prepareTranscript(transcript, { configFile, instance, watchLex });
      const result = await runTranscript(prepared, DEFAULTS);
      if (result.failure === undefined) recorded.push({ file, transcript, result, turns });
      else
        others.push({
          file,
          reason: `does not pass: expected ${result.failure.expected}, happened ${result.failure.happened}`,
        });
    }
  }
  const faulty = ({ transcript }: Recorded) => transcript.steps.some(({ step }) => step.kind === 'fault');
  return { recorded: [...recorded].sort((a, b) => Number(faulty(a)) - Number(faulty(b))), others };
}

function watched(inner: LexRuntime, turns: BotTurn[]): LexRuntime {
  return {
    recognizeText: async (input) => {
      const answer = await inner.recognizeText(input);
      const { sessionId, localeId, text } = input;
      turns.push({ sessionId, localeId, text, answer });
      return answer;
    },
  };
}
