/** What several of the flows do alike. */

import {
  actionsForEach,
  combineActions,
  compare,
  equals,
  flow,
  invokeLambdaFunction,
  lambda,
  messageParticipant,
  updateContactData,
  updateContactEventHooks,
  updateFlowAttributes,
} from '@resumed-chats/flow-language';
import { CONTACT, REPORT, type Report } from '../config/contract.ts';
import type { Config, MessageKey } from '../config/schema.ts';

/**
 * Sets the contact's language and the texts in it, from the contact attribute `locale`. The first configured locale is
 * the default. A text is then `$.FlowAttributes.<key>`: each language's texts stand in one block, where the console
 * shows them together. Language comes first because a Lex block fails when it does not match the bot's locale.
 */
export function setLanguageAndTexts<const Next extends string>(
  config: Config,
  keys: readonly MessageKey[],
  next: Next,
  values: Readonly<Record<string, string>> = {},
) {
  const [first = 'en_US'] = config.locales;
  return combineActions(
    {
      'Which language': compare({
        parameters: { ComparisonValue: `$.Attributes.${CONTACT.locale}` },
        conditions: config.locales.map((locale) => equals(locale, `Language ${locale}`)),
        errors: { NoMatchingCondition: `Language ${first}` },
      }),
    },
    actionsForEach(
      config.locales,
      (locale) => `Language ${locale}` as const,
      (locale) =>
        updateContactData({
          parameters: { LanguageCode: locale.replace('_', '-') },
          next: `Texts ${locale}`,
          errors: { NoMatchingError: `Texts ${locale}` },
        }),
    ),
    actionsForEach(
      config.locales,
      (locale) => `Texts ${locale}` as const,
      (locale) =>
        updateFlowAttributes({
          parameters: { FlowAttributes: { ...textsIn(config, locale, keys), ...wrapped(values) } },
          next,
          errors: { NoMatchingError: next },
        }),
    ),
  );
}

/** Says a text that `setLanguageAndTexts` has set. What cannot be said is passed over. */
export function say<const Next extends string>(key: MessageKey | 'agentLeft', next: Next) {
  return messageParticipant({
    parameters: { Text: `$.FlowAttributes.${key}` },
    next,
    errors: { NoMatchingError: next },
  });
}

/**
 * Reports what has become of the chat, to be counted. Nobody waits for it, and a report that fails is passed over: it
 * never changes where a customer goes.
 */
export function report<const Next extends string>(
  what: Report,
  next: Next,
  more: Readonly<Record<string, string>> = {},
) {
  return invokeLambdaFunction({
    parameters: {
      LambdaFunctionARN: lambda('wait-budget'),
      InvocationTimeLimitSeconds: '8',
      InvocationType: 'ASYNCHRONOUS',
      LambdaInvocationAttributes: { [REPORT.report]: what, ...more },
      ResponseValidation: { ResponseType: 'STRING_MAP' },
    },
    next,
    errors: { NoMatchingError: next },
  });
}

/**
 * Sets the flows that run later: while the customer waits in a queue, when an agent answers (chat runs no whisper flow unless it
 * is set), and when only the customer remains. Whether they survive into the next segment is not known, so they are set on every
 * way into a queue. A hook that cannot be set must not keep the customer from an agent.
 */
export function setEventHooks<const Next extends string>(next: Next) {
  return {
    'When the agent leaves': updateContactEventHooks({
      parameters: { EventHooks: { CustomerRemaining: flow('disconnect') } },
      next: 'When an agent answers',
      errors: { NoMatchingError: 'When an agent answers' },
    }),
    'When an agent answers': updateContactEventHooks({
      parameters: { EventHooks: { AgentWhisper: flow('agent-whisper') } },
      next: 'While in a queue',
      errors: { NoMatchingError: 'While in a queue' },
    }),
    'While in a queue': updateContactEventHooks({
      parameters: { EventHooks: { CustomerQueue: flow('customer-queue') } },
      next,
      errors: { NoMatchingError: next },
    }),
  };
}

function textsIn(config: Config, locale: string, keys: readonly MessageKey[]) {
  const messages = config.messages[locale];
  if (messages === undefined) throw new RangeError(`No messages for the locale ${locale}`);
  return wrapped(Object.fromEntries(keys.map((key) => [key, messages[key]])));
}

function wrapped(values: Readonly<Record<string, string>>): Record<string, { Value: string }> {
  return Object.fromEntries(Object.entries(values).map(([key, Value]) => [key, { Value }]));
}
