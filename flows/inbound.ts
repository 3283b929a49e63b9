import {
  actionsForEach,
  checkHoursOfOperation,
  combineActions,
  compare,
  defineFlow,
  disconnectParticipant,
  equals,
  invokeLambdaFunction,
  lambda,
  queue,
  transferContactToQueue,
  updateContactTargetQueue,
  updateFlowAttributes,
  wait,
} from '@resumed-chats/flow-language';
import { BUDGET, CONTACT } from '../config/contract.ts';
import type { Config } from '../config/schema.ts';
import { say, setEventHooks, setLanguageAndTexts } from './parts.ts';

/** The first queue: by the topic that the chat was started with, if any. A full or closed queue can be tried again. */
export function inbound(config: Config) {
  return defineFlow({
    name: 'inbound',
    type: 'CONTACT_FLOW',
    description: 'A chat begins: sets the flows that run later, and puts the customer in the first queue.',
    start: 'Which language',
    actions: combineActions(
      setLanguageAndTexts(
        config,
        ['connecting', 'queueFull', 'queueClosed', 'expired', 'lastCall', 'unavailable'],
        'When the agent leaves',
      ),
      setEventHooks('Which topic'),
      actionsForEach(
        config.topics,
        (topic) => `Queue for ${topic.key}` as const,
        (topic) =>
          updateContactTargetQueue({
            parameters: { QueueId: queue(topic.queue) },
            next: 'Is it open',
            errors: { NoMatchingError: 'Default queue' },
          }),
      ),
      {
        'Which topic': compare({
          parameters: { ComparisonValue: `$.Attributes.${CONTACT.previousTopic}` },
          conditions: config.topics.map(({ key }) => equals(key, `Queue for ${key}`)),
          errors: { NoMatchingCondition: 'Default queue' },
        }),
        'Default queue': updateContactTargetQueue({
          parameters: { QueueId: queue(config.queues.default) },
          next: 'Is it open',
          errors: { NoMatchingError: 'Say unavailable' },
        }),
        'Is it open': checkHoursOfOperation({
          conditions: { True: 'Say connecting', False: 'Say closed' },
          errors: { NoMatchingError: 'Say connecting' },
        }),
        'Say connecting': say('connecting', 'Into the queue'),
        'Into the queue': transferContactToQueue({
          errors: { QueueAtCapacity: 'Say full', NoMatchingError: 'Say unavailable' },
        }),
        'Say full': say('queueFull', 'Wait as configured'),
        'Say closed': say('queueClosed', 'Wait as configured'),
        'Wait as configured': updateFlowAttributes({
          parameters: { FlowAttributes: { tryAgainWait: { Value: `${config.waits.askOnReturn}` } } },
          next: 'How long to wait',
          errors: { NoMatchingError: 'How long to wait' },
        }),
        // The customer may come here again and again, and the last time in the end no such Wait fits into the chat.
        'How long to wait': invokeLambdaFunction({
          parameters: {
            LambdaFunctionARN: lambda('wait-budget'),
            InvocationTimeLimitSeconds: '8',
            InvocationType: 'SYNCHRONOUS',
            LambdaInvocationAttributes: { [CONTACT.resumePhase]: 'ask' },
            ResponseValidation: { ResponseType: 'STRING_MAP' },
          },
          next: 'Time for a return',
          errors: { NoMatchingError: 'Until the customer tries again' },
        }),
        'Time for a return': compare({
          parameters: { ComparisonValue: `$.External.${BUDGET.canReturn}` },
          conditions: [equals('true', 'Wait as budgeted'), equals('false', 'Say last call')],
          errors: { NoMatchingCondition: 'Until the customer tries again' },
        }),
        'Wait as budgeted': updateFlowAttributes({
          parameters: {
            FlowAttributes: { tryAgainWait: { Value: `$.External.${BUDGET.askOnReturnWaitSeconds}` } },
          },
          next: 'Until the customer tries again',
          errors: { NoMatchingError: 'Until the customer tries again' },
        }),
        'Until the customer tries again': wait({
          parameters: { TimeLimitSeconds: '$.FlowAttributes.tryAgainWait', Events: ['CustomerReturned'] },
          conditions: { CustomerReturned: 'Which topic', WaitCompleted: 'Say expired' },
          errors: { NoMatchingError: 'Say unavailable' },
        }),
        'Say last call': say('lastCall', 'End'),
        'Say expired': say('expired', 'End'),
        'Say unavailable': say('unavailable', 'End'),
        End: disconnectParticipant(),
      },
    ),
  });
}
