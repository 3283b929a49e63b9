import {
  combineActions,
  compare,
  defineFlow,
  disconnectParticipant,
  equals,
  flow,
  invokeLambdaFunction,
  lambda,
  queue,
  transferContactToQueue,
  transferToFlow,
  updateContactAttributes,
  updateContactTargetQueue,
  updateFlowAttributes,
  wait,
} from '@resumed-chats/flow-language';
import { BUDGET, CONTACT } from '../config/contract.ts';
import type { Config } from '../config/schema.ts';
import { report, say, setEventHooks, setLanguageAndTexts } from './parts.ts';

/**
 * Only the customer remains. Says by when to reply and waits: first shortly, for the same agent; then long, after
 * which the bot asks. How long either wait may be is the wait-budget Lambda's to say, since the chat's total duration
 * counts all waiting; without its answer the configured waits hold. The return flow comes back here, with the phase
 * `ask`, when the customer falls silent or the queue is full or closed.
 */
export function disconnect(config: Config) {
  return defineFlow({
    name: 'disconnect',
    type: 'CONTACT_FLOW',
    description: 'The agent has left: waits for the customer to come back, and then sends the chat on.',
    start: 'Which language',
    actions: combineActions(
      setLanguageAndTexts(
        config,
        ['agentLeftNoTime', 'missedYouNoTime', 'trouble', 'expired', 'lastCall', 'unavailable'],
        'Waits as configured',
      ),
      {
        // What the budget overwrites when there is one. A text of its own for each, since a Lambda may fail.
        'Waits as configured': updateFlowAttributes({
          parameters: {
            FlowAttributes: {
              agentLeft: { Value: '$.FlowAttributes.agentLeftNoTime' },
              missedYou: { Value: '$.FlowAttributes.missedYouNoTime' },
              shortWait: { Value: `${config.waits.sameAgent}` },
              longWait: { Value: `${config.waits.askOnReturn}` },
              waitOn: { Value: 'true' },
              nextReturn: { Value: `$.Attributes.${CONTACT.returnCount}` },
            },
          },
          next: 'When the agent leaves',
          errors: { NoMatchingError: 'When the agent leaves' },
        }),
      },
      setEventHooks('How long to wait'),
      {
        'How long to wait': invokeLambdaFunction({
          parameters: {
            LambdaFunctionARN: lambda('wait-budget'),
            InvocationTimeLimitSeconds: '8',
            InvocationType: 'SYNCHRONOUS',
            ResponseValidation: { ResponseType: 'STRING_MAP' },
          },
          next: 'Time for a return',
          errors: { NoMatchingError: 'Which wait' },
        }),
        'Time for a return': compare({
          parameters: { ComparisonValue: `$.External.${BUDGET.canReturn}` },
          conditions: [equals('true', 'Waits as budgeted'), equals('false', 'Say last call')],
          errors: { NoMatchingCondition: 'Which wait' },
        }),
        'Waits as budgeted': updateFlowAttributes({
          parameters: {
            FlowAttributes: {
              agentLeft: { Value: `$.External.${BUDGET.agentLeftText}` },
              missedYou: { Value: `$.External.${BUDGET.missedYouText}` },
              shortWait: { Value: `$.External.${BUDGET.sameAgentWaitSeconds}` },
              longWait: { Value: `$.External.${BUDGET.askOnReturnWaitSeconds}` },
              waitOn: { Value: `$.External.${BUDGET.canAskOnReturn}` },
              nextReturn: { Value: `$.External.${BUDGET.nextReturnCount}` },
            },
          },
          next: 'Which wait',
          errors: { NoMatchingError: 'Which wait' },
        }),
        'Which wait': compare({
          parameters: { ComparisonValue: `$.Attributes.${CONTACT.resumePhase}` },
          conditions: [equals('ask', 'Long wait')],
          errors: { NoMatchingCondition: 'Say the agent left' },
        }),
        'Say the agent left': say('agentLeft', 'Short wait'),
        'Short wait': wait({
          parameters: { TimeLimitSeconds: '$.FlowAttributes.shortWait', Events: ['CustomerReturned'] },
          conditions: { CustomerReturned: 'Count the return', WaitCompleted: 'Time to wait on' },
          errors: { NoMatchingError: 'Say trouble' },
        }),
        'Time to wait on': compare({
          parameters: { ComparisonValue: '$.FlowAttributes.waitOn' },
          conditions: [equals('false', 'Report nobody came')],
          errors: { NoMatchingCondition: 'Say missed you' },
        }),
        'Say missed you': say('missedYou', 'Ask from now on'),
        'Ask from now on': updateContactAttributes({
          parameters: { Attributes: { [CONTACT.resumePhase]: 'ask' }, TargetContact: 'Current' },
          next: 'Long wait',
          errors: { NoMatchingError: 'Long wait' },
        }),
        'Long wait': wait({
          parameters: { TimeLimitSeconds: '$.FlowAttributes.longWait', Events: ['CustomerReturned'] },
          conditions: { CustomerReturned: 'Count the return', WaitCompleted: 'Report nobody came' },
          errors: { NoMatchingError: 'Say trouble' },
        }),
        // A new count makes a new visit: what a Lex session still holds of an earlier one must not decide this one.
        'Count the return': updateContactAttributes({
          parameters: {
            Attributes: { [CONTACT.returnCount]: '$.FlowAttributes.nextReturn' },
            TargetContact: 'Current',
          },
          next: 'Customer is back',
          errors: { NoMatchingError: 'Customer is back' },
        }),
        'Customer is back': transferToFlow({
          parameters: { ContactFlowId: flow('return') },
          errors: { NoMatchingError: 'Say trouble' },
        }),
        'Say trouble': say('trouble', 'Previous queue'),
        'Previous queue': updateContactTargetQueue({
          parameters: { QueueId: `$.Attributes.${CONTACT.previousQueueArn}` },
          next: 'Into the queue',
          errors: { NoMatchingError: 'Default queue' },
        }),
        'Default queue': updateContactTargetQueue({
          parameters: { QueueId: queue(config.queues.default) },
          next: 'Into the queue',
          errors: { NoMatchingError: 'Say unavailable' },
        }),
        'Into the queue': transferContactToQueue({
          errors: { QueueAtCapacity: 'Say unavailable', NoMatchingError: 'Say unavailable' },
        }),
        'Say last call': say('lastCall', 'End'),
        'Report nobody came': report('expired', 'Say expired'),
        'Say expired': say('expired', 'End'),
        'Say unavailable': say('unavailable', 'End'),
        End: disconnectParticipant(),
      },
    ),
  });
}
