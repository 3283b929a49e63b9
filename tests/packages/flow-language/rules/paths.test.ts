import { describe, expect, test } from '@jest/globals';
import { action, end, flowWith, found, hook, say, setQueue, toFlow, toQueue, wait } from './findings.ts';

describe('reachable-blocks', () => {
  const rule = (...flows: Parameters<typeof found>[1]) => found('reachable-blocks', flows);

  test('names what no path leads to, circles of such blocks included', () => {
    expect(rule(flowWith('f', [say('a', 'end'), say('b', 'c'), say('c', 'b'), end]))).toEqual([
      'error f/b',
      'error f/c',
    ]);
  });

  test('does not follow a NextAction that only mirrors', () => {
    const ask = action('ask', 'Compare', 'mirrored', {
      conditions: [['x', 'end']],
      errors: { NoMatchingCondition: 'end' },
    });
    expect(rule(flowWith('f', [ask, say('mirrored', 'end'), end]))).toEqual(['error f/mirrored']);
  });

  test('follows conditions and errors', () => {
    expect(
      rule(flowWith('f', [wait('w', 'a', 'b', 'c'), say('a', 'end'), say('b', 'end'), say('c', 'end'), end])),
    ).toEqual([]);
  });
});

describe('endless-cycle', () => {
  const rule = (...flows: Parameters<typeof found>[1]) => found('endless-cycle', flows);

  test('finds a circle without a pause, once', () => {
    expect(rule(flowWith('f', [say('a', 'b'), say('b', 'c'), say('c', 'a')]))).toEqual(['error f/a']);
  });

  test('finds an action that leads to itself', () => {
    expect(rule(flowWith('f', [say('a', 'a')]))).toEqual(['error f/a']);
  });

  test.each([
    ['a Wait', wait('pause', 'a')],
    [
      'a Lex block',
      action('pause', 'ConnectParticipantWithLexBot', 'a', {
        conditions: [['SameIssue', 'end']],
        errors: { InputTimeLimitExceeded: 'a', NoMatchingCondition: 'a', NoMatchingError: 'end' },
      }),
    ],
    [
      'the counted branch of a Loop',
      action('pause', 'Loop', 'end', {
        parameters: { LoopCount: '3' },
        conditions: [
          ['ContinueLooping', 'a'],
          ['DoneLooping', 'end'],
        ],
        errors: { NoMatchingError: 'end' },
      }),
    ],
  ])('takes a circle through %s', (_, pause) => {
    expect(rule(flowWith('f', [say('a', 'pause'), pause, end]))).toEqual([]);
  });

  test.each([
    ['the error of a Wait', wait('pause', 'end', 'end', 'a')],
    [
      'the error of a Lex block',
      action('pause', 'ConnectParticipantWithLexBot', 'end', {
        errors: { InputTimeLimitExceeded: 'end', NoMatchingCondition: 'end', NoMatchingError: 'a' },
      }),
    ],
    [
      'the last branch of a Loop',
      action('pause', 'Loop', 'a', {
        parameters: { LoopCount: '3' },
        conditions: [
          ['ContinueLooping', 'end'],
          ['DoneLooping', 'a'],
        ],
        errors: { NoMatchingError: 'end' },
      }),
    ],
    ['a queue that is at capacity', toQueue('pause', 'a')],
  ])('finds a circle through %s', (_, pause) => {
    expect(rule(flowWith('f', [say('a', 'pause'), pause, end]))).toEqual(['error f/a']);
  });

  test('finds a circle that two flows make', () => {
    const one = flowWith('one', [say('a', 'go'), toFlow('go', '{{flow:two}}'), end]);
    const two = flowWith('two', [toFlow('back', 'one'), end]);
    expect(rule(one, two)).toEqual(['error one/a']);
    expect(rule(one)).toEqual([]);
  });
});

describe('path-ends-in-nothing', () => {
  const rule = (...flows: Parameters<typeof found>[1]) => found('path-ends-in-nothing', flows);

  test('finds a branch that ends in nothing', () => {
    const lambda = action('l', 'InvokeLambdaFunction', undefined, { errors: { NoMatchingError: 'gone' } });
    // Its success, which has no NextAction, and its error, whose target is not there.
    expect(rule(flowWith('f', [say('a', 'l'), lambda, end]))).toEqual(['error f/l', 'error f/l']);
  });

  test('takes prompts that repeat without an end', () => {
    const prompts = action('p', 'MessageParticipantIteratively', undefined, {
      parameters: { Messages: [{ Text: 'a' }] },
    });
    expect(rule(flowWith('f', [prompts], 'CUSTOMER_QUEUE'))).toEqual([]);
  });
});

describe('target-queue-before-transfer', () => {
  const rule = (...flows: Parameters<typeof found>[1]) => found('target-queue-before-transfer', flows);

  test('takes a queue that is chosen on every path', () => {
    const flow = flowWith('f', [
      wait('w', 'first', 'second'),
      setQueue('first', 'go', 'second'),
      setQueue('second', 'go'),
      toQueue('go'),
      end,
    ]);
    expect(rule(flow)).toEqual([]);
  });

  test('finds a path on which it is not, be it that choosing failed', () => {
    expect(rule(flowWith('f', [setQueue('set', 'go', 'go'), toQueue('go'), end]))).toEqual(['error f/go']);
    expect(rule(flowWith('f', [wait('w', 'set', 'go'), setQueue('set', 'go'), toQueue('go'), end]))).toEqual([
      'error f/go',
    ]);
  });

  test('follows a transfer into another flow of the set', () => {
    const first = flowWith('first', [setQueue('set', 'go'), toFlow('go', '{{flow:second}}'), end]);
    const second = flowWith('second', [toQueue('queue'), end]);
    expect(rule(first, second)).toEqual([]);
    expect(rule(second)).toEqual(['error second/queue']);
  });

  test('does not rely on it in a flow that a hook can start as well', () => {
    const first = flowWith('first', [
      setQueue('set', 'hook'),
      hook('hook', 'CustomerRemaining', 'go', '{{flow:second}}'),
      toFlow('go', '{{flow:second}}'),
      end,
    ]);
    const second = flowWith('second', [toQueue('queue'), end]);
    expect(rule(first, second)).toEqual(['error second/queue']);
  });

  test('warns of hours and metrics that mean the target queue before there is one', () => {
    const hours = action('hours', 'CheckHoursOfOperation', 'end', {
      conditions: [
        ['True', 'staff'],
        ['False', 'end'],
      ],
      errors: { NoMatchingError: 'end' },
    });
    const staff = action('staff', 'GetMetricData', 'end', { errors: { NoMatchingError: 'end' } });
    expect(rule(flowWith('f', [hours, staff, end]))).toEqual(['warning f/hours', 'warning f/staff']);
    expect(rule(flowWith('f', [staff, end], 'CUSTOMER_QUEUE'))).toEqual([]);
  });
});

describe('hooks-before-queue', () => {
  const rule = (...flows: Parameters<typeof found>[1]) => found('hooks-before-queue', flows);
  const hooks = (next: string) => [
    hook('h1', 'AgentWhisper', 'h2'),
    hook('h2', 'CustomerRemaining', 'h3'),
    hook('h3', 'CustomerQueue', next),
  ];

  test('takes a path that sets all three, whether or not setting works', () => {
    expect(rule(flowWith('f', [...hooks('go'), toQueue('go'), end]))).toEqual([]);
  });

  test('names each hook that some path leaves out', () => {
    const flow = flowWith('f', [wait('w', 'h2', 'h1'), ...hooks('go'), toQueue('go'), end]);
    expect(rule(flow)).toEqual(['error f/go']);
    expect(rule(flowWith('f', [toQueue('go'), end]))).toHaveLength(3);
  });

  test('counts those that were set before a transfer into the flow', () => {
    const first = flowWith('first', [...hooks('go'), toFlow('go', 'flow-id'), end]);
    const second = flowWith('second', [toQueue('queue'), end]);
    expect(rule(first, second)).toHaveLength(3);
    const flowOf = (id: string) => (id === 'flow-id' ? 'second' : undefined);
    expect(found('hooks-before-queue', [first, second], { flowOf })).toEqual([]);
  });

  test('does not ask a customer queue flow, whose contact has them from before', () => {
    const dequeue = action('d', 'DequeueContactAndTransferToQueue', 'end', {
      errors: { QueueAtCapacity: 'end', NoMatchingError: 'end' },
    });
    expect(rule(flowWith('f', [dequeue, end], 'CUSTOMER_QUEUE'))).toEqual([]);
  });

  test('survives circles', () => {
    const flow = flowWith('f', [wait('w', 'h1', 'w'), ...hooks('go'), toQueue('go', 'w'), end]);
    expect(rule(flow)).toEqual([]);
  });
});

describe('result-before-read', () => {
  const rule = (...flows: Parameters<typeof found>[1]) => found('result-before-read', flows);
  const lambda = (next: string, error: string) =>
    action('l', 'InvokeLambdaFunction', next, { errors: { NoMatchingError: error } });

  test('takes a result that is read after its answer alone', () => {
    expect(rule(flowWith('f', [lambda('a', 'end'), say('a', 'end', '$.External.text'), end]))).toEqual([]);
  });

  test('warns where the Lambda may have failed or not run', () => {
    expect(rule(flowWith('f', [lambda('a', 'a'), say('a', 'end', '$.External.text'), end]))).toEqual([
      'warning f/a',
    ]);
  });

  test('warns of a bot that did not answer', () => {
    const bot = action('bot', 'ConnectParticipantWithLexBot', 'a', {
      conditions: [['SameIssue', 'a']],
      errors: { InputTimeLimitExceeded: 'b', NoMatchingCondition: 'a', NoMatchingError: 'end' },
    });
    const flow = flowWith('f', [
      bot,
      say('a', 'end', '$.Lex.IntentName'),
      say('b', 'end', '$.Lex.IntentName'),
      end,
    ]);
    expect(rule(flow)).toEqual(['warning f/b']);
  });
});
