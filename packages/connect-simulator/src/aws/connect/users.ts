import { z } from 'zod';
import { type Agent, REGION } from '../../connect/instance.ts';
import { type Operation, operation } from '../rest-json.ts';
import { defined } from './defined.ts';
import { notFound } from './errors.ts';
import { bodyPaging, instanceId } from './input.ts';
import { listOperation, pageOf } from './paging.ts';
import { routingProfileOf, securityProfileOf } from './profiles.ts';
import { fits, hasTags, tagFilter, userCriteria } from './search.ts';
import type { ConnectWire } from './wire.ts';

/** Users: the instance's agents. */
export function userOperations(wire: ConnectWire): Operation[] {
  const { instance } = wire.connect;
  const modified = { LastModifiedTime: wire.createdAt, LastModifiedRegion: REGION };
  return [
    listOperation({
      name: 'ListUsers',
      path: '/users-summary/{InstanceId}',
      member: 'UserSummaryList',
      most: 1000,
      items: () => instance.agents.values(),
      shape: ({ id, arn, username }) => ({ Id: id, Arn: arn, Username: username, ...modified }),
    }),
    operation({
      name: 'DescribeUser',
      method: 'GET',
      path: '/users/{InstanceId}/{UserId}',
      input: z.strictObject({ InstanceId: instanceId, UserId: z.string().min(1) }),
      handle: (input) => {
        const id = input.UserId.slice(input.UserId.lastIndexOf('/') + 1);
        const agent = [...instance.agents.values()].find((one) => one.id === id);
        if (agent === undefined) throw notFound(`There is no user ${input.UserId}`);
        return { User: { ...describe(wire, agent), ...modified } };
      },
    }),
    operation({
      name: 'SearchUsers',
      method: 'POST',
      path: '/search-users',
      input: z.strictObject({
        InstanceId: instanceId,
        ...bodyPaging(500),
        SearchFilter: z.strictObject({ TagFilter: tagFilter.optional() }).optional(),
        SearchCriteria: userCriteria.optional(),
      }),
      handle: (input) => {
        const found = [...instance.agents.values()].filter(
          (agent) =>
            fits(input.SearchCriteria, {
              username: [agent.username],
              firstname: [agent.firstName],
              lastname: [agent.lastName],
              routingprofileid: [routingProfileOf(instance, agent).Id],
              securityprofileid: [securityProfileOf(instance)],
              resourceid: [agent.id],
            }) && hasTags(input.SearchFilter?.TagFilter, wire.tags.of(agent.arn)),
        );
        const { items, next } = pageOf(found, input, 100);
        return {
          Users: items.map((agent) => describe(wire, agent)),
          ...next,
          ApproximateTotalCount: found.length,
        };
      },
    }),
  ];
}

function describe({ connect, tags }: ConnectWire, agent: Agent) {
  return defined({
    Id: agent.id,
    Arn: agent.arn,
    Username: agent.username,
    IdentityInfo: { FirstName: agent.firstName, LastName: agent.lastName },
    PhoneConfig: { PhoneType: 'SOFT_PHONE', AutoAccept: false, AfterContactWorkTimeLimit: 0 },
    SecurityProfileIds: [securityProfileOf(connect.instance)],
    RoutingProfileId: routingProfileOf(connect.instance, agent).Id,
    Tags: tags.of(agent.arn),
  });
}
