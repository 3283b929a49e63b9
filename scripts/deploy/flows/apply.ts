import {
  CreateContactFlowCommand,
  DeleteContactFlowCommand,
  UpdateContactFlowContentCommand,
  UpdateContactFlowMetadataCommand,
} from '@aws-sdk/client-connect';
import { bindTemplate, type FlowTemplate, PLACEHOLDER } from '../../build/flow-template.ts';
import { type Context, known } from '../context.ts';
import { DeployError } from '../errors.ts';
import { TAG } from '../names.ts';
import { resolverOf } from './bind.ts';
import type { FlowAction } from './plan.ts';
import { findFlow, publishedContent } from './read.ts';
import { sameFlow } from './same-flow.ts';

export async function applyFlow(context: Context, action: FlowAction): Promise<void> {
  const { aws, target, learnt } = context;
  const { connect } = aws.clients;
  const InstanceId = target.instance.id;
  switch (action.do) {
    case 'flow.create': {
      const { template, name, description } = action;
      const request = {
        InstanceId,
        Name: name,
        Type: template.type,
        Description: description,
        Content: PLACEHOLDER,
        Status: 'SAVED' as const,
        Tags: { [TAG]: target.stackName },
      };
      const flow = await aws.create(
        'CreateContactFlow',
        async () => {
          const { ContactFlowId, ContactFlowArn } = await connect.send(new CreateContactFlowCommand(request));
          return { id: known(ContactFlowId, name), arn: known(ContactFlowArn, name) };
        },
        () => findFlow(aws, target, name),
      );
      learnt.flows.set(template.name, flow);
      return;
    }
    case 'flow.describe': {
      const { id } = known(learnt.flows.get(action.flow), action.flow);
      const request = {
        InstanceId,
        ContactFlowId: id,
        Description: action.description,
        ContactFlowState: 'ACTIVE' as const,
      };
      await aws.write('UpdateContactFlowMetadata', () =>
        connect.send(new UpdateContactFlowMetadataCommand(request)),
      );
      return;
    }
    case 'flow.publish':
      return publish(context, action.template);
    case 'flow.delete':
      await aws.remove('DeleteContactFlow', () =>
        connect.send(new DeleteContactFlowCommand({ InstanceId, ContactFlowId: action.id })),
      );
      learnt.flows.delete(action.flow);
  }
}

/** Gives the flow its content, which publishes it, and reads it back. */
async function publish(context: Context, template: FlowTemplate): Promise<void> {
  const { aws, target, learnt } = context;
  const { id } = known(learnt.flows.get(template.name), template.name);
  const Content = bindTemplate(template, resolverOf(context));
  const request = { InstanceId: target.instance.id, ContactFlowId: id, Content };
  try {
    await aws.write('UpdateContactFlowContent', () =>
      aws.clients.connect.send(new UpdateContactFlowContentCommand(request)),
    );
  } catch (error) {
    throw error instanceof DeployError ? inFlow(error, template.name) : error;
  }
  const given = await publishedContent(aws, target, id);
  if (given?.Content === undefined || !sameFlow(given.Content, Content))
    throw new DeployError({
      place: `flow ${template.name}`,
      what:
        given?.Content === undefined
          ? 'it got its content, but is still not published'
          : 'Amazon Connect gives back another content than it was given',
      how: 'Open the flow in Amazon Connect, look at it, publish it there, and deploy again',
    });
}

function inFlow(error: DeployError, flow: string): DeployError {
  const findings = error.findings.map(({ what, how, place }) => ({
    place: `flow ${flow} (${place})`,
    what,
    how,
  }));
  return new DeployError(findings, error);
}
