import type { YamlPath } from '@resumed-chats/findings/yaml';

/** What is wrong with the configuration, where, and what would be right. */
export interface ConfigProblem {
  /** As it was given to the reader. */
  file: string;
  /** From 1. A missing key has its parent's. */
  line: number;
  column: number;
  /** e.g. `waits.sameAgent` or `topics[0].label.es_US`; empty for the file as a whole. */
  path: string;
  problem: string;
  allowed: string;
  code: ConfigProblemCode;
}

export type ConfigProblemCode =
  | 'unreadable' // the file
  | 'yaml' // its syntax
  | 'missing'
  | 'unknown-key'
  | 'type'
  | 'format'
  | 'range'
  | 'timing'
  | 'locale'
  | 'duplicate'
  | 'placeholder';

/** A problem before anybody knows where in the file it is. */
export interface ConfigFinding {
  path: YamlPath;
  problem: string;
  allowed: string;
  code: ConfigProblemCode;
}

/** One line for a terminal: `resumed-chats.yaml:12 waits.sameAgent: … Allowed: …`. */
export function formatProblem({ file, line, path, problem, allowed }: ConfigProblem): string {
  return `${file}:${line} ${path === '' ? '' : `${path}: `}${problem}${/[.?!]$/.test(problem) ? '' : '.'} Allowed: ${allowed}.`;
}

/** A configuration that cannot be used, with everything that is wrong with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];
  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}
