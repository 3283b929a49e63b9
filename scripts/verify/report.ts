import type { Finding, Severity } from '@resumed-chats/findings';

/** Something that was looked at, sound or not. */
export interface Checked {
  subject: string;
  /** e.g. `5 flows, 120 actions`. */
  summary: string;
  /** What more there is to say of it, line by line. */
  lines?: readonly string[];
}

export interface Report {
  checked: Checked[];
  findings: Finding[];
}

/** Several reports as one. */
export function mergeReports(...reports: readonly Report[]): Report {
  return {
    checked: reports.flatMap(({ checked }) => checked),
    findings: reports.flatMap(({ findings }) => findings),
  };
}

function count({ findings }: Report, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** By severity: 1 with errors, 0 with warnings only or nothing. `strict`: warnings count as errors. */
export function exitStatus(report: Report, strict = false): 0 | 1 {
  return count(report, 'error') > 0 || (strict && count(report, 'warning') > 0) ? 1 : 0;
}
/** Of what `--json` prints; raised when a reader of it would have to change. */
const JSON_VERSION = 1;

/** The report in lines, for a terminal: what was looked at, then each finding in a short block, by file. */
export function reportLines(report: Report): string[] {
  const { checked, findings } = report;
  const files = [...new Set(findings.map(({ file = '' }) => file))];
  return [
    ...checked.flatMap(({ subject, summary, lines = [] }) => [
      `${subject}: ${summary}`,
      ...lines.map((line) => `  ${line}`),
    ]),
    ...files.flatMap((file) => [
      '',
      file,
      ...findings
        .filter((finding) => (finding.file ?? '') === file)
        .flatMap((finding) => ['', ...block(finding)]),
    ]),
    '',
    `${amount(count(report, 'error'), 'error')}, ${amount(count(report, 'warning'), 'warning')}`,
  ];
}

/** The report for machines: docs/verify.md describes it. */
export function reportJson(report: Report): string {
  const { checked, findings } = report;
  const [errors, warnings] = [count(report, 'error'), count(report, 'warning')];
  return JSON.stringify({ version: JSON_VERSION, checked, errors, warnings, findings }, undefined, 2);
}

function block(finding: Finding): string[] {
  const { severity, rule, line, flow, action, actionType, place, what, why, source, how } = finding;
  const where = [
    line === undefined ? undefined : `line ${line}`,
    flow,
    action === undefined ? place : `"${action}"${actionType === undefined ? '' : ` (${actionType})`}`,
  ].filter((part) => part !== undefined && part !== '');
  return [
    `  ${severity} ${rule}${where.length === 0 ? '' : `  ${where.join(', ')}`}`,
    `    ${indented(what)}`,
    ...(why === undefined ? [] : [`    why: ${why}${source === undefined ? '' : ` (${source})`}`]),
    `    →    ${indented(how)}`,
  ];
}

function amount(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n      ');
}
