export type Severity = 'error' | 'warning';

/** One thing that a check found: which rule, how bad, where, what, why it matters, and what to do. */
export interface Finding extends FindingPlace {
  /** Id of the rule, e.g. `hooks-before-queue`. */
  rule: string;
  severity: Severity;
  /** What is wrong. */
  what: string;
  /** What to do, or what is allowed. */
  how: string;
  /** Why it matters. */
  why?: string;
  /** The page or document that says so. */
  source?: string;
}

/** Where a finding is, as far as that is known. */
export interface FindingPlace {
  /** As it was given, or the place in a project. */
  file?: string;
  /** In the file, from 1. */
  line?: number;
  /** In the line, from 1. */
  column?: number;
  /** Number of a conversation's step, from 1. */
  step?: number;
  /** Inside the file, flow, bot or deployment, e.g. `waits.sameAgent` or `Actions[3].Transitions.NextAction`. */
  place?: string;
  /** Name of the flow. */
  flow?: string;
  /** Identifier of the action. */
  action?: string;
  /** Its type, since identifiers are UUIDs in most exports. */
  actionType?: string;
  /** Of the bot, e.g. `en_US`. */
  locale?: string;
  intent?: string;
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

/** What is the same of all findings of a rule. */
export function fieldsOf({ id, severity, why, source }: RuleFacts) {
  return { rule: id, severity, why, source };
}

/** One line for a terminal: `resumed-chats.yaml:12 waits.sameAgent: … …` */
export function formatFinding(finding: Finding): string {
  const where = formatPlace(finding);
  return `${where === '' ? '' : `${where}: `}${sentence(finding.what)} ${sentence(finding.how)}`.trimEnd();
}

/** Where a finding is, e.g. `chat.yaml:12 (step 4)` or `flows/return.ts return "ask"`. */
export function formatPlace({ file, line, step, flow, action, locale, intent, place }: FindingPlace): string {
  return [
    file === undefined || line === undefined ? file : `${file}:${line}`,
    step === undefined ? undefined : `(step ${step})`,
    flow,
    action === undefined ? undefined : `"${action}"`,
    locale,
    intent,
    place,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');
}

function sentence(text: string): string {
  return text === '' || /[.?!]$/.test(text) ? text : `${text}.`;
}
