import { type FlowInSet, type LintOptions, lintFlows } from '../../../../packages/flow-language/src/lint.ts';
import type { FlowAction, FlowType } from '../../../../packages/flow-language/src/types.ts';
import { errorBranch } from '../flow-text.ts';

/** What one rule finds, as `severity flow/action`. */
export function found(rule: string, flows: FlowInSet[], options?: LintOptions): string[] {
  return lintFlows(flows, options)
    .filter((finding) => finding.rule === rule)
    .map(({ severity, flow, action }) => `${severity} ${flow}${action === undefined ? '' : `/${action}`}`);
}

/** A flow of these actions, which starts with the first. */
export function flowWith(name: string, actions: FlowAction[], type: FlowType = 'CONTACT_FLOW'): FlowInSet {
  return {
    name,
    type,
    content: { Version: '2019-10-30', StartAction: actions[0]?.Identifier ?? '', Actions: actions },
  };
}

export function action(
  Identifier: string,
  Type: string,
  next?: string,
  more: {
    parameters?: Record<string, unknown>;
    errors?: Record<string, string>;
    conditions?: [operand: string, target: string][];
  } = {},
): FlowAction {
  return {
    Identifier,
    Type,
    Parameters: more.parameters ?? {},
    Transitions: {
      ...(next === undefined ? {} : { NextAction: next }),
      Errors: Object.entries(more.errors ?? {}).map(([type, target]) => errorBranch(type, target)),
      Conditions: (more.conditions ?? []).map(([operand, NextAction]) => ({
        NextAction,
        Condition: { Operator: 'Equals', Operands: [operand] },
      })),
    },
  };
}

export const end: FlowAction = { Identifier: 'end', Type: 'DisconnectParticipant' };
export const say = (id: string, next: string, Text = 'Hello') =>
  action(id, 'MessageParticipant', next, { parameters: { Text }, errors: { NoMatchingError: next } });
export const wait = (id: string, back: string, over = 'end', error = 'end') =>
  action(id, 'Wait', error, {
    parameters: { TimeLimitSeconds: '900', Events: ['CustomerReturned'] },
    conditions: [
      ['WaitCompleted', over],
      ['CustomerReturned', back],
    ],
    errors: { NoMatchingError: error },
  });
export const setQueue = (id: string, next: string, error = 'end') =>
  action(id, 'UpdateContactTargetQueue', next, {
    parameters: { QueueId: '{{queue:Billing}}' },
    errors: { NoMatchingError: error },
  });
export const toQueue = (id: string, failed = 'end') =>
  action(id, 'TransferContactToQueue', failed, {
    errors: { QueueAtCapacity: failed, NoMatchingError: failed },
  });
export const toFlow = (id: string, flow: string, error = 'end') =>
  action(id, 'TransferToFlow', error, {
    parameters: { ContactFlowId: flow },
    errors: { NoMatchingError: error },
  });
export const hook = (id: string, name: string, next: string, flow = '{{flow:other}}') =>
  action(id, 'UpdateContactEventHooks', next, {
    parameters: { EventHooks: { [name]: flow } },
    errors: { NoMatchingError: next },
  });
