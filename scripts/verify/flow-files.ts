import { writeFileSync } from 'node:fs';
import type { Finding } from '@resumed-chats/findings';
import type { FlowContent, FlowType } from '@resumed-chats/flow-language';
import { lintFlows } from '@resumed-chats/flow-language';
import { type FlowFile, readFlowFile } from './flow-file.ts';
import { flowFinder } from './flow-names.ts';
import type { Report } from './report.ts';
import { flowTiming } from './timing/flow-waits.ts';

/**
 * Checks files with flows, all together as one set: as CreateContactFlow would, and by our own rules. A transfer or a
 * hook from one to the other is followed where names or metadata tell which flow is meant.
 * @param type what the flows are; without it what their metadata says, else contact flows
 */
export function verifyFlowFiles(files: readonly string[], type?: FlowType, timing?: TimingOptions): Report {
  return verifyFlows(
    files.map((file) => readFlowFile(file, type)),
    timing,
  );
}

/** With how long chats last, the time that they may wait is looked at too. */
export interface TimingOptions {
  readonly chatSeconds: number;
  /** File for the picture of the longest wait. */
  readonly timeline?: string;
}

/** The same for flows that have been read. */
export function verifyFlows(flows: readonly FlowFile[], timing?: TimingOptions): Report {
  const readable = flows.flatMap((flow) =>
    flow.content === undefined ? [] : [{ ...flow, content: flow.content }],
  );
  const options = {
    foreign: true,
    ...(timing === undefined ? {} : { chatSeconds: timing.chatSeconds }),
    authored: readable.some(({ content }) => JSON.stringify(content).includes('{{')),
    flowOf: flowFinder(readable),
  };
  const fileOf = new Map(readable.map(({ name, file }) => [name, file]));
  const timed =
    timing === undefined
      ? undefined
      : flowTiming(readable, timing.chatSeconds, {
          fileOf: (flow) => fileOf.get(flow) ?? '',
          flowOf: options.flowOf,
        });
  if (timed !== undefined && timing?.timeline !== undefined) writeFileSync(timing.timeline, timed.svg);
  const refused = new Set(flows.flatMap(({ findings }) => findings.map(keyOf)));
  const found = lintFlows(readable, options)
    .map((finding) => ({ ...finding, file: fileOf.get(finding.flow) ?? '' }))
    // What the service refuses already is not told twice.
    .filter((finding) => !refused.has(keyOf({ ...finding, rule: REFUSED[finding.rule] ?? '' })));
  return {
    checked: [
      ...flows.map(({ file, name, type, content }) => ({
        subject: file,
        summary: `${name}, ${type}, ${content === undefined ? 'not readable' : `${content.Actions.length} actions`}`,
      })),
      ...(timed === undefined ? [] : [{ subject: 'timing', summary: timed.summary, lines: timed.lines }]),
    ],
    findings: [...flows.flatMap(({ findings }) => findings), ...found, ...(timed?.findings ?? [])].map(
      (finding) => typed(finding, readable),
    ),
  };
}

function typed(finding: Finding, flows: readonly { file: string; content: FlowContent }[]): Finding {
  const { content } = flows.find(({ file }) => file === finding.file) ?? {};
  const action = content?.Actions.find(({ Identifier }) => Identifier === finding.action);
  return action === undefined ? finding : { ...finding, actionType: action.Type };
}

/** Rules of ours that come to the same as what the service refuses. */
const REFUSED: Readonly<Record<string, string>> = {
  'error-branches': 'error-missing',
  'path-ends-in-nothing': 'dangling-target',
};

function keyOf({ rule, file, action }: Pick<Finding, 'rule' | 'file' | 'action'>): string {
  return `${rule} ${file} ${action}`;
}
