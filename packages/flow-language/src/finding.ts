export type Severity = 'error' | 'warning';

/** One thing that a check found in a flow: which rule, how bad, where, what, why it matters, and what to do. */
export interface Finding {
  /** Id of the rule, e.g. `hooks-before-queue`. */
  rule: string;
  severity: Severity;
  flow: string;
  /** Identifier of the action, where it is about one. */
  action?: string;
  what: string;
  why: string;
  /** An AWS page (AG: admin guide, AR: API reference) or the part of TRUTH.md that says so. */
  source?: string;
  how: string;
}

/** What is known of a rule, whoever broke it. */
export interface RuleFacts {
  readonly id: string;
  readonly severity: Severity;
  /** How bad it is in somebody else's flow, which may well be right in ways of its own. Default: a warning. */
  readonly elsewhere?: Severity;
  readonly why: string;
  readonly source: string;
}
