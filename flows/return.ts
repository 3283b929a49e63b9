import {
  actionsForEach,
  botAlias,
  checkHoursOfOperation,
  checkMetricData,
  combineActions,
  compare,
  connectParticipantWithLexBot,
  defineFlow,
  disconnectParticipant,
  equals,
  flow,
  greaterThan,
  queue,
  transferContactToQueue,
  transferToFlow,
  updateContactAttributes,
  updateContactRoutingBehavior,
  updateContactTargetQueue,
} from '@resumed-chats/flow-language';
import { CONTACT, DECISION, INTENTS, ROUTES, type Route, VISIT } from '../config/contract.ts';
import type { Config } from '../config/schema.ts';
import { report, say, setEventHooks, setLanguageAndTexts } from './parts.ts';

/** Everybody's priority. Source: UpdateContactRoutingBehavior. */
const USUAL_PRIORITY = '5';

const WHERE_TO = {
  previousAgent: 'Is the agent free',
  previousQueue: 'Say back to the team',
  newQueue: 'Which topic',
  endChat: 'Say goodbye',
} as const satisfies Record<Route, string>;

/**
 * The customer is back. Soon: straight to the same agent. Later: the bot asks, and its decision is followed. Whatever
 * the bot's intent, the decision stands in the session attributes; without one the previous queue is right.
 */
export function customerReturns(config: Config) {
  return defineFlow({
    name: 'return',
    type: 'CONTACT_FLOW',
    description:
      'The customer is back: asks if needed, and hands the chat to the previous agent, the previous queue or a new one.',
    start: 'Which language',
    actions: combineActions(
      setLanguageAndTexts(
        config,
        [
          'question',
          'backToAgent',
          'backToQueue',
          'toNewQueue',
          'queueFull',
          'queueClosed',
          'noAnswer',
          'trouble',
          'goodbye',
          'unavailable',
        ],
        'When the agent leaves',
      ),
      setEventHooks('First in line'),
      {
        'First in line': updateContactRoutingBehavior({
          parameters: { QueuePriority: `${config.queues.returningPriority}` },
          next: 'Report the return',
        }),
        'Report the return': report('returned', 'Soon or later'),
        'Soon or later': compare({
          parameters: { ComparisonValue: `$.Attributes.${CONTACT.resumePhase}` },
          conditions: [equals('ask', 'Same or different')],
          errors: { NoMatchingCondition: 'Is the agent free' },
        }),
        'Same or different': connectParticipantWithLexBot({
          parameters: {
            Text: '$.FlowAttributes.question',
            LexV2Bot: { AliasArn: botAlias() },
            LexSessionAttributes: {
              [VISIT.contactId]: '$.ContactId',
              [VISIT.previousAgentArn]: `$.Attributes.${CONTACT.previousAgentArn}`,
              [VISIT.previousTopic]: `$.Attributes.${CONTACT.previousTopic}`,
              [VISIT.returnCount]: `$.Attributes.${CONTACT.returnCount}`,
              [VISIT.interactive]: `$.Attributes.${CONTACT.interactive}`,
            },
            LexTimeoutSeconds: { Text: `${config.bot.answerTimeout}` },
          },
          conditions: Object.values(INTENTS).map((intent) => equals(intent, 'Note the decision')),
          errors: {
            InputTimeLimitExceeded: 'Say no hurry',
            NoMatchingCondition: 'Note the decision',
            NoMatchingError: 'Report the bot failed',
          },
        }),
        'Note the decision': updateContactAttributes({
          parameters: {
            Attributes: Object.fromEntries(
              Object.values(DECISION).map((key) => [key, `$.Lex.SessionAttributes.${key}`]),
            ),
            TargetContact: 'Current',
          },
          next: 'Where to',
          errors: { NoMatchingError: 'Where to' },
        }),
        'Where to': compare({
          parameters: { ComparisonValue: `$.Lex.SessionAttributes.${DECISION.route}` },
          conditions: ROUTES.map((route) => equals(route, WHERE_TO[route])),
          errors: { NoMatchingCondition: 'Report the bot failed' },
        }),
      },
      {
        'Is the agent free': checkMetricData({
          parameters: {
            MetricType: 'NumberOfAgentsAvailable',
            AgentId: `$.Attributes.${CONTACT.previousAgentArn}`,
          },
          conditions: [greaterThan('0', 'Queue of the agent')],
          errors: {
            NoMatchingCondition: 'Report the agent is not free',
            NoMatchingError: 'Report the agent is not free',
          },
        }),
        'Queue of the agent': updateContactTargetQueue({
          parameters: { AgentId: `$.Attributes.${CONTACT.previousAgentArn}` },
          next: 'For the agent',
          errors: { NoMatchingError: 'Report the agent is not free' },
        }),
        'For the agent': updateContactAttributes({
          parameters: { Attributes: { [CONTACT.resumeTarget]: 'agent' }, TargetContact: 'Current' },
          next: 'Say back to the agent',
          errors: { NoMatchingError: 'Say back to the agent' },
        }),
        'Say back to the agent': say('backToAgent', 'To the agent'),
        'To the agent': transferContactToQueue({
          errors: {
            QueueAtCapacity: 'Report the agent is not free',
            NoMatchingError: 'Report the agent is not free',
          },
        }),
        'Report the bot failed': report('botFailed', 'Say trouble'),
        'Say trouble': say('trouble', 'For any agent'),
        'Report the agent is not free': report('fellBack', 'Say back to the team'),
        'Say back to the team': say('backToQueue', 'For any agent'),
        'For any agent': updateContactAttributes({
          parameters: { Attributes: { [CONTACT.resumeTarget]: 'queue' }, TargetContact: 'Current' },
          next: 'Previous queue',
          errors: { NoMatchingError: 'Previous queue' },
        }),
        'Previous queue': updateContactTargetQueue({
          parameters: { QueueId: `$.Attributes.${CONTACT.previousQueueArn}` },
          next: 'Is it open',
          errors: { NoMatchingError: 'Default queue' },
        }),
        'Default queue': updateContactTargetQueue({
          parameters: { QueueId: queue(config.queues.default) },
          next: 'Is it open',
          errors: { NoMatchingError: 'Say full' },
        }),
      },
      actionsForEach(
        config.topics,
        (topic) => `Queue for ${topic.key}` as const,
        (topic) =>
          updateContactTargetQueue({
            parameters: { QueueId: queue(topic.queue) },
            next: 'Remember the topic',
            errors: { NoMatchingError: 'Queue for any topic' },
          }),
      ),
      {
        'Which topic': compare({
          parameters: { ComparisonValue: `$.Lex.SessionAttributes.${DECISION.topic}` },
          conditions: config.topics.map(({ key }) => equals(key, `Queue for ${key}`)),
          errors: { NoMatchingCondition: 'Queue for any topic' },
        }),
        'Queue for any topic': updateContactTargetQueue({
          parameters: { QueueId: queue(config.queues.default) },
          next: 'Remember the topic',
          errors: { NoMatchingError: 'Say full' },
        }),
        'Remember the topic': updateContactAttributes({
          parameters: {
            Attributes: {
              [CONTACT.previousTopic]: `$.Lex.SessionAttributes.${DECISION.topic}`,
              [CONTACT.resumeTarget]: 'queue',
            },
            TargetContact: 'Current',
          },
          next: 'Usual place in line',
          errors: { NoMatchingError: 'Usual place in line' },
        }),
        'Usual place in line': updateContactRoutingBehavior({
          parameters: { QueuePriority: USUAL_PRIORITY },
          next: 'Say to the new team',
        }),
        'Say to the new team': say('toNewQueue', 'Is it open'),
        'Is it open': checkHoursOfOperation({
          conditions: { True: 'Into the queue', False: 'Say closed' },
          errors: { NoMatchingError: 'Into the queue' },
        }),
        'Into the queue': transferContactToQueue({
          errors: { QueueAtCapacity: 'Say full', NoMatchingError: 'Say full' },
        }),
        'Say full': say('queueFull', 'Ask next time'),
        'Say closed': say('queueClosed', 'Ask next time'),
        'Say no hurry': say('noAnswer', 'Ask next time'),
        'Ask next time': updateContactAttributes({
          parameters: { Attributes: { [CONTACT.resumePhase]: 'ask' }, TargetContact: 'Current' },
          next: 'Back to waiting',
          errors: { NoMatchingError: 'Back to waiting' },
        }),
        'Back to waiting': transferToFlow({
          parameters: { ContactFlowId: flow('disconnect') },
          errors: { NoMatchingError: 'Say unavailable' },
        }),
        'Say unavailable': say('unavailable', 'End'),
        'Say goodbye': say('goodbye', 'End'),
        End: disconnectParticipant(),
      },
    ),
  });
}
