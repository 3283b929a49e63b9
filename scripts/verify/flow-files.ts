import { lintFlows } from '../../flows/language/lint.ts';
import type { FlowType } from '../../flows/language/types.ts';
import type { Report } from './finding.ts';
import { type FlowFile, readFlowFile } from './flow-file.ts';
import { flowFinder } from './flow-names.ts';

/**
 * Checks files with flows, all together as one set: as CreateContactFlow would, and by our own rules. A transfer or a
 * hook from one to the other is followed where names or metadata tell which flow is meant.
 * @param type what the flows are; without it what their metadata says, else contact flows
 */
export function verifyFlowFiles(files: readonly string[], type?: FlowType): Report {
  return verifyFlows(files.map((file) => readFlowFile(file, type)));
}

/** The same for flows that have been read. */
export function verifyFlows(flows: readonly FlowFile[]): Report {
  const readable = flows.flatMap((flow) =>
    flow.content === undefined ? [] : [{ ...flow, content: flow.content }],
  );
  const options = {
    foreign: true,
    authored: readable.some(({ content }) => JSON.stringify(content).includes('{{')),
    flowOf: flowFinder(readable),
  };
  const fileOf = new Map(readable.map(({ name, file }) => [name, file]));
  const refused = new Set(flows.flatMap(({ findings }) => findings.map(keyOf)));
  const found = lintFlows(readable, options)
    .map((finding) => ({ ...finding, file: fileOf.get(finding.flow) ?? '' }))
    // What the service refuses already is not told twice.
    .filter((finding) => !refused.has(keyOf({ ...finding, rule: REFUSED[finding.rule] ?? '' })));
  return {
    checked: flows.map(({ file, name, type, content }) => ({
      subject: file,
      summary: `${name}, ${type}, ${content === undefined ? 'not readable' : `${content.Actions.length} actions`}`,
    })),
    findings: [...flows.flatMap(({ findings }) => findings), ...found],
  };
}

/** Rules of ours that come to the same as what the service refuses. */
const REFUSED: Readonly<Record<string, string>> = {
  'error-branches': 'error-missing',
  'path-ends-in-nothing': 'dangling-target',
};

function keyOf({ rule, file, action }: { rule: string; file: string; action?: string }): string {
  return `${rule} ${file} ${action}`;
}
