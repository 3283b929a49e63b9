import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FlowContent } from '@resumed-chats/flow-language';
import { requireConfig } from '../../../config/load.ts';
import type { Config } from '../../../config/schema.ts';
import { buildFlows } from '../../../flows/index.ts';
import { parseTranscript } from '../../../packages/conversations/src/read.ts';
import { runTranscript } from '../../../packages/conversations/src/run.ts';
import { DEFAULTS } from '../../../packages/conversations/src/settings.ts';
import { flowTemplate } from '../../../scripts/build/flow-template.ts';
import { QUICK } from '../../../scripts/explore/plan.ts';
import { type RunReport, runHere } from '../../../scripts/explore/run.ts';
import { closeProjects } from '../../../scripts/local/project.ts';
import { prepareTranscript } from '../../../scripts/transcripts/setup.ts';
import { CONFIG_FILE, INSTANCE } from '../../fixture.ts';

const CONFIG = CONFIG_FILE;
const config = requireConfig(CONFIG);
const [run] = QUICK;
const flows = buildFlows(config);

afterAll(closeProjects);

describe('the five flows', () => {
  let report: RunReport;
  beforeAll(async () => {
    report = await runHere(run!, config, INSTANCE);
  });

  test('break no promise, whatever people do', () => {
    expect(report.broken).toEqual([]);
  });

  test('are explored in all that people may do', () => {
    expect(report.paths).toBeGreaterThan(2000);
    expect(report.states).toBeGreaterThan(report.paths);
    for (const branch of [
      'return / Where to / = endChat',
      'return / Same or different / InputTimeLimitExceeded',
      'customer-queue / A few times / = DoneLooping',
      'disconnect / Time for a return / = false',
      'inbound / Time for a return / = false',
    ])
      expect(report.taken).toContain(branch);
  });
});

test('a configuration with one locale, one topic and one queue under another name breaks none either', async () => {
  const locale = 'es_US';
  const [topic] = config.topics;
  const other: Config = {
    ...config,
    locales: [locale],
    messages: { [locale]: config.messages[locale]! },
    queues: { ...config.queues, default: 'Front desk' },
    topics: [{ ...topic!, queue: 'Front desk' }],
    waits: { ...config.waits, sameAgent: 180, askOnReturn: 8 * 3600 },
  };
  const agents = ['zoe', 'yan'].map((username) => ({ username, lastName: 'A', queues: ['Front desk'] }));
  const report = await runHere(run!, other, { queues: [{ name: 'Front desk' }], agents });
  expect(report.broken).toEqual([]);
  expect(report.taken).toContain('return / Where to / = endChat');
});

/** The flow with other targets of one action's branches, as `NoMatchingError: End`. */
function rewired(name: keyof typeof flows, action: string, to: Record<string, string>): FlowContent {
  const { content } = flows[name];
  const Actions = content.Actions.map((one) => {
    if (one.Identifier !== action) return one;
    const { NextAction, Conditions, Errors } = one.Transitions ?? {};
    const target = (label: string, old: string) => to[label] ?? old;
    return {
      ...one,
      Transitions: {
        ...(NextAction === undefined ? {} : { NextAction: target('Success', NextAction) }),
        Conditions: (Conditions ?? []).map((each) => ({
          ...each,
          NextAction: target(String(each.Condition.Operands[0]), each.NextAction),
        })),
        Errors: (Errors ?? []).map((each) => ({
          ...each,
          NextAction: target(each.ErrorType, each.NextAction),
        })),
      },
    };
  });
  return { ...content, Actions };
}

const MISTAKES: [what: string, promise: string, flow: keyof typeof flows, content: FlowContent][] = [
  [
    'an end without goodbye',
    'no end without a word',
    'disconnect',
    rewired('disconnect', 'Report nobody came', { Success: 'End', NoMatchingError: 'End' }),
  ],
  [
    'a question that is passed over',
    'as promised',
    'return',
    rewired('return', 'Soon or later', { ask: 'Is the agent free' }),
  ],
  [
    'a closed queue that takes her in',
    'as promised',
    'return',
    rewired('return', 'Is it open', { True: 'Say closed', False: 'Into the queue' }),
  ],
  [
    'a stay in an agent’s own queue without an end',
    "bounded stay in an agent's own queue",
    'customer-queue',
    rewired('customer-queue', 'Say the agent was told', {
      Success: 'Stay in the queue',
      NoMatchingError: 'Stay in the queue',
    }),
  ],
  [
    'a circle',
    'no circle',
    'disconnect',
    rewired('disconnect', 'Say missed you', {
      Success: 'Time to wait on',
      NoMatchingError: 'Time to wait on',
    }),
  ],
];

describe.each(MISTAKES)('%s', (_, promise, flow, content) => {
  test('is found, and its transcript fails when it is played', async () => {
    const { type } = flows[flow];
    const { broken } = await runHere(run!, config, INSTANCE, {
      flows: [flowTemplate(flow, type, content)],
      findings: 1,
    });
    const [first] = broken;
    expect(first).toMatchObject({ promise });
    const folder = mkdtempSync(join(tmpdir(), 'counterexample-'));
    writeFileSync(join(folder, `${flow}.json`), JSON.stringify(content));
    const text = `${first!.text}flows: { ${flow}: { file: ${flow}.json, type: ${type} } }\n`;
    const read = parseTranscript(text, join(folder, first!.file));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const played = await runTranscript(
      await prepareTranscript(read.transcript, { configFile: CONFIG, instance: INSTANCE }),
      DEFAULTS,
    );
    // It comes as far as what was promised, and there it fails.
    const { number } = read.transcript.steps.at(-1)!;
    expect(played.failure?.step?.number).toBe(number);
  });
});
