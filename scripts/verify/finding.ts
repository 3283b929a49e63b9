import type { Finding as FlowFinding, Severity } from '@resumed-chats/flow-language';

/** One thing that verify found, in a configuration, a bot or a flow. What `--json` prints. */
export interface Finding extends Omit<FlowFinding, 'flow'> {
  /** As it was given, or the place in this project. */
  file: string;
  /** In the file, from 1. */
  line?: number;
  /** Inside the file, flow or bot, e.g. `waits.sameAgent` or `Actions[3].Transitions.NextAction`. */
  place?: string;
  flow?: string;
  /** Of the action, since Identifiers are UUIDs in most exports. */
  actionType?: string;
}

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

export function together(...reports: readonly Report[]): Report {
  return {
    checked: reports.flatMap(({ checked }) => checked),
    findings: reports.flatMap(({ findings }) => findings),
  };
}

export function count({ findings }: Report, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}

/** By severity: 1 with errors, 0 with warnings only or nothing. `strict`: warnings count as errors. */
export function exitStatus(report: Report, strict = false): 0 | 1 {
  return count(report, 'error') > 0 || (strict && count(report, 'warning') > 0) ? 1 : 0;
}
