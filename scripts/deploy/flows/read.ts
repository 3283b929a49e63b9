import {
  type ContactFlow,
  type ContactFlowSummary,
  DescribeContactFlowCommand,
  ListContactFlowsCommand,
} from '@aws-sdk/client-connect';
import type { FlowTemplate } from '../../build/flow-template.ts';
import type { Aws } from '../aws/aws.ts';
import { failureOf } from '../aws/failure.ts';
import { mapSome, pages } from '../aws/pages.ts';
import { DeployError, type DeployFinding } from '../errors.ts';
import { flowName, NO_INSTANCE, TAG, type Target } from '../names.ts';
import type { ActualFlow } from './plan.ts';

/**
 * The flows that this deployment has made, by the project's names for them.
 * @throws DeployError also for flows of the same names that it has not made, or of another type
 */
export async function readFlows(
  aws: Aws,
  target: Target,
  declared: ReadonlyMap<string, FlowTemplate>,
): Promise<Map<string, ActualFlow>> {
  if (target.instance === NO_INSTANCE) return new Map();
  const start = flowName(target.stackName, '');
  const candidates = (await listFlows(aws, target)).filter(({ Name }) => Name?.startsWith(start));
  const problems: DeployFinding[] = [];
  const found = await mapSome(
    candidates,
    async ({ Id = '', Name = '' }) => {
      const name = Name.slice(start.length);
      const { saved, content } = await describe(aws, target, Id);
      const ours = saved?.Tags?.[TAG] === target.stackName;
      const wanted = declared.get(name);
      if (saved === undefined || (!ours && wanted === undefined)) return undefined;
      if (!ours) problems.push(notOurs(Name, target));
      else if (wanted !== undefined && saved.Type !== wanted.type) problems.push(otherType(saved, wanted));
      return [name, actualFlow(saved, content)] as const;
    },
    2,
  );
  if (problems.length > 0) throw new DeployError(problems);
  return new Map(found.filter((one) => one !== undefined));
}

function listFlows(aws: Aws, { instance }: Target): Promise<ContactFlowSummary[]> {
  return pages(async (NextToken) => {
    const page = await aws.read('ListContactFlows', () =>
      aws.clients.connect.send(new ListContactFlowsCommand({ InstanceId: instance.id, NextToken })),
    );
    return { items: page.ContactFlowSummaryList, next: page.NextToken };
  });
}

/** The id of a flow of this name in the instance. */
export async function findFlow(
  aws: Aws,
  target: Target,
  name: string,
): Promise<{ id: string; arn: string } | undefined> {
  const flow = (await listFlows(aws, target)).find(({ Name }) => Name === name);
  return flow?.Id === undefined || flow.Arn === undefined ? undefined : { id: flow.Id, arn: flow.Arn };
}

/** What is published of a flow, or undefined; a flow that never was is refused by its plain id. */
export async function publishedContent(
  aws: Aws,
  target: Target,
  id: string,
): Promise<ContactFlow | undefined> {
  const answer = await aws.find('DescribeContactFlow', () =>
    describeFlow(aws, target, id).catch((error: unknown) => {
      if (failureOf(error).name === 'ContactFlowNotPublishedException') return undefined;
      throw error;
    }),
  );
  return answer?.ContactFlow;
}

async function describe(aws: Aws, target: Target, id: string) {
  const published = await publishedContent(aws, target, id);
  if (published !== undefined && published.Status !== 'SAVED')
    return { saved: published, content: published.Content };
  const answer = await aws.find('DescribeContactFlow', () => describeFlow(aws, target, `${id}:$SAVED`));
  return { saved: answer?.ContactFlow, content: undefined };
}

function describeFlow(aws: Aws, { instance }: Target, ContactFlowId: string) {
  return aws.clients.connect.send(new DescribeContactFlowCommand({ InstanceId: instance.id, ContactFlowId }));
}

function actualFlow(
  { Id = '', Arn = '', Name = '', Type = 'CONTACT_FLOW', State, Description }: ContactFlow,
  content: string | undefined,
): ActualFlow {
  return {
    id: Id.replace(/:\$SAVED$/, ''),
    arn: Arn.replace(/:\$SAVED$/, ''),
    name: Name,
    type: Type,
    active: State !== 'ARCHIVED',
    description: Description,
    content,
  };
}

function notOurs(name: string, { stackName }: Target): DeployFinding {
  return {
    place: `flow ${name}`,
    what: `there is a flow of this name that is not tagged ${TAG} = ${stackName}, so this deployment has not made it`,
    how: 'Rename that flow, or choose another --stack-name',
  };
}

function otherType({ Name = '', Type }: ContactFlow, { type }: FlowTemplate): DeployFinding {
  return {
    place: `flow ${Name}`,
    what: `it is a ${Type}, and has to be a ${type}; a flow's type cannot be changed`,
    how: 'Delete the flow in Amazon Connect, and deploy again',
  };
}
