import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { verifyFlowFiles } from '../../../scripts/verify/flow-files.ts';
import { exitStatus } from '../../../scripts/verify/report.ts';
import { ROOT } from '../../command.ts';

const FOLDER = join(ROOT, 'tests/fixtures/aws-samples');
const FILES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => join(FOLDER, name));

describe("AWS's sample flows", () => {
  const report = verifyFlowFiles(FILES);
  const about = (file: string) =>
    report.findings
      .filter((finding) => finding.file?.endsWith(file))
      .map(({ rule, action }) => `${action}: ${rule}`);

  test('are accepted by the service, and break no rule for certain', () => {
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(exitStatus(report)).toBe(0);
    expect(exitStatus(report, true)).toBe(1);
  });

  test('the disconnect flow remembers no agent, asks nothing, ends the chat early and in silence', () => {
    expect(about('sample-disconnect-flow.json')).toEqual([
      'chat-end: silent-disconnect',
      'chat-to-queue: target-queue-before-transfer',
      'chat-to-queue: hooks-before-queue',
      'chat-to-queue: hooks-before-queue',
      'chat-to-queue: hooks-before-queue',
      'chat-wait: resumed-previous-agent',
      'chat-wait: resumed-question',
      'chat-wait: resumed-wait-ends-chat',
      'chat-wait: resumed-error-ends-chat',
    ]);
  });

  test('the silence is where the queue is full', () => {
    const silence = report.findings.find(({ rule }) => rule === 'silent-disconnect');
    expect(silence?.what).toBe(
      'On some path the chat ends at "chat-end" in silence: from "chat-to-queue" (NoMatchingError), "chat-to-queue" (QueueAtCapacity).',
    );
  });

  test('the way in sets the disconnect flow before it transfers to the queue flow, and no whisper flow', () => {
    expect(about('sample-inbound-flow.json')).toEqual([]);
    expect(about('sample-queue-configurations-flow.json')).toEqual([
      // When the hours cannot be looked up, she is sent away.
      'end: queue-not-used',
      'to-queue: hooks-before-queue',
    ]);
    // By itself it is not known what came before.
    const alone = verifyFlowFiles(FILES.filter((file) => file.includes('queue-configurations')));
    expect(alone.findings.flatMap(({ what }) => /the hook (\w+)/.exec(what)?.[1] ?? [])).toEqual([
      'AgentWhisper',
      'CustomerRemaining',
    ]);
  });

  test('docs/verify.md says how many warnings they have', () => {
    const text = readFileSync(join(ROOT, 'docs/verify.md'), 'utf8');
    expect(text).toContain(`have ${report.findings.length} warnings`);
  });

  test('the ways of voice and tasks are not judged', () => {
    expect(report.findings.filter(({ action = '' }) => /^(voice|task)-/.test(action))).toEqual([]);
  });
});
