import { z } from 'zod';
import { flag, listOf, queryOperation } from '../query.ts';
import type { XmlValue } from '../xml.ts';
import type { ChangeSet } from './change-set.ts';
import type { ChangeSets } from './change-sets.ts';
import {
  changeSetName,
  changeSetReference,
  onFailure,
  pageOf,
  source,
  stackName,
  stackReference,
  token,
} from './inputs.ts';
import type { ResourceChange } from './plan.ts';
import { parametersOf, tagsOf } from './shapes.ts';
import type { Stack } from './stack.ts';
import type { Stacks } from './stacks.ts';

const one = { ChangeSetName: changeSetReference, StackName: stackReference.optional() };

/** Change sets over the wire. */
export function changeSetOperations(stacks: Stacks, changeSets: ChangeSets) {
  return [
    queryOperation({
      name: 'CreateChangeSet',
      input: z.strictObject({
        ...source,
        StackName: z.union([stackName, z.string().startsWith('arn:')]),
        ChangeSetName: changeSetName,
        ChangeSetType: z.enum(['CREATE', 'UPDATE']).optional(),
        UsePreviousTemplate: flag.optional(),
        ClientToken: z.string().min(1).max(128).optional(),
        Description: z.string().min(1).max(1024).optional(),
        OnStackFailure: onFailure.optional(),
        IncludeNestedStacks: z.literal('false').optional(),
        NotificationARNs: listOf(z.string(), 0).optional(),
      }),
      handle: (input) => {
        const { stack, changeSet } = changeSets.create(input);
        return { Id: changeSet.id, StackId: stack.id };
      },
    }),
    queryOperation({
      name: 'DescribeChangeSet',
      input: z.strictObject({
        ...one,
        NextToken: z.string().optional(),
        IncludePropertyValues: flag.optional(),
      }),
      handle: ({ ChangeSetName, StackName, NextToken }) => {
        const { stack, changeSet } = changeSets.get(ChangeSetName, StackName);
        const { page, ...next } = pageOf(changeSet.changes, NextToken);
        return {
          ...summaryOf(stack, changeSet),
          Parameters: parametersOf(changeSet.source),
          Capabilities: [...changeSet.source.capabilities],
          Tags: tagsOf(changeSet.source.tags),
          NotificationARNs: [],
          RollbackConfiguration: {},
          OnStackFailure: changeSet.onStackFailure,
          Changes: page.map((change) => ({ Type: 'Resource', ResourceChange: changeOf(change) })),
          ...next,
        };
      },
    }),
    queryOperation({
      name: 'ListChangeSets',
      input: z.strictObject({ StackName: stackReference, NextToken: z.string().optional() }),
      handle: ({ StackName, NextToken }) => {
        const stack = stacks.get(StackName);
        const { page, ...next } = pageOf([...stack.changeSets.values()], NextToken);
        return { Summaries: page.map((changeSet) => summaryOf(stack, changeSet)), ...next };
      },
    }),
    queryOperation({
      name: 'ExecuteChangeSet',
      input: z.strictObject({
        ...one,
        ClientRequestToken: token.optional(),
        DisableRollback: flag.optional(),
      }),
      handle: ({ ChangeSetName, StackName, ClientRequestToken, DisableRollback = false }) => {
        changeSets.execute(ChangeSetName, StackName, {
          disableRollback: DisableRollback,
          token: ClientRequestToken,
        });
        return {};
      },
    }),
    queryOperation({
      name: 'DeleteChangeSet',
      input: z.strictObject(one),
      handle: ({ ChangeSetName, StackName }) => {
        changeSets.delete(ChangeSetName, StackName);
        return {};
      },
    }),
  ];
}

function summaryOf(stack: Stack, changeSet: ChangeSet) {
  return {
    StackId: stack.id,
    StackName: stack.name,
    ChangeSetId: changeSet.id,
    ChangeSetName: changeSet.name,
    ExecutionStatus: changeSet.execution,
    Status: changeSet.status,
    StatusReason: changeSet.reason,
    CreationTime: new Date(changeSet.createdAt),
    Description: changeSet.description,
    IncludeNestedStacks: false,
  };
}

function changeOf(change: ResourceChange): XmlValue {
  const { action, logicalId, type, physicalId, replacement, properties, tags } = change;
  return {
    Action: action,
    LogicalResourceId: logicalId,
    PhysicalResourceId: physicalId,
    ResourceType: type,
    Replacement: replacement,
    Scope: [...(properties.length > 0 ? ['Properties'] : []), ...(tags ? ['Tags'] : [])],
    Details: [
      ...properties.map(({ name, requiresRecreation, dynamic }) => ({
        Target: { Attribute: 'Properties', Name: name, RequiresRecreation: requiresRecreation },
        Evaluation: dynamic ? 'Dynamic' : 'Static',
        ChangeSource: dynamic ? 'ResourceAttribute' : 'DirectModification',
      })),
      ...(tags
        ? [
            {
              Target: { Attribute: 'Tags', RequiresRecreation: 'Never' },
              Evaluation: 'Static',
              ChangeSource: 'DirectModification',
            },
          ]
        : []),
    ],
  };
}
