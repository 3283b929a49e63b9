import { z } from 'zod';
import { ACCOUNT } from '../../connect/instance.ts';
import { type Operation, operation } from '../rest-json.ts';
import { defined } from './defined.ts';
import { instanceId, PAGING_QUERY, queryPaging } from './input.ts';
import { pageOf } from './paging.ts';
import type { ConnectWire } from './wire.ts';

/** The one instance. */
export function instanceOperations(wire: ConnectWire): Operation[] {
  return [
    operation({
      name: 'ListInstances',
      method: 'GET',
      path: '/instance',
      query: PAGING_QUERY,
      input: z.strictObject(queryPaging(10)),
      handle: (input) => {
        const { items, next } = pageOf([summarise(wire)], input, 10);
        return { InstanceSummaryList: items, ...next };
      },
    }),
    operation({
      name: 'DescribeInstance',
      method: 'GET',
      path: '/instance/{InstanceId}',
      input: z.strictObject({ InstanceId: instanceId }),
      handle: () => {
        const Tags = wire.tags.of(wire.connect.instance.arn);
        return { Instance: defined({ ...summarise(wire), Tags }) };
      },
    }),
  ];
}

function summarise({ connect, createdAt }: ConnectWire) {
  const { id, arn, alias } = connect.instance;
  return {
    Id: id,
    Arn: arn,
    IdentityManagementType: 'CONNECT_MANAGED',
    InstanceAlias: alias,
    CreatedTime: createdAt,
    ServiceRole: `arn:aws:iam::${ACCOUNT}:role/aws-service-role/connect.amazonaws.com/AWSServiceRoleForAmazonConnect`,
    InstanceStatus: 'ACTIVE',
    InboundCallsEnabled: false,
    OutboundCallsEnabled: false,
    InstanceAccessUrl: `https://${alias}.my.connect.aws`,
  };
}
