import { describe, expect, test } from '@jest/globals';
import { agent, LAMBDA, now, type Short, said, TestWorld } from './support.ts';

const instance = { agents: [agent('ana', ['Support'])] };
const say = (Text: string): Short => ['MessageParticipant', { Text }];
const lambda: Short = [
  'InvokeLambdaFunction',
  { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '8' },
];

describe('When an agent accepts', () => {
  test('the agent whisper runs first, then the customer whisper, then they are connected', () => {
    const world = new TestWorld({ instance });
    const AgentWhisper = world.flow('for the agent', { say: say('agent') }, 'AGENT_WHISPER');
    const CustomerWhisper = world.flow('for the customer', { say: say('customer') }, 'CUSTOMER_WHISPER');
    const chat = world.queued('Support', { CustomerWhisper, AgentWhisper });
    const before = world.log.lastSeq;
    world.connect.agentAccepts('ana', now(chat));
    const told = world.log
      .after(before)
      .flatMap((event) =>
        'flow' in event && 'flowType' in event ? [`${event.type} ${event.flow}`] : [event.type],
      )
      .filter((type) => /^(flow|contact|participant)/.test(type));
    expect(told).toEqual([
      'contact.accepted',
      'flow.entered for the agent',
      'flow.left for the agent',
      'flow.entered for the customer',
      'flow.left for the customer',
      'participant.joined',
    ]);
  });

  test('the customer queue flow stops; an offer alone does not stop it', async () => {
    const world = new TestWorld({ instance });
    const rounds: Record<string, Short> = {
      wait: ['Wait', { TimeLimitSeconds: '4' }, { '= WaitCompleted': 'say' }],
      say: ['MessageParticipant', { Text: 'Please wait' }, { next: 'wait' }],
    };
    const chat = world.queued('Support', { CustomerQueue: world.flow('queue', rounds, 'CUSTOMER_QUEUE') });
    expect(now(chat).status).toBe('offered');
    await world.pass(10);
    expect(said(chat)).toHaveLength(2);
    world.connect.agentAccepts('ana', now(chat));
    await world.pass(60);
    expect(said(chat)).toHaveLength(2);
    expect(now(chat)).toMatchObject({ status: 'connected', execution: undefined });
  });

  test('a whisper flow knows agent, queue and attributes, and can keep them', () => {
    const world = new TestWorld({ instance });
    const AgentWhisper = world.flow(
      'whisper',
      {
        keep: [
          'UpdateContactAttributes',
          {
            Attributes: {
              arn: '$.Agent.ARN',
              user: '$.Agent.UserName',
              name: '$.Agent.FirstName $.Agent.LastName',
              queue: '$.Queue.ARN',
            },
          },
        ],
      },
      'AGENT_WHISPER',
    );
    const chat = world.connected({ AgentWhisper });
    expect(chat.attributes).toEqual({
      arn: world.agent('ana').arn,
      user: 'ana',
      name: 'Ana ',
      queue: world.queue('Support').arn,
    });
  });

  test('a Lambda in a whisper keeps both waiting', async () => {
    const world = new TestWorld({ instance });
    const chat = world.connected({ AgentWhisper: world.flow('whisper', { lambda }, 'AGENT_WHISPER') });
    expect(now(chat)).toMatchObject({ status: 'whisper', connectedAt: undefined });
    expect(() => world.connect.agentSays(now(chat), 'hi')).toThrow('being connected to ana');
    await world.settle();
    expect(now(chat)).toMatchObject({ status: 'connected', connectedAt: world.clock.now() });
  });

  test('without hooks they are connected at once', () => {
    const world = new TestWorld({ instance });
    const chat = world.connected();
    expect(now(chat).status).toBe('connected');
    expect(chat.transcript.at(-1)).toMatchObject({ type: 'EVENT', role: 'AGENT', name: 'Ana' });
  });
});

describe('During a whisper', () => {
  async function whispering() {
    const world = new TestWorld({
      instance: { agents: [agent('ana', ['Support']), agent('ben', ['Support'])] },
    });
    await world.pass(1);
    const CustomerQueue = world.flow('queue', { say: say('Please wait') }, 'CUSTOMER_QUEUE');
    const AgentWhisper = world.flow('whisper', { lambda }, 'AGENT_WHISPER');
    const chat = world.queued('Support', { CustomerQueue, AgentWhisper });
    await world.pass(5);
    world.connect.agentAccepts('ana', now(chat));
    return { world, chat };
  }

  test('an agent who leaves gives the customer to another one, with the age she had', async () => {
    const { world, chat } = await whispering();
    const { enqueuedAt, contactId } = now(chat);
    world.connect.agentLeaves('ana', now(chat));
    expect(now(chat)).toMatchObject({ status: 'offered', agent: world.agent('ben'), enqueuedAt, contactId });
    expect(world.agent('ana').contacts.size).toBe(0);
    await world.settle();
    expect(now(chat).status).toBe('offered');
    world.connect.agentAccepts('ben', now(chat));
    await world.settle();
    expect(now(chat)).toMatchObject({ status: 'connected', agent: world.agent('ben') });
  });

  test('a customer who leaves ends the chat, and what the Lambda answers concerns nobody', async () => {
    const { world, chat } = await whispering();
    world.connect.customerLeaves(chat);
    expect(world.agent('ana').contacts.size).toBe(0);
    await world.settle();
    expect(now(chat)).toMatchObject({ status: 'ended', disconnectReason: 'CUSTOMER_DISCONNECT' });
    expect(world.path.filter((step) => step.startsWith('lambda'))).toEqual([]);
  });
});
