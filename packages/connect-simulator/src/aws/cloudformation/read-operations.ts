import { z } from 'zod';
import { listOf, queryOperation } from '../query.ts';
import type { ChangeSets } from './change-sets.ts';
import { changeSetReference, pageOf, stackReference } from './inputs.ts';
import { parametersOf, tagsOf } from './shapes.ts';
import type { Stack, StackEvent, StackResource } from './stack.ts';
import type { Stacks } from './stacks.ts';
import { validationError } from './template/template.ts';

const paged = z.strictObject({ StackName: stackReference, NextToken: z.string().optional() });

/** Stacks, their events and their resources over the wire. */
export function readOperations(stacks: Stacks, changeSets: ChangeSets) {
  return [
    queryOperation({
      name: 'DescribeStacks',
      input: z.strictObject({ StackName: stackReference.optional(), NextToken: z.string().optional() }),
      handle: ({ StackName, NextToken }) => {
        const all =
          StackName === undefined
            ? stacks.list().filter(({ deletedAt }) => deletedAt === undefined)
            : [stacks.get(StackName)];
        const { page, ...next } = pageOf(all, NextToken);
        return { Stacks: page.map(stackOf), ...next };
      },
    }),
    queryOperation({
      name: 'ListStacks',
      input: z.strictObject({
        NextToken: z.string().optional(),
        StackStatusFilter: listOf(z.string()).optional(),
      }),
      handle: ({ NextToken, StackStatusFilter: wanted }) => {
        const all = stacks
          .list()
          .filter(({ status }) => wanted === undefined || wanted.length === 0 || wanted.includes(status));
        const { page, ...next } = pageOf(all, NextToken);
        const { DriftInformation } = NOT_CHECKED_STACK;
        return {
          StackSummaries: page.map((stack) => ({
            StackId: stack.id,
            StackName: stack.name,
            TemplateDescription: stack.source?.template.description,
            CreationTime: new Date(stack.createdAt),
            LastUpdatedTime: time(stack.updatedAt),
            DeletionTime: time(stack.deletedAt),
            StackStatus: stack.status,
            StackStatusReason: stack.reason,
            DriftInformation,
          })),
          ...next,
        };
      },
    }),
    queryOperation({
      name: 'DescribeStackEvents',
      input: paged,
      // The latest first.
      handle: ({ StackName, NextToken }) => {
        const stack = stacks.get(StackName);
        const { page, ...next } = pageOf([...stack.events].reverse(), NextToken);
        return { StackEvents: page.map((event) => eventOf(stack, event)), ...next };
      },
    }),
    queryOperation({
      name: 'DescribeStackResources',
      input: z.strictObject({
        StackName: stackReference.optional(),
        LogicalResourceId: z.string().optional(),
        PhysicalResourceId: z.string().optional(),
      }),
      handle: ({ StackName, LogicalResourceId, PhysicalResourceId }) => {
        const stack = StackName === undefined ? owner(stacks, PhysicalResourceId) : stacks.get(StackName);
        const resources = [...stack.resources.values()].filter(
          ({ logicalId }) => LogicalResourceId === undefined || logicalId === LogicalResourceId,
        );
        return {
          StackResources: resources.map((resource) => ({
            StackName: stack.name,
            StackId: stack.id,
            ...resourceOf(resource),
            Timestamp: new Date(resource.at),
          })),
        };
      },
    }),
    queryOperation({
      name: 'DescribeStackResource',
      input: z.strictObject({ StackName: stackReference, LogicalResourceId: z.string() }),
      handle: ({ StackName, LogicalResourceId }) => {
        const stack = stacks.get(StackName);
        const resource = stack.resources.get(LogicalResourceId);
        if (resource === undefined)
          throw validationError(`Resource ${LogicalResourceId} does not exist for stack ${stack.name}`);
        return {
          StackResourceDetail: {
            StackName: stack.name,
            StackId: stack.id,
            ...resourceOf(resource),
            LastUpdatedTimestamp: new Date(resource.at),
          },
        };
      },
    }),
    queryOperation({
      name: 'ListStackResources',
      input: paged,
      handle: ({ StackName, NextToken }) => {
        const { page, ...next } = pageOf([...stacks.get(StackName).resources.values()], NextToken);
        return {
          StackResourceSummaries: page.map((resource) => ({
            ...resourceOf(resource),
            LastUpdatedTimestamp: new Date(resource.at),
          })),
          ...next,
        };
      },
    }),
    queryOperation({
      name: 'GetTemplate',
      input: z.strictObject({
        StackName: stackReference.optional(),
        ChangeSetName: changeSetReference.optional(),
        TemplateStage: z.enum(['Original', 'Processed']).optional(),
      }),
      handle: ({ StackName, ChangeSetName }) => {
        const source =
          ChangeSetName === undefined
            ? stacks.get(StackName ?? '').source
            : changeSets.get(ChangeSetName, StackName).changeSet.source;
        if (source === undefined) throw validationError(`Template for stack ${StackName} does not exist`);
        return { TemplateBody: source.body, StagesAvailable: ['Original', 'Processed'] };
      },
    }),
  ];
}

const NOT_CHECKED_STACK = { DriftInformation: { StackDriftStatus: 'NOT_CHECKED' } };

function stackOf(stack: Stack) {
  const { source } = stack;
  return {
    StackId: stack.id,
    StackName: stack.name,
    ChangeSetId: stack.changeSetId,
    Description: source?.template.description,
    Parameters: source === undefined ? undefined : parametersOf(source),
    CreationTime: new Date(stack.createdAt),
    DeletionTime: time(stack.deletedAt),
    LastUpdatedTime: time(stack.updatedAt),
    RollbackConfiguration: {},
    StackStatus: stack.status,
    StackStatusReason: stack.reason,
    DisableRollback: stack.disableRollback,
    NotificationARNs: [],
    Capabilities: source === undefined ? undefined : [...source.capabilities],
    Outputs: stack.outputs.map(({ key, value, description }) => ({
      OutputKey: key,
      OutputValue: value,
      Description: description,
    })),
    Tags: source === undefined ? [] : tagsOf(source.tags),
    EnableTerminationProtection: false,
    ...NOT_CHECKED_STACK,
  };
}

function eventOf(stack: Stack, event: StackEvent) {
  return {
    StackId: stack.id,
    EventId: event.id,
    StackName: stack.name,
    LogicalResourceId: event.logicalId,
    PhysicalResourceId: event.physicalId,
    ResourceType: event.type,
    Timestamp: new Date(event.at),
    ResourceStatus: event.status,
    ResourceStatusReason: event.reason,
    ResourceProperties: event.properties === undefined ? undefined : JSON.stringify(event.properties),
    ClientRequestToken: event.token,
  };
}

function resourceOf(resource: StackResource) {
  return {
    LogicalResourceId: resource.logicalId,
    PhysicalResourceId: resource.physicalId,
    ResourceType: resource.type,
    ResourceStatus: resource.status,
    ResourceStatusReason: resource.reason,
    DriftInformation: { StackResourceDriftStatus: 'NOT_CHECKED' },
  };
}

function owner(stacks: Stacks, physicalId: string | undefined): Stack {
  const found = stacks
    .list()
    .find(({ resources }) => [...resources.values()].some((each) => each.physicalId === physicalId));
  if (physicalId === undefined || found === undefined)
    throw validationError(`Stack for ${physicalId} does not exist`);
  return found;
}

function time(at: number | undefined): Date | undefined {
  return at === undefined ? undefined : new Date(at);
}
