import type { AcceptedRuleId } from './rules.ts';

/** One reason for which CreateContactFlow refuses a flow. */
export interface FlowProblem {
  /** Ours: which rule is broken. */
  rule: AcceptedRuleId;
  /** In the service's words, where they are known. */
  message: string;
  /** e.g. `Actions[3].Transitions.NextAction`; the index is the position in `Actions`. */
  path?: string;
  /** Identifier of the action. */
  action?: string;
  /** Ours, not the service's: what is wrong and what to do. */
  hint?: string;
}

/** Where a check stands: the action's position and name, and the list that it adds to. */
export class ActionProblems {
  readonly found: FlowProblem[] = [];
  readonly #index: number;
  readonly #action: string | undefined;

  constructor(index: number, identifier: unknown) {
    this.#index = index;
    this.#action = typeof identifier === 'string' ? identifier : undefined;
  }

  /** `Actions[3].Transitions.NextAction` for `Transitions.NextAction`; `Actions[3]` for nothing. */
  path(within = ''): string {
    return `Actions[${this.#index}]${within === '' ? '' : `.${within}`}`;
  }

  add(rule: AcceptedRuleId, message: string, within: string, hint?: string): void {
    this.found.push({
      rule,
      message,
      path: this.path(within),
      ...(this.#action === undefined ? {} : { action: this.#action }),
      ...(hint === undefined ? {} : { hint }),
    });
  }

  missingProperty(rule: AcceptedRuleId, within: string, hint?: string): void {
    this.add(rule, `Action is missing required property. Path: ${this.path(within)}`, within, hint);
  }

  invalidValue(rule: AcceptedRuleId, within: string, hint?: string): void {
    this.add(rule, `Invalid Action property value. Path: ${this.path(within)}`, within, hint);
  }

  invalidName(rule: AcceptedRuleId, within: string, hint?: string): void {
    this.add(rule, `Invalid Action property name. Path: ${this.path(within)}`, within, hint);
  }

  missingError(type: string): void {
    this.add('error-missing', `Action is missing required error. Error: ${type}, Path: ${this.path()}`, '');
  }

  invalidError(type: string, within: string, hint?: string): void {
    this.add('error-unexpected', `Invalid Action error. Error: ${type}, Path: ${this.path()}`, within, hint);
  }

  invalidType(type: string, hint?: string): void {
    this.add('action-type', `Invalid Action type. Type: ${type}`, 'Type', hint);
  }
}
