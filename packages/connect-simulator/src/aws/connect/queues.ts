import { z } from 'zod';
import { type Queue, REGION } from '../../connect/instance.ts';
import { type Operation, operation } from '../rest-json.ts';
import { defined } from './defined.ts';
import { notFound } from './errors.ts';
import { bodyPaging, instanceId } from './input.ts';
import { listOperation, pageOf } from './paging.ts';
import { fits, hasTags, queueCriteria, tagFilter } from './search.ts';
import type { ConnectWire } from './wire.ts';

const QUEUE_TYPES = ['STANDARD', 'AGENT'] as const;

/** Queues. An agent's own queue has no name and is not searched. */
export function queueOperations(wire: ConnectWire): Operation[] {
  const { instance } = wire.connect;
  return [
    listOperation({
      name: 'ListQueues',
      path: '/queues-summary/{InstanceId}',
      member: 'QueueSummaryList',
      most: 1000,
      filter: {
        QueueTypes: z
          .array(z.enum(QUEUE_TYPES))
          .max(2)
          .default([...QUEUE_TYPES]),
      },
      query: { QueueTypes: 'queueTypes[]' },
      items: ({ QueueTypes }) => allQueues(wire).filter(({ type }) => QueueTypes.includes(type)),
      shape: (queue) => summarise(wire, queue),
    }),
    operation({
      name: 'DescribeQueue',
      method: 'GET',
      path: '/queues/{InstanceId}/{QueueId}',
      input: z.strictObject({ InstanceId: instanceId, QueueId: z.string().min(1) }),
      handle: (input) => {
        const queue = instance.findQueue(input.QueueId) ?? instance.findAgent(input.QueueId)?.queues[0];
        if (queue === undefined) throw notFound(`There is no queue ${input.QueueId}`);
        return { Queue: describe(wire, queue) };
      },
    }),
    operation({
      name: 'SearchQueues',
      method: 'POST',
      path: '/search-queues',
      input: z.strictObject({
        InstanceId: instanceId,
        ...bodyPaging(500),
        SearchFilter: z.strictObject({ TagFilter: tagFilter.optional() }).optional(),
        SearchCriteria: queueCriteria.optional(),
      }),
      handle: (input) => {
        const found = [...instance.queues.values()].filter(
          ({ arn, id, name = '' }) =>
            fits(input.SearchCriteria, { name: [name], description: [], resourceid: [id] }) &&
            hasTags(input.SearchFilter?.TagFilter, wire.tags.of(arn)),
        );
        const { items, next } = pageOf(found, input, 100);
        return {
          Queues: items.map((queue) => describe(wire, queue)),
          ...next,
          ApproximateTotalCount: found.length,
        };
      },
    }),
  ];
}

function allQueues({ connect }: ConnectWire): Queue[] {
  const { queues, agents } = connect.instance;
  return [...queues.values(), ...[...agents.values()].map((agent) => agent.queues[0]!)];
}

function summarise({ createdAt }: ConnectWire, { id, arn, name, type }: Queue) {
  return defined({
    Id: id,
    Arn: arn,
    Name: name,
    QueueType: type,
    LastModifiedTime: createdAt,
    LastModifiedRegion: REGION,
  });
}

function describe({ createdAt, tags }: ConnectWire, { id, arn, name, hours, maxContacts }: Queue) {
  return defined({
    Name: name,
    QueueArn: arn,
    QueueId: id,
    HoursOfOperationId: hours?.id,
    MaxContacts: Number.isFinite(maxContacts) ? maxContacts : undefined,
    Status: 'ENABLED',
    Tags: tags.of(arn),
    LastModifiedTime: createdAt,
    LastModifiedRegion: REGION,
  });
}
