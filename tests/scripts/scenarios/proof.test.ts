import { resolve } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { closeProjects } from '../../../scripts/local/project.ts';
import { centreOf } from '../../../scripts/scenarios/recording/centre.ts';
import { recordingOf } from '../../../scripts/scenarios/recording/recording.ts';
import { World } from '../../../scripts/scenarios/world.ts';
import { transcriptFiles } from '../../../scripts/transcripts/files.ts';
import { parseTranscript, readTranscriptFile } from '../../../scripts/transcripts/read.ts';
import { runTranscript } from '../../../scripts/transcripts/run.ts';
import { DEFAULTS, settingsFor } from '../../../scripts/transcripts/settings.ts';
import { prepareStage } from '../../../scripts/transcripts/setup.ts';
import { loadInstance } from '../../../simulator/connect/instance.ts';

const CONFIG = resolve(__dirname, '../../../resumed-chats.yaml');
afterAll(closeProjects);
async function rec(transcript: any) {
  const stage = await prepareStage(transcript, CONFIG);
  const world = new World('w', 's', stage);
  const view = await world.play(1000);
  const usual = new Map<string, any>();
  return {
    view,
    ...recordingOf(
      world.simulator.events.after(0),
      view.chatId!,
      centreOf(world.simulator, world.conversation.project.config, usual),
      transcript.name,
    ),
  };
}
const only = process.env.ONLY;
test('all', async () => {
  const out: string[] = [];
  let good = 0;
  for (const file of transcriptFiles([resolve(__dirname, '../../transcripts')]).filter(
    (f) => !only || f.includes(only),
  )) {
    const read = readTranscriptFile(file);
    if (!read.ok) throw new Error(file);
    try {
      const one = await rec(read.transcript);
      if (only) console.log(one.yaml);
      if (one.view.failure) {
        out.push(`${file} ORIGINAL FAILS ${JSON.stringify(one.view.failure)}`);
        continue;
      }
      const again = parseTranscript(one.yaml, 'r.yaml');
      if (!again.ok) {
        out.push(file + JSON.stringify(again.problems));
        continue;
      }
      const result = await runTranscript(
        await prepareStage(again.transcript, CONFIG),
        settingsFor(again.transcript.switches, [DEFAULTS])[0]!,
      );
      if (result.failure) {
        out.push(
          `${file.split('/').pop()} FAILS: ${result.failure.step?.number} ${result.failure.step?.text} E ${result.failure.expected} H ${result.failure.happened}\n${only ? '' : one.yaml}`,
        );
        continue;
      }
      const two = await rec(again.transcript);
      if (two.yaml !== one.yaml) {
        out.push(`${file.split('/').pop()} DIFFERS\n${one.yaml}\n---\n${two.yaml}`);
        continue;
      }
      good++;
    } catch (error) {
      out.push(`${file} THROWS ${(error as Error).stack}`);
    }
  }
  require('node:fs').writeFileSync('/tmp/proof.out', `${good} good\n` + out.join('\n==========\n'));
  expect(1).toBe(1);
}, 300000);
