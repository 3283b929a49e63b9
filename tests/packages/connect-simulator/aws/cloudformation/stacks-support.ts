import { setTimeout as delay } from 'node:timers/promises';
import {
  CreateStackCommand,
  type CreateStackCommandInput,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  type StackEvent,
  UpdateStackCommand,
  type UpdateStackCommandInput,
  waitUntilStackCreateComplete,
  waitUntilStackDeleteComplete,
  waitUntilStackUpdateComplete,
} from '@aws-sdk/client-cloudformation';
import { FAST, startServices } from '../services.ts';

/** A stack of log groups: the simplest resources. */
export const LOGS = `
Parameters:
  Days: { Type: Number, Default: 7 }
  Name: { Type: String, Default: one }
Resources:
  First:
    Type: AWS::Logs::LogGroup
    Properties: { LogGroupName: !Sub "/\${AWS::StackName}/\${Name}", RetentionInDays: !Ref Days }
  Second:
    Type: AWS::Logs::LogGroup
    Properties: { LogGroupName: !Sub "\${First}/second" }
Outputs:
  FirstArn: { Value: !GetAtt First.Arn, Description: the first }
`;

export async function startStacks(options: Parameters<typeof startServices>[0] = {}) {
  const services = await startServices(options);
  const { cloudFormation: client } = services;
  const wait = { client, ...FAST };
  const events = async (StackName: string): Promise<StackEvent[]> =>
    ((await client.send(new DescribeStackEventsCommand({ StackName }))).StackEvents ?? []).reverse();
  return {
    ...services,
    client,
    wait,
    events,
    create: async (StackName: string, TemplateBody: string, more: Partial<CreateStackCommandInput> = {}) => {
      await client.send(new CreateStackCommand({ StackName, TemplateBody, ...more }));
      await waitUntilStackCreateComplete(wait, { StackName });
    },
    createAndFail: async (
      StackName: string,
      TemplateBody: string,
      more: Partial<CreateStackCommandInput> = {},
    ) => {
      await client.send(new CreateStackCommand({ StackName, TemplateBody, ...more }));
      for (;;) {
        const { Stacks } = await client.send(new DescribeStacksCommand({ StackName }));
        if (Stacks?.[0]?.StackStatus === 'ROLLBACK_COMPLETE') return;
        await delay(5);
      }
    },
    update: async (StackName: string, more: Partial<UpdateStackCommandInput>) => {
      await client.send(new UpdateStackCommand({ StackName, ...more }));
      await waitUntilStackUpdateComplete(wait, { StackName });
    },
    gone: (StackName: string) => waitUntilStackDeleteComplete(wait, { StackName }),
    describe: async (StackName: string) =>
      (await client.send(new DescribeStacksCommand({ StackName }))).Stacks![0]!,
    /** Status and resource of each event since the given one, oldest first. */
    told: async (StackName: string, since = 0) =>
      (await events(StackName))
        .slice(since)
        .map(({ ResourceStatus, LogicalResourceId }) => `${LogicalResourceId} ${ResourceStatus}`),
  };
}
