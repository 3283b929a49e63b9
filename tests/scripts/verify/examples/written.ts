/** What is written in a flow. */
import {
  action,
  end,
  flowWith,
  hook,
  say,
  setQueue,
  toQueue,
} from '../../../packages/flow-language/rules/findings.ts';
import type { Examples } from './example.ts';
import { flows } from './flow-example.ts';

const NO_MATCH = { NoMatchingError: 'end' };
const chain = (count: number) => [
  ...Array.from({ length: count - 1 }, (_, index) =>
    say(`${index}`, index === count - 2 ? 'end' : `${index + 1}`),
  ),
  end,
];
const queueId = (QueueId: string) => [
  action('q', 'UpdateContactTargetQueue', 'end', { parameters: { QueueId }, errors: NO_MATCH }),
  end,
];
const age = (operand: string) => [
  action('c', 'CheckMetricData', 'end', {
    parameters: { MetricType: 'OldestContactInQueueAgeSeconds' },
    conditions: [[operand, 'end']],
    errors: { ...NO_MATCH, NoMatchingCondition: 'end' },
  }),
  end,
];
const shares = (...thresholds: string[]) => [
  action('d', 'DistributeByPercentage', 'end', {
    conditions: thresholds.map((threshold) => [threshold, 'end']),
    errors: { NoMatchingCondition: 'end' },
  }),
  end,
];
const hooks = (EventHooks: Record<string, string>) => [
  action('h', 'UpdateContactEventHooks', 'end', { parameters: { EventHooks }, errors: NO_MATCH }),
  end,
];
const tag = (key: string) => [
  action('t', 'TagContact', 'end', { parameters: { Tags: { [key]: 'x' } }, errors: NO_MATCH }),
  end,
];

const bot = (AliasArn: string) => [
  action('b', 'ConnectParticipantWithLexBot', 'end', {
    parameters: { LexV2Bot: { AliasArn } },
    errors: { ...NO_MATCH, InputTimeLimitExceeded: 'end', NoMatchingCondition: 'end' },
  }),
  end,
];
const compare = (operand: string) => [
  action('c', 'Compare', 'end', {
    parameters: { ComparisonValue: '$.Queue.ARN' },
    conditions: [[operand, 'end']],
    errors: { NoMatchingCondition: 'end' },
  }),
  end,
];

export const WRITTEN: Examples = {
  'unique-names': flows(
    [flowWith('f', [end]), flowWith('f', [end])],
    [flowWith('f', [end]), flowWith('g', [end])],
  ),
  'action-count': flows(chain(226), chain(225)),
  'reachable-blocks': flows([say('a', 'end'), say('b', 'end'), end], [say('a', 'b'), say('b', 'end'), end]),
  'error-branches': flows(
    [action('q', 'TransferContactToQueue', 'end', { errors: NO_MATCH }), end],
    [action('q', 'TransferContactToQueue', 'end', { errors: { ...NO_MATCH, QueueAtCapacity: 'end' } }), end],
  ),
  'one-event-hook': flows(hooks({ AgentWhisper: 'a', CustomerQueue: 'b' }), [
    hook('h', 'AgentWhisper', 'end'),
    end,
  ]),
  'no-literal-arn': flows(
    queueId('arn:aws:connect:us-east-1:123456789012:instance/i/queue/q'),
    queueId('{{queue:Billing}}'),
  ),
  'no-unresolved-token': flows(queueId('{{planet:Mars}}'), [setQueue('q', 'end'), end]),
  'unknown-reference': flows(
    [say('a', 'end', 'Hello $.Attribute.name'), end],
    [say('a', 'end', 'Hello $.Attributes.name'), end],
  ),
  'metric-age-in-ms': flows(age('300'), age('300000')),
  'rising-thresholds': flows(shares('61', '31'), shares('31', '61')),
  'prompt-length': flows([say('a', 'end', 'x'.repeat(3001)), end], [say('a', 'end', 'x'.repeat(3000)), end]),
  'reserved-tag': flows(tag('aws:owner'), tag('owner')),
  'test-bot-alias': flows(
    bot('arn:aws:lex:us-east-1:123456789012:bot-alias/BOTID/TSTALIASID'),
    bot('arn:aws:lex:us-east-1:123456789012:bot-alias/BOTID/ALIASID123'),
  ),
  'null-comparison': flows(compare('NULL'), compare('some ARN')),
  'queue-not-named': flows(
    [action('q', 'UpdateContactTargetQueue', 'end', { errors: NO_MATCH }), end],
    queueId('{{queue:Billing}}'),
  ),
  'flow-of-wrong-type': flows(
    [flowWith('f', [hook('h', 'AgentWhisper', 'end', 'g'), end]), flowWith('g', [end], 'CUSTOMER_QUEUE')],
    [flowWith('f', [hook('h', 'CustomerQueue', 'end', 'g'), end]), flowWith('g', [end], 'CUSTOMER_QUEUE')],
  ),
  'next-action-differs': flows(
    [
      { ...toQueue('q', 'sorry'), Transitions: { ...toQueue('q', 'sorry').Transitions, NextAction: 'end' } },
      say('sorry', 'end'),
      end,
    ],
    [toQueue('q', 'sorry'), say('sorry', 'end'), end],
  ),
};
