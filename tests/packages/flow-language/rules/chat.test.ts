import { describe, expect, test } from '@jest/globals';
import type { FlowAction } from '../../../../packages/flow-language/src/types.ts';
import { action, end, flowWith, found, hook, say, setQueue, toFlow, toQueue, wait } from './findings.ts';

const channel = (to: Record<string, string>, otherwise: string) =>
  action('channel', 'Compare', otherwise, {
    parameters: { ComparisonValue: '$.Channel' },
    conditions: Object.entries(to),
    errors: { NoMatchingCondition: otherwise },
  });

describe('a Compare on $.Channel keeps other channels apart', () => {
  const spoken = action('spoken', 'MessageParticipant', 'end', { parameters: { SSML: '<speak/>' } });
  const rule = (...actions: FlowAction[]) => found('channel-restricted', [flowWith('f', actions)]);

  test('what stands behind VOICE alone, chats do not come to', () => {
    expect(rule(channel({ CHAT: 'end', VOICE: 'spoken' }, 'end'), spoken, end)).toEqual([]);
    expect(rule(channel({ CHAT: 'end' }, 'spoken'), spoken, end)).toEqual([]);
  });

  test('what stands behind CHAT, or behind no match where nothing is for CHAT, they do', () => {
    expect(rule(channel({ CHAT: 'spoken' }, 'end'), spoken, end)).toEqual(['error f/spoken']);
    expect(rule(channel({ VOICE: 'end' }, 'spoken'), spoken, end)).toEqual(['error f/spoken']);
  });

  test('another attribute keeps nobody apart', () => {
    const compare = {
      ...channel({ CHAT: 'end' }, 'spoken'),
      Parameters: { ComparisonValue: '$.Attributes.x' },
    };
    expect(rule(compare, spoken, end)).toEqual(['error f/spoken']);
  });

  test('flows that only transfer to each other are looked at all the same', () => {
    const go = (flow: string) => [
      spoken,
      { ...toFlow('end', flow, 'sorry') },
      say('sorry', 'sorry2'),
      { ...end, Identifier: 'sorry2' },
    ];
    expect(found('channel-restricted', [flowWith('a', go('b')), flowWith('b', go('a'))])).toEqual([
      'error a/spoken',
      'error b/spoken',
    ]);
  });
});

describe('silent-disconnect', () => {
  const rule = (...actions: FlowAction[]) => found('silent-disconnect', [flowWith('f', actions)]);
  const bot = (silent: string, failed: string) =>
    action('bot', 'ConnectParticipantWithLexBot', 'end', {
      conditions: [['Bye', 'end']],
      errors: { InputTimeLimitExceeded: silent, NoMatchingCondition: 'end', NoMatchingError: failed },
    });

  test('a message at any time before is enough, as long as she has not waited since', () => {
    expect(rule(say('a', 'q'), setQueue('q', 'end'), end)).toEqual([]);
    expect(rule(say('a', 'w'), wait('w', 'bye', 'end', 'bye'), say('bye', 'end'), end)).toEqual([
      'error f/end',
    ]);
  });

  test('being told of a queue is no goodbye when the queue is full', () => {
    expect(rule(say('a', 'go'), toQueue('go', 'end'), end)).toEqual(['error f/end']);
  });

  test("a bot's answer is one, her silence and the bot's failure are not", () => {
    expect(rule(bot('bye', 'bye'), say('bye', 'end'), end)).toEqual([]);
    expect(rule(bot('end', 'bye'), say('bye', 'end'), end)).toEqual(['error f/end']);
    expect(rule(bot('bye', 'end'), say('bye', 'end'), end)).toEqual(['error f/end']);
  });

  test('what one flow says holds in the flow that it transfers to', () => {
    const first = flowWith('first', [say('a', 'go'), toFlow('go', 'second'), end]);
    expect(found('silent-disconnect', [first, flowWith('second', [end])])).toEqual([]);
  });
});

describe("an agent's own queue", () => {
  const AgentId = '$.Attributes.agent';
  const gate = (metric: string, agent = AgentId): FlowAction => ({
    Identifier: 'gate',
    Type: 'CheckMetricData',
    Parameters: { MetricType: metric, AgentId: agent },
    Transitions: {
      NextAction: 'end',
      Errors: [
        { ErrorType: 'NoMatchingError', NextAction: 'end' },
        { ErrorType: 'NoMatchingCondition', NextAction: 'end' },
      ],
      Conditions: [{ NextAction: 'pause', Condition: { Operator: 'NumberGreaterThan', Operands: ['0'] } }],
    },
  });
  const choose = (id: string, parameters: object, next: string) =>
    action(id, 'UpdateContactTargetQueue', next, {
      parameters: parameters as Record<string, unknown>,
      errors: { NoMatchingError: 'end' },
    });
  const agent = choose('agent', { AgentId }, 'go');
  const gated = (first: FlowAction, pause = say('pause', 'agent')) =>
    found('agent-queue-gate', [flowWith('f', [first, pause, agent, toQueue('go'), end])]);

  test('wants a check of that very agent, with no wait after it', () => {
    expect(gated(gate('NumberOfAgentsAvailable'))).toEqual([]);
    expect(gated(gate('NumberOfAgentsStaffed'))).toEqual([]);
    expect(gated(gate('NumberOfAgentsStaffed', '$.Attributes.boss'))).toEqual(['error f/agent']);
    expect(gated(gate('NumberOfContactsInQueue'))).toEqual(['error f/agent']);
    expect(gated(gate('NumberOfAgentsAvailable'), wait('pause', 'agent', 'agent', 'agent'))).toEqual([
      'error f/agent',
    ]);
  });

  const wayOut = (...actions: FlowAction[]) => found('agent-queue-way-out', [flowWith('f', actions)]);

  test('wants a customer queue flow, and says so when it cannot see the one there is', () => {
    expect(wayOut(agent, toQueue('go'), end)).toEqual(['error f/go']);
    expect(wayOut(hook('h', 'CustomerQueue', 'agent', 'elsewhere'), agent, toQueue('go'), end)).toEqual([
      'warning f/go',
    ]);
  });

  test('is forgotten when a standard queue is chosen after it', () => {
    expect(
      wayOut(
        choose('agent', { AgentId }, 'queue'),
        choose('queue', { QueueId: 'q' }, 'go'),
        toQueue('go'),
        end,
      ),
    ).toEqual([]);
  });
});

describe('no-way-out', () => {
  const rule = (type: 'CONTACT_FLOW' | 'CUSTOMER_QUEUE', ...actions: FlowAction[]) =>
    found('no-way-out', [flowWith('f', actions, type)]);

  test('finds where a customer may only wait, once, and not in a queue', () => {
    const ring = [say('a', 'b'), wait('b', 'c', 'c', 'c'), say('c', 'b')];
    expect(rule('CONTACT_FLOW', ...ring)).toEqual(['error f/a']);
    expect(rule('CUSTOMER_QUEUE', ...ring)).toEqual([]);
  });

  test('a transfer to a flow that nobody sees is a way out', () => {
    expect(rule('CONTACT_FLOW', wait('w', 'go', 'w', 'w'), toFlow('go', 'elsewhere', 'w'))).toEqual([]);
  });
});

describe("somebody else's flow", () => {
  const foreign = { foreign: true };

  test('has warnings where it may well be meant so', () => {
    expect(found('silent-disconnect', [flowWith('f', [end])], foreign)).toEqual(['warning f/end']);
    expect(found('hooks-before-queue', [flowWith('f', [toQueue('go'), end])], foreign)).toHaveLength(3);
  });

  test('has errors where a customer is stranded for certain', () => {
    const closed = [say('a', 'b'), say('b', 'a')];
    expect(found('endless-cycle', [flowWith('f', closed)], foreign)).toEqual(['error f/a']);
    // Here a condition may end the round.
    const open = { ...channel({ x: 'end' }, 'a'), Parameters: { ComparisonValue: '$.Attributes.x' } };
    expect(found('endless-cycle', [flowWith('f', [say('a', 'channel'), open, end])], foreign)).toEqual([
      'warning f/a',
    ]);
    const lambda = action('l', 'InvokeLambdaFunction', undefined, { errors: { NoMatchingError: 'end' } });
    expect(found('path-ends-in-nothing', [flowWith('f', [lambda, end])], foreign)).toEqual(['error f/l']);
  });
});

describe('unknown-reference', () => {
  const rule = (text: string) =>
    found('unknown-reference', [flowWith('f', [say('a', 'end', text), end])]).length;

  test.each([
    '$.Attribute.topic',
    '$.attributes.topic',
    '$.Lex.Foo',
    '$.Lex',
    '$.Agent.Email',
    '$.Queue.Id',
    '$.Channel.Name',
    '$.Attributes',
    '$.Planet.Mars',
    '$.constructor.name',
  ])('finds %s', (text) => {
    expect(rule(`Hello ${text}`)).toBe(1);
  });

  test.each([
    '$.Lex.Slots.Topic',
    '$.Lex.SessionAttributes.resumeRoute',
    '$.Lex.IntentConfidence.Score',
    '$.Queue.OutboundCallerId.Address',
    "$.SegmentAttributes['connect:Subtype']",
    '$.External.price',
    '$.Media.InitialMessage',
    '$.Customer.FirstName',
    'a price of $.50 and $5',
  ])('takes %s', (text) => {
    expect(rule(`Hello ${text}`)).toBe(0);
  });
});
