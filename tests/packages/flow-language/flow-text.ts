import type { Finding } from '@resumed-chats/findings';
import type { FlowAction, FlowContent, FlowType } from '../../../packages/flow-language/src/types.ts';
import { validateFlow } from '../../../packages/flow-language/src/validate.ts';
import type { SmallestForm } from './smallest-forms.ts';

/** A flow in which `end` is always a target: a terminal that the flow type takes. */
export function flowOf(flowType: FlowType, ...actions: unknown[]): FlowContent {
  const first = actions[0] as { Identifier?: string } | undefined;
  return {
    Version: '2019-10-30',
    StartAction: first?.Identifier ?? 'end',
    Actions: [...(actions as FlowAction[]), ...endOf(flowType)],
  };
}

export function problemsOf(flowType: FlowType, ...actions: unknown[]): Finding[] {
  return validateFlow(JSON.stringify(flowOf(flowType, ...actions)), flowType);
}

export function messagesOf(flowType: FlowType, ...actions: unknown[]): string[] {
  return problemsOf(flowType, ...actions).map(({ what }) => what);
}

/** The form as an action called `x`, every branch of which leads to `end`. */
export function actionOf(form: SmallestForm) {
  return {
    Identifier: 'x',
    Type: form.type,
    Parameters: { ...form.parameters },
    Transitions: {
      ...(form.next === undefined || form.next === 'required' ? { NextAction: 'end' } : {}),
      ...(form.next === 'forbidden'
        ? {}
        : {
            Conditions: (form.conditions ?? []).map(([Operator, operand]) => ({
              NextAction: 'end',
              Condition: { Operator, Operands: [operand] },
            })),
            Errors: (form.errors ?? []).map((ErrorType) => ({ NextAction: 'end', ErrorType })),
          }),
    },
  };
}

export const errorBranch = (ErrorType: string, NextAction = 'end') => ({ NextAction, ErrorType });

/** Hold flows have no terminal: their last action is a Loop that leads to itself. */
function endOf(flowType: FlowType): FlowAction[] {
  if (flowType === 'CUSTOMER_HOLD' || flowType === 'AGENT_HOLD')
    return [
      {
        Identifier: 'end',
        Type: 'UpdateFlowLoggingBehavior',
        Parameters: { FlowLoggingBehavior: 'Enabled' },
        Transitions: { NextAction: 'end' },
      },
    ];
  const whisper = flowType.endsWith('_WHISPER');
  return [{ Identifier: 'end', Type: whisper ? 'EndFlowExecution' : 'DisconnectParticipant' }];
}
