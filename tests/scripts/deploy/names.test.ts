import { describe, expect, test } from '@jest/globals';
import { formatMark, markOf, parseMark } from '../../../scripts/deploy/bot/version-mark.ts';
import { fingerprint } from '../../../scripts/deploy/fingerprint.ts';
import { botName, bucketName, checkStackName, functionName } from '../../../scripts/deploy/names.ts';
import { checkParameters } from '../../../scripts/deploy/parameters.ts';
import { missingQueues } from '../../../scripts/deploy/preflight.ts';
import { readTemplate } from '../../../scripts/deploy/stack/template.ts';
import { exampleConfig } from '../../config/example.ts';
import { declaredBot } from './bot/support.ts';

describe('names', () => {
  test('of two deployments differ in everything that an instance or account has one of', () => {
    const target = { account: '123456789012', region: 'us-east-1', partition: 'aws' };
    const instance = { id: 'i', arn: 'a', alias: 'x' };
    expect(botName('desk', 'resumed-chats')).toBe('desk');
    expect(botName('desk', 'test')).toBe('test-desk');
    expect(functionName('test', 'start-chat')).toBe('test-start-chat');
    expect(bucketName({ ...target, instance, stackName: 'Test' })).toBe('test-123456789012-us-east-1');
  });

  test.each(['a', 'resumed-chats', 'Team2-chats', 'x'.repeat(32)])(
    'may start from the stack name %s',
    (name) => {
      expect(() => checkStackName(name)).not.toThrow();
    },
  );

  test.each(['', '1st', 'a--b', 'a-', 'a_b', 'x'.repeat(33)])(
    'cannot start from the stack name "%s"',
    (name) => {
      expect(() => checkStackName(name)).toThrow(/^--stack-name: .*hyphens at most/);
    },
  );
});

describe("a version's mark", () => {
  test('says what it was cut from, and fits into a description', () => {
    const mark = formatMark(markOf(declaredBot()));
    expect(mark).toMatch(/^resumed-chats bot=[0-9a-f]{12} en_US=[0-9a-f]{12} es_US=[0-9a-f]{12}$/);
    expect(formatMark(parseMark(mark)!)).toBe(mark);
  });

  test('changes for the locale that changes', () => {
    const before = markOf(declaredBot());
    const after = markOf(declaredBot(({ locales }) => locales[1]!.intents.pop()));
    expect(after.bot).toBe(before.bot);
    expect(after.locales['en_US']).toBe(before.locales['en_US']);
    expect(after.locales['es_US']).not.toBe(before.locales['es_US']);
  });

  test('is not in what somebody else writes', () => {
    expect(parseMark(undefined)).toBeUndefined();
    expect(parseMark('made by hand')).toBeUndefined();
    expect(parseMark('resumed-chats, the first one')).toBeUndefined();
  });

  test('does not depend on the order of keys', () => {
    expect(fingerprint({ a: 1, b: [{ c: 2, d: undefined }] })).toBe(fingerprint({ b: [{ c: 2 }], a: 1 }));
    expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
  });
});

test('queues that are not there are named with their place and what was probably meant', () => {
  const problems = missingQueues(exampleConfig(), ['BasicQueue', 'Biling', 'Technical support'], 'desk');
  expect(problems.map(({ place }) => place)).toEqual(['topics[0].queue', 'topics[2].queue']);
  expect(problems[0]!.how).toMatch(
    /^Did you mean "Biling"\? Correct the name in the configuration, or create the queue/,
  );
  expect(problems[1]!.what).toContain('desk has no standard queue "Orders"; it has BasicQueue, Biling');
});

test('parameters are those of the template that are free to set', () => {
  const template = readTemplate();
  expect(() => checkParameters({ AllowedOrigins: 'https://example.com' }, template)).not.toThrow();
  expect(() => checkParameters({ InboundFlowId: 'x' }, template)).toThrow(/deploying sets it itself/);
  expect(() => checkParameters({ Colour: 'x' }, template)).toThrow(/no such parameter.*AllowedOrigins/);
});
