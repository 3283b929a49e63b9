import { describe, expect, test } from '@jest/globals';
import { lintFlow, lintFlows } from '../../../../packages/flow-language/src/lint.ts';
import { action, end, flowWith, found, hook, say, setQueue, toQueue } from './findings.ts';

const NO_MATCH = { NoMatchingError: 'end' };

test('a finding says which rule, how bad, where, what and what to do', () => {
  const findings = lintFlow(flowWith('f', [say('a', 'end'), say('b', 'end'), end]));
  expect(findings).toEqual([
    {
      rule: 'reachable-blocks',
      severity: 'error',
      flow: 'f',
      action: 'b',
      what: 'No path leads to "b".',
      why: expect.stringMatching(/wired wrongly/),
      source: 'AR/flow-language-concepts',
      how: 'Lead a branch to it, or remove it.',
    },
  ]);
});

test('a sound flow has no findings', () => {
  const flow = flowWith('f', [
    hook('h1', 'AgentWhisper', 'h2'),
    hook('h2', 'CustomerRemaining', 'h3'),
    hook('h3', 'CustomerQueue', 'queue'),
    setQueue('queue', 'hello', 'sorry'),
    say('hello', 'go'),
    toQueue('go', 'sorry'),
    say('sorry', 'end'),
    end,
  ]);
  expect(lintFlow(flow)).toEqual([]);
});

test('unique-names', () => {
  expect(found('unique-names', [flowWith('f', [end]), flowWith('g', [end]), flowWith('f', [end])])).toEqual([
    'error f',
  ]);
});

test('action-count warns when a flow is nearly full, and is an error beyond', () => {
  const chain = (count: number) =>
    flowWith(
      'f',
      Array.from({ length: count }, (_, index) => say(`${index}`, `${Math.min(index + 1, count - 1)}`)),
    );
  expect(found('action-count', [chain(225)])).toEqual([]);
  expect(found('action-count', [chain(226)])).toEqual(['warning f']);
  expect(found('action-count', [chain(251)])).toEqual(['error f']);
});

describe('error-branches', () => {
  const rule = (...actions: Parameters<typeof flowWith>[1]) =>
    found('error-branches', [flowWith('f', actions)]);

  test('finds a required error that is open', () => {
    expect(rule(action('q', 'TransferContactToQueue', 'end', { errors: NO_MATCH }), end)).toEqual([
      'error f/q',
    ]);
  });

  test('warns of an optional one, for messages in flows of ours alone', () => {
    const loop = action('l', 'Loop', 'end', {
      parameters: { LoopCount: '3' },
      conditions: [
        ['ContinueLooping', 'm'],
        ['DoneLooping', 'end'],
      ],
    });
    const open = action('m', 'MessageParticipant', 'end', { parameters: { Text: 'Hello' } });
    expect(rule(loop, open, end)).toEqual(['warning f/l', 'warning f/m']);
    expect(found('error-branches', [flowWith('f', [loop, open, end])], { foreign: true })).toEqual([
      'warning f/l',
    ]);
  });
});

describe('channel-restricted', () => {
  const rule = (...actions: Parameters<typeof flowWith>[1]) =>
    found('channel-restricted', [flowWith('f', actions)]);

  test.each([
    ['keys pressed on a telephone', action('x', 'GetParticipantInput', 'end')],
    ['a transfer for voice', action('x', 'TransferContactToAgent')],
    ['speech', action('x', 'MessageParticipant', 'end', { parameters: { SSML: '<speak/>' } })],
    [
      'a prompt before a bot',
      action('x', 'ConnectParticipantWithLexBot', 'end', { parameters: { PromptId: 'p' } }),
    ],
    ['repeated prompts without an error branch', action('x', 'MessageParticipantIteratively')],
  ])('finds %s', (_, block) => {
    expect(rule(block, end)).toEqual(['error f/x']);
  });

  test('takes repeated prompts with one, which chat goes through', () => {
    expect(rule(action('x', 'MessageParticipantIteratively', undefined, { errors: NO_MATCH }), end)).toEqual(
      [],
    );
  });

  test('warns of voice analytics', () => {
    const block = action('x', 'UpdateContactRecordingAndAnalyticsBehavior', 'end', {
      parameters: { VoiceBehavior: {} },
    });
    expect(rule(block, end)).toEqual(['warning f/x']);
  });
});

describe('attribute-set-before-read', () => {
  const write = (id: string, next: string, key: string) =>
    action(id, 'UpdateContactAttributes', next, {
      parameters: { Attributes: { [key]: 'x' } },
      errors: { NoMatchingError: next },
    });
  const reader = flowWith('reader', [say('a', 'end', 'Hello $.Attributes.name, $.Attributes.topic'), end]);

  test('finds each attribute that nothing sets', () => {
    expect(found('attribute-set-before-read', [reader])).toEqual(['error reader/a', 'error reader/a']);
  });

  test('takes what another flow of the set writes, and what is set from outside', () => {
    const writer = flowWith('writer', [write('w', 'end', 'topic'), end]);
    expect(found('attribute-set-before-read', [reader, writer], { attributes: ['name'] })).toEqual([]);
  });

  test('takes a flow attribute only from the flow itself', () => {
    const set = action('set', 'UpdateFlowAttributes', 'a', {
      parameters: { FlowAttributes: { tries: { Value: '1' } } },
      errors: { NoMatchingError: 'a' },
    });
    const read = say('a', 'end', '$.FlowAttributes.tries');
    expect(
      found('attribute-set-before-read', [flowWith('f', [set, read, end]), flowWith('g', [read, end])]),
    ).toEqual(['error g/a']);
  });
});

test('one-event-hook finds none and two', () => {
  const two = action('two', 'UpdateContactEventHooks', 'none', {
    parameters: { EventHooks: { AgentWhisper: 'a', CustomerQueue: 'b' } },
    errors: { NoMatchingError: 'none' },
  });
  const none = action('none', 'UpdateContactEventHooks', 'h', {
    parameters: { EventHooks: {} },
    errors: { NoMatchingError: 'h' },
  });
  expect(found('one-event-hook', [flowWith('f', [two, none, hook('h', 'AgentHold', 'end'), end])])).toEqual([
    'error f/two',
    'error f/none',
  ]);
});

describe('resources', () => {
  const withQueue = (QueueId: string) => {
    const set = action('q', 'UpdateContactTargetQueue', 'end', { parameters: { QueueId }, errors: NO_MATCH });
    return [flowWith('f', [set, end])];
  };
  const arn = 'arn:aws-us-gov:connect:us-gov-west-1:1:instance/i/queue/q';

  test('are tokens in authored flows', () => {
    expect(found('no-literal-arn', withQueue(arn))).toEqual(['error f/q']);
    expect(found('no-literal-arn', withQueue('{{queue:Billing}}'))).toEqual([]);
    expect(found('no-unresolved-token', withQueue('{{queue:Billing}}'))).toEqual([]);
  });

  test('are ids in rendered ones', () => {
    expect(found('no-literal-arn', withQueue(arn), { authored: false })).toEqual([]);
    expect(found('no-unresolved-token', withQueue('{{queue:Billing}}'), { authored: false })).toEqual([
      'error f/q',
    ]);
  });

  test('are whole values of known kinds', () => {
    expect(found('no-unresolved-token', withQueue('{{planet:Mars}}'))).toEqual(['error f/q']);
    expect(found('no-unresolved-token', [flowWith('f', [say('m', 'end', 'To {{queue:A}}'), end])])).toEqual([
      'error f/m',
    ]);
  });
});

test('metric-age-in-ms warns of an age under a second', () => {
  const check = (age: string) => [
    flowWith('f', [
      action('c', 'CheckMetricData', 'end', {
        parameters: { MetricType: 'OldestContactInQueueAgeSeconds' },
        conditions: [[age, 'end']],
        errors: { NoMatchingError: 'end', NoMatchingCondition: 'end' },
      }),
      end,
    ]),
  ];
  expect(found('metric-age-in-ms', check('300'))).toEqual(['warning f/c']);
  expect(found('metric-age-in-ms', check('300000'))).toEqual([]);
  expect(found('metric-age-in-ms', check('0'))).toEqual([]);
});

test('rising-thresholds finds a share that nobody gets', () => {
  const distribute = (...thresholds: string[]) => [
    flowWith('f', [
      action('d', 'DistributeByPercentage', 'end', {
        conditions: thresholds.map((threshold) => [threshold, 'end']),
        errors: { NoMatchingCondition: 'end' },
      }),
      end,
    ]),
  ];
  expect(found('rising-thresholds', distribute('31', '61'))).toEqual([]);
  expect(found('rising-thresholds', distribute('61', '31'))).toEqual(['error f/d']);
});

test('prompt-length finds a message over 3000 characters, in a list of messages too', () => {
  const long = 'x'.repeat(3001);
  const prompts = action('p', 'MessageParticipantIteratively', undefined, {
    parameters: { Messages: [{ Text: 'short' }, { Text: long }] },
    errors: NO_MATCH,
  });
  expect(
    found('prompt-length', [
      flowWith('f', [say('a', 'b', long), say('b', 'p', long.slice(1)), prompts, end]),
    ]),
  ).toEqual(['error f/a', 'error f/p']);
});

test('no flows, no findings', () => {
  expect(lintFlows([])).toEqual([]);
});
