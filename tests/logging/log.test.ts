import { describe, expect, test } from '@jest/globals';
import { createLog, errorName, loggableId } from '../../logging/log.ts';
import { METRICS } from '../../logging/metrics.ts';
import { countsIn, embeddedLine, metricsIn } from './emf.ts';

const NOW = Date.parse('2026-01-05T12:00:00Z');

function written(stack: string) {
  const lines: string[] = [];
  return { lines, log: createLog({ write: (line) => lines.push(line), now: () => NOW, stack }) };
}

describe('a line of the log', () => {
  test('is one object, and what is undefined is not in it', () => {
    const { lines, log } = written('rc');
    log({ event: 'budget', failed: undefined, minutesLeft: 7 });
    expect(lines).toEqual(['{"event":"budget","minutesLeft":7}']);
  });

  test('with counts is in embedded metric format', () => {
    const { lines, log } = written('rc');
    log({ event: 'report', contactId: 'c-1' }, { FellBack: 1, BackWithAgent: 0 });
    expect(JSON.parse(lines[0]!)).toEqual({
      event: 'report',
      contactId: 'c-1',
      Stack: 'rc',
      FellBack: 1,
      BackWithAgent: 0,
      _aws: {
        Timestamp: NOW,
        CloudWatchMetrics: [
          {
            Namespace: 'ResumedChats',
            Dimensions: [['Stack']],
            Metrics: [
              { Name: 'FellBack', Unit: 'Count' },
              { Name: 'BackWithAgent', Unit: 'Count' },
            ],
          },
        ],
      },
    });
    expect(metricsIn(lines[0]!)).toEqual({
      'ResumedChats/FellBack{Stack=rc}': 1,
      'ResumedChats/BackWithAgent{Stack=rc}': 0,
    });
  });

  test.each(METRICS)('%s is a metric that CloudWatch accepts', (metric) => {
    const { lines, log } = written('resumed-chats');
    log({ event: 'any' }, { [metric]: 1 });
    expect(countsIn(lines[0]!, 'resumed-chats')).toEqual({ [metric]: 1 });
  });

  test('without the name of a stack counts nothing', () => {
    const { lines, log } = written('');
    log({ event: 'report' }, { FellBack: 1 });
    expect(lines).toEqual(['{"event":"report"}']);
  });

  test('that cannot be written costs nobody an answer', () => {
    const failing = () => {
      throw new Error('no console');
    };
    expect(() => createLog({ write: failing, now: () => NOW, stack: '' })({ event: 'any' })).not.toThrow();
    expect(() => createLog({ write: () => {}, now: failing, stack: 'rc' })({}, { Returns: 1 })).not.toThrow();
  });
});

describe('the schema that these tests hold lines against', () => {
  const line = {
    _aws: {
      Timestamp: NOW,
      CloudWatchMetrics: [{ Namespace: 'N', Dimensions: [['D']], Metrics: [{ Name: 'M', Unit: 'Count' }] }],
    },
    D: 'd',
    M: 1,
  };

  test.each([
    ['a metric without its value', { ...line, M: undefined }],
    ['a value that is no number', { ...line, M: '1' }],
    ['a dimension without its value', { ...line, D: undefined }],
    ['an empty dimension', { ...line, D: '' }],
    ['a time in words', { ...line, _aws: { ...line._aws, Timestamp: '2026-01-05' } }],
    ['a member that the format does not have', { ...line, _aws: { ...line._aws, Other: 1 } }],
  ])('refuses %s', (_, wrong) => {
    expect(embeddedLine.safeParse(line).success).toBe(true);
    expect(embeddedLine.safeParse(wrong).success).toBe(false);
  });
});

test('names of errors and ids are logged, and nothing else in their place', () => {
  expect(errorName(new TypeError('secret'))).toBe('TypeError');
  expect(errorName('secret')).toBe('string');
  expect(
    errorName(
      new Proxy(new Error('x'), {
        get: () => {
          throw new Error('secret');
        },
      }),
    ),
  ).toBe('unknown');
  expect(loggableId('6a9f9d5e-5f0e')).toBe('6a9f9d5e-5f0e');
  expect(loggableId('my name is Ana')).toBeUndefined();
  expect(loggableId('')).toBeUndefined();
});
