import type { Finding } from '@resumed-chats/findings';
import { type AcceptedRuleId, refusal } from './rules.ts';

/** Where a check stands: the action's position and name, and the list that it adds to. */
export class ActionFindings {
  readonly found: Finding[] = [];
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

  add(rule: AcceptedRuleId, what: string, within: string, how?: string): void {
    const place = this.path(within);
    const where = this.#action === undefined ? { place } : { place, action: this.#action };
    this.found.push(refusal(rule, what, where, how));
  }

  missingProperty(rule: AcceptedRuleId, within: string, how?: string): void {
    this.add(rule, `Action is missing required property. Path: ${this.path(within)}`, within, how);
  }

  invalidValue(rule: AcceptedRuleId, within: string, how?: string): void {
    this.add(rule, `Invalid Action property value. Path: ${this.path(within)}`, within, how);
  }

  invalidName(rule: AcceptedRuleId, within: string, how?: string): void {
    this.add(rule, `Invalid Action property name. Path: ${this.path(within)}`, within, how);
  }

  missingError(type: string): void {
    this.add('error-missing', `Action is missing required error. Error: ${type}, Path: ${this.path()}`, '');
  }

  invalidError(type: string, within: string, how?: string): void {
    this.add('error-unexpected', `Invalid Action error. Error: ${type}, Path: ${this.path()}`, within, how);
  }

  invalidType(type: string, how?: string): void {
    this.add('action-type', `Invalid Action type. Type: ${type}`, 'Type', how);
  }
}
