import {
  type InstanceSummary,
  ListHoursOfOperationsCommand,
  ListInstancesCommand,
  ListQueuesCommand,
} from '@aws-sdk/client-connect';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { nearest } from '@resumed-chats/findings';
import type { Config } from '../../config/schema.ts';
import type { Aws } from './aws/aws.ts';
import { explain } from './aws/explain.ts';
import { pages } from './aws/pages.ts';
import { DeployError, type DeployFinding } from './errors.ts';
import { NO_INSTANCE, type Target } from './names.ts';

/**
 * Who, where and in which instance.
 * @param instanceMayBeGone for removing: what was in it is gone with it
 * @throws DeployError
 */
export async function findTarget(
  aws: Aws,
  stackName: string,
  instance: string,
  instanceMayBeGone = false,
): Promise<Target> {
  const region = await regionOf(aws);
  const identity = await aws.read('GetCallerIdentity', () =>
    aws.clients.sts.send(new GetCallerIdentityCommand({})),
  );
  const { Account: account = '', Arn: caller = '' } = identity;
  const elsewhere = /^arn:[^:]+:connect:([^:]+):/.exec(instance)?.[1];
  if (elsewhere !== undefined && elsewhere !== region)
    throw new DeployError({
      place: `instance ${instance}`,
      what: `it is in ${elsewhere}, and the region is ${region}`,
      how: `Give --region ${elsewhere}`,
    });
  const found = await findInstance(aws, instance, region, account).catch((error: unknown) => {
    if (instanceMayBeGone && error instanceof NoInstanceError) return NO_INSTANCE;
    throw error;
  });
  return { stackName, account, region, partition: caller.split(':')[1] ?? 'aws', instance: found };
}

class NoInstanceError extends DeployError {}

async function regionOf(aws: Aws): Promise<string> {
  try {
    return await aws.clients.sts.config.region();
  } catch (error) {
    throw explain('region', error);
  }
}

async function findInstance(
  aws: Aws,
  wanted: string,
  region: string,
  account: string,
): Promise<Target['instance']> {
  const all = await pages(async (NextToken) => {
    const page = await aws.read('ListInstances', () =>
      aws.clients.connect.send(new ListInstancesCommand({ NextToken })),
    );
    return { items: page.InstanceSummaryList, next: page.NextToken };
  });
  const found = all.find(({ Id, Arn, InstanceAlias }) => [Id, Arn, InstanceAlias].includes(wanted));
  if (found?.Id === undefined || found.Arn === undefined) throw noInstance(all, wanted, region, account);
  if (found.InstanceStatus !== undefined && found.InstanceStatus !== 'ACTIVE')
    throw new DeployError({
      place: `instance ${wanted}`,
      what: `it is ${found.InstanceStatus}`,
      how: 'Wait until Amazon Connect has it ready, and try again',
    });
  return { id: found.Id, arn: found.Arn, alias: found.InstanceAlias ?? found.Id };
}

function noInstance(
  all: readonly InstanceSummary[],
  wanted: string,
  region: string,
  account: string,
): NoInstanceError {
  const names = all.map(({ InstanceAlias, Id }) => InstanceAlias ?? Id ?? '').filter((name) => name !== '');
  return new NoInstanceError({
    place: `instance ${wanted}`,
    what: `account ${account} has no such instance in ${region}${names.length === 0 ? ', nor any other' : `; it has ${names.join(', ')}`}`,
    how:
      names.length === 0
        ? 'Choose the region with --region, or create an instance in Amazon Connect'
        : 'Correct "instance" in resumed-chats.yaml (alias, id or ARN), or choose another --region',
  });
}

/** ARNs by name. */
export interface InstanceNames {
  queues: ReadonlyMap<string, string>;
  hours: ReadonlyMap<string, string>;
}

/** @throws DeployError naming every queue of the configuration that is not there */
export async function readNames(aws: Aws, { instance }: Target, config: Config): Promise<InstanceNames> {
  const InstanceId = instance.id;
  const { connect } = aws.clients;
  const queues = await pages(async (NextToken) => {
    const page = await aws.read('ListQueues', () =>
      connect.send(new ListQueuesCommand({ InstanceId, QueueTypes: ['STANDARD'], NextToken })),
    );
    return { items: page.QueueSummaryList, next: page.NextToken };
  });
  const hours = await pages(async (NextToken) => {
    const page = await aws.read('ListHoursOfOperations', () =>
      connect.send(new ListHoursOfOperationsCommand({ InstanceId, NextToken })),
    );
    return { items: page.HoursOfOperationSummaryList, next: page.NextToken };
  });
  const names = { queues: byName(queues), hours: byName(hours) };
  const problems = missingQueues(config, [...names.queues.keys()], instance.alias);
  if (problems.length > 0) throw new DeployError(problems);
  return names;
}

/** The configuration's queues that an instance does not have. */
export function missingQueues(
  { queues, topics }: Pick<Config, 'queues' | 'topics'>,
  there: readonly string[],
  alias: string,
): DeployFinding[] {
  const wanted = [
    { place: 'queues.default', queue: queues.default },
    ...topics.map(({ queue }, index) => ({ place: `topics[${index}].queue`, queue })),
  ];
  return wanted
    .filter(({ queue }) => !there.includes(queue))
    .map(({ place, queue }) => {
      const similar = nearest(queue, there);
      return {
        place,
        what: `the instance ${alias} has no standard queue "${queue}"; it has ${there.join(', ') || 'none'}`,
        how: `${similar === undefined ? '' : `Did you mean "${similar}"? `}Correct the name in the configuration, or create the queue in Amazon Connect`,
      };
    });
}

function byName(
  list: readonly { Name?: string | undefined; Arn?: string | undefined }[],
): Map<string, string> {
  return new Map(list.map(({ Name = '', Arn = '' }) => [Name, Arn]));
}
