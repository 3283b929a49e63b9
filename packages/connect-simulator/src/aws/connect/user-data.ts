import { z } from 'zod';
import type { Contact } from '../../connect/contact.ts';
import type { Agent, InstanceView } from '../../connect/instance.ts';
import { OFFER_MS } from '../../connect/router.ts';
import { type Operation, operation } from '../rest-json.ts';
import { defined } from './defined.ts';
import { invalidParameter, notFound } from './errors.ts';
import { instanceId } from './input.ts';
import { pageOf } from './paging.ts';
import { agentStatusArn, routingProfileOf } from './profiles.ts';
import { type ConnectWire, seconds } from './wire.ts';

const CONTACT_STATES = [
  'INCOMING',
  'PENDING',
  'CONNECTING',
  'CONNECTED',
  'CONNECTED_ONHOLD',
  'MISSED',
  'ERROR',
  'ENDED',
  'REJECTED',
] as const;
type ContactState = (typeof CONTACT_STATES)[number];

const references = z.array(z.string()).min(1).max(100).optional();
const filters = z.strictObject({
  Queues: references,
  RoutingProfiles: references,
  Agents: references,
  UserHierarchyGroups: z.array(z.string()).length(1).optional(),
  ContactFilter: z
    .strictObject({ ContactStates: z.array(z.enum(CONTACT_STATES)).max(9).optional() })
    .optional(),
});

/** GetCurrentUserData: agents who are logged in, their slots and chats, as of now. Offline agents are left out. */
export function userDataOperations(wire: ConnectWire): Operation[] {
  const { instance } = wire.connect;
  return [
    operation({
      name: 'GetCurrentUserData',
      method: 'POST',
      path: '/metrics/userdata/{InstanceId}',
      input: z.strictObject({
        InstanceId: instanceId,
        Filters: filters,
        NextToken: z.string().optional(),
        MaxResults: z.int().min(1).max(100).optional(),
      }),
      handle: (input) => {
        const states = input.Filters.ContactFilter?.ContactStates;
        const found = asked(instance, input.Filters)
          .filter(({ availability }) => availability !== 'offline')
          .map((agent) => ({ agent, contacts: contactsOf(agent, states) }))
          .filter(({ contacts }) => states === undefined || contacts.length > 0);
        const { items, next } = pageOf(found, input, 100);
        return {
          ...next,
          UserDataList: items.map(({ agent, contacts }) => describe(wire, agent, contacts)),
          ApproximateTotalCount: found.length,
        };
      },
    }),
  ];
}

/** One of the filters by resource is needed, and no more than one is taken. Source: GetCurrentUserData, Filters. */
function asked(instance: InstanceView, given: z.output<typeof filters>): Agent[] {
  const { Queues, RoutingProfiles, Agents, UserHierarchyGroups } = given;
  const count = [Queues, RoutingProfiles, Agents, UserHierarchyGroups].filter(
    (one) => one !== undefined,
  ).length;
  if (count !== 1)
    throw invalidParameter('Filters takes one of Queues, RoutingProfiles, Agents and UserHierarchyGroups');
  const all = [...instance.agents.values()];
  if (Queues !== undefined) {
    const queues = Queues.map((reference) => {
      const queue = instance.findQueue(reference);
      if (queue === undefined) throw notFound(`There is no queue ${reference}`);
      return queue;
    });
    return all.filter((agent) => queues.some((queue) => queue.agents.has(agent)));
  }
  if (RoutingProfiles !== undefined)
    return all.filter((agent) => {
      const { Id, Arn } = routingProfileOf(instance, agent);
      return RoutingProfiles.includes(Id) || RoutingProfiles.includes(Arn);
    });
  // Simulated agents are in no hierarchy.
  if (Agents === undefined) return [];
  for (const reference of Agents)
    if (!all.some(({ id, arn }) => id === reference || arn === reference))
      throw notFound(`There is no user ${reference}`);
  return all.filter(({ id, arn }) => Agents.includes(id) || Agents.includes(arn));
}

function contactsOf(agent: Agent, states: readonly ContactState[] | undefined): Contact[] {
  return [...agent.contacts].filter((contact) => states?.includes(stateOf(contact)) ?? true);
}

function stateOf({ status }: Contact): ContactState {
  return status === 'connected' ? 'CONNECTED' : 'CONNECTING';
}

function describe({ connect, createdAt }: ConnectWire, agent: Agent, contacts: readonly Contact[]) {
  const { instance } = connect;
  const busy = agent.contacts.size;
  const free = agent.availability === 'available' ? Math.max(0, agent.capacity - busy) : 0;
  return {
    User: { Id: agent.id, Arn: agent.arn },
    RoutingProfile: routingProfileOf(instance, agent),
    Status: {
      StatusStartTimestamp: Math.max(createdAt, seconds(agent.availabilitySince)),
      StatusArn: agentStatusArn(instance, 'Available'),
      StatusName: 'Available',
    },
    AvailableSlotsByChannel: { CHAT: free },
    MaxSlotsByChannel: { CHAT: agent.capacity },
    ActiveSlotsByChannel: { CHAT: busy },
    Contacts: contacts.map(describeContact),
  };
}

function describeContact(contact: Contact) {
  const { contactId, initiationMethod, connectedAt, dequeuedAt, offerTimer, initiatedAt, queue } = contact;
  const offeredAt = offerTimer === undefined ? undefined : offerTimer.dueAt - OFFER_MS;
  return defined({
    ContactId: contactId,
    Channel: 'CHAT',
    InitiationMethod: initiationMethod,
    AgentContactState: stateOf(contact),
    StateStartTimestamp: seconds(connectedAt ?? offeredAt ?? dequeuedAt ?? initiatedAt),
    ConnectedToAgentTimestamp: connectedAt === undefined ? undefined : seconds(connectedAt),
    Queue: queue === undefined ? undefined : { Id: queue.id, Arn: queue.arn },
  });
}
