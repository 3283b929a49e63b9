import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { agent, now } from '../../connect/support.ts';
import { ANY_CONTACT, ConnectWorld, refusal } from './support.ts';

let world: ConnectWorld;
let InstanceId: string;
beforeEach(async () => {
  world = await ConnectWorld.open({
    instance: {
      agents: [
        agent('ana', ['Support'], { chats: 2 }),
        agent('ben', ['Sales']),
        agent('off', ['Support'], { availability: 'offline' }),
      ],
    },
  });
  InstanceId = world.id;
});
afterEach(() => world.close());

const data = async (Filters: object) =>
  (await world.client.getCurrentUserData({ InstanceId, Filters })).UserDataList ?? [];
const names = async (Filters: object) =>
  (await data(Filters)).map(({ User }) => world.connect.instance.findAgent(User?.Id ?? '')?.username);
const support = () => ({ Queues: [world.queue('Support').id] });

describe('GetCurrentUserData', () => {
  test('gives an agent’s status, slots and chats', async () => {
    const start = new Date(world.clock.now());
    const { id, arn } = world.queue('Support');
    expect(await data(support())).toEqual([
      {
        User: { Id: world.agent('ana').id, Arn: world.agent('ana').arn },
        RoutingProfile: { Id: expect.any(String), Arn: expect.stringContaining('/routing-profile/') },
        Status: {
          StatusStartTimestamp: start,
          StatusArn: expect.stringContaining('/agent-state/'),
          StatusName: 'Available',
        },
        AvailableSlotsByChannel: { CHAT: 2 },
        MaxSlotsByChannel: { CHAT: 2 },
        ActiveSlotsByChannel: { CHAT: 0 },
        Contacts: [],
      },
    ]);
    await world.pass(10);
    const offered = new Date(world.clock.now());
    const chat = world.queued();
    await world.pass(5);
    const contact = {
      ContactId: chat.initialContactId,
      Channel: 'CHAT',
      InitiationMethod: 'API',
      AgentContactState: 'CONNECTING',
      StateStartTimestamp: offered,
      Queue: { Id: id, Arn: arn },
    };
    expect((await data(support()))[0]).toMatchObject({
      AvailableSlotsByChannel: { CHAT: 1 },
      ActiveSlotsByChannel: { CHAT: 1 },
      Contacts: [contact],
    });
    world.connect.agentAccepts('ana', now(chat));
    const accepted = new Date(world.clock.now());
    expect((await data(support()))[0]?.Contacts).toEqual([
      {
        ...contact,
        AgentContactState: 'CONNECTED',
        StateStartTimestamp: accepted,
        ConnectedToAgentTimestamp: accepted,
      },
    ]);
  });

  test('filters by queue, agent and routing profile, and leaves out who is offline', async () => {
    const [ana, ben, off] = ['ana', 'ben', 'off'].map((name) => world.agent(name));
    expect(await names(support())).toEqual(['ana']);
    expect(await names({ Queues: [world.queue('Sales').arn] })).toEqual(['ben']);
    expect(await names({ Agents: [ana?.id, ben?.arn, off?.id] })).toEqual(['ana', 'ben']);
    const [first] = await data({ Agents: [ben?.id] });
    expect(await names({ RoutingProfiles: [first?.RoutingProfile?.Id] })).toEqual(['ben']);
    expect(await names({ UserHierarchyGroups: ['any'] })).toEqual([]);
    world.connect.setAvailability('off', 'available');
    expect(await names(support())).toEqual(['ana', 'off']);
  });

  test('filters by the state of contacts', async () => {
    const chat = world.connected();
    const asked = (...ContactStates: string[]) => names({ ...support(), ContactFilter: { ContactStates } });
    expect(await asked('CONNECTED')).toEqual(['ana']);
    expect(await asked('CONNECTING', 'MISSED')).toEqual([]);
    world.connect.agentLeaves('ana', now(chat));
    expect(await asked('CONNECTED')).toEqual([]);
  });

  test('shows no free slot of an agent who missed a chat', async () => {
    world.queued();
    await world.pass(20);
    expect(world.agent('ana').availability).toBe('missed');
    expect((await data(support()))[0]?.AvailableSlotsByChannel).toEqual({ CHAT: 0 });
  });

  test('comes in pages', async () => {
    const Filters = { Agents: [world.agent('ana').id, world.agent('ben').id] };
    const first = await world.client.getCurrentUserData({ InstanceId, Filters, MaxResults: 1 });
    const { NextToken } = first;
    const second = await world.client.getCurrentUserData({ InstanceId, Filters, MaxResults: 1, NextToken });
    expect(first.ApproximateTotalCount).toBe(2);
    expect(second.UserDataList?.[0]?.User?.Id).toBe(world.agent('ben').id);
    expect(second.NextToken).toBeUndefined();
  });

  test.each([
    ['no filter', {}, 'InvalidParameterException 400'],
    ['two filters', { Queues: ['x'], Agents: ['y'] }, 'InvalidParameterException 400'],
    ['an unknown queue', { Queues: [ANY_CONTACT] }, 'ResourceNotFoundException 404'],
    ['an unknown agent', { Agents: [ANY_CONTACT] }, 'ResourceNotFoundException 404'],
    ['an empty list', { Queues: [] }, 'InvalidRequestException 400'],
    [
      'a state of its own',
      { Queues: ['x'], ContactFilter: { ContactStates: ['BUSY'] } },
      'InvalidRequestException 400',
    ],
  ])('refuses %s', async (_, Filters, expected) => {
    expect(await refusal(data(Filters))).toBe(expected);
  });

  test('refuses another instance', async () => {
    const call = world.client.getCurrentUserData({ InstanceId: 'x', Filters: support() });
    expect(await refusal(call)).toBe('ResourceNotFoundException 404');
  });
});
