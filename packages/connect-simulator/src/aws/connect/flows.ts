import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type FlowHead, isPublished } from '../../connect/flow-store.ts';
import { REGION } from '../../connect/instance.ts';
import { type Operation, operation } from '../rest-json.ts';
import { defined } from './defined.ts';
import { invalidRequest, notFound, notPublished } from './errors.ts';
import { flowId, instanceId, tags } from './input.ts';
import { listOperation } from './paging.ts';
import { type ConnectWire, seconds } from './wire.ts';

const FLOW_TYPES = [
  'CONTACT_FLOW',
  'CUSTOMER_QUEUE',
  'CUSTOMER_HOLD',
  'CUSTOMER_WHISPER',
  'AGENT_HOLD',
  'AGENT_WHISPER',
  'OUTBOUND_WHISPER',
  'AGENT_TRANSFER',
  'QUEUE_TRANSFER',
  'CAMPAIGN',
] as const;

const flowType = z.enum(FLOW_TYPES);
const state = z.enum(['ACTIVE', 'ARCHIVED']);
const name = z.string().min(1);
const content = z.string().min(1).max(256_000);
const oneFlow = { InstanceId: instanceId, ContactFlowId: flowId };
const PATH = '/contact-flows/{InstanceId}/{ContactFlowId}';

/** Flows. Content that is published is checked; content that is only saved is not. Source: CreateContactFlow. */
export function flowOperations(wire: ConnectWire): Operation[] {
  const { flows } = wire.connect;
  return [
    operation({
      name: 'CreateContactFlow',
      method: 'PUT',
      path: '/contact-flows/{InstanceId}',
      input: z.strictObject({
        InstanceId: instanceId,
        Name: name,
        Type: flowType,
        Description: z.string().optional(),
        Content: content,
        Status: z.enum(['PUBLISHED', 'SAVED']).default('PUBLISHED'),
        Tags: tags.optional(),
      }),
      handle: (input) => {
        if (input.Type === 'CAMPAIGN') throw invalidRequest('Flows of type CAMPAIGN cannot be simulated');
        const given = {
          name: input.Name,
          type: input.Type,
          content: input.Content,
          ...(input.Description === undefined ? {} : { description: input.Description }),
        };
        const flow = input.Status === 'SAVED' ? flows.save(given) : flows.create(given);
        if (input.Tags !== undefined) wire.tags.add(flow.arn, input.Tags);
        return {
          ContactFlowId: flow.id,
          ContactFlowArn: flow.arn,
          FlowContentSha256: sha256(input.Content),
        };
      },
    }),
    operation({
      name: 'DescribeContactFlow',
      method: 'GET',
      path: PATH,
      input: z.strictObject(oneFlow),
      handle: (input) => {
        const { reference, saved } = readFlowId(input.ContactFlowId);
        return { ContactFlow: describe(wire, flows.lookUp(reference), saved) };
      },
    }),
    operation({
      name: 'UpdateContactFlowContent',
      method: 'POST',
      path: `${PATH}/content`,
      input: z.strictObject({ ...oneFlow, Content: content }),
      handle: (input) => {
        const { reference, saved } = readFlowId(input.ContactFlowId);
        if (saved) flows.saveContent(reference, input.Content);
        else flows.updateContent(reference, input.Content);
        return {};
      },
    }),
    operation({
      name: 'UpdateContactFlowMetadata',
      method: 'POST',
      path: `${PATH}/metadata`,
      input: z.strictObject({
        ...oneFlow,
        Name: name.optional(),
        Description: z.string().optional(),
        ContactFlowState: state.optional(),
      }),
      handle: (input) => {
        const { Name, Description, ContactFlowState } = input;
        flows.updateMetadata(input.ContactFlowId, {
          name: Name,
          description: Description,
          state: ContactFlowState,
        });
        return {};
      },
    }),
    operation({
      name: 'UpdateContactFlowName',
      method: 'POST',
      path: `${PATH}/name`,
      input: z.strictObject({ ...oneFlow, Name: name.optional(), Description: z.string().optional() }),
      handle: (input) => {
        flows.updateMetadata(input.ContactFlowId, { name: input.Name, description: input.Description });
        return {};
      },
    }),
    listOperation({
      name: 'ListContactFlows',
      path: '/contact-flows-summary/{InstanceId}',
      member: 'ContactFlowSummaryList',
      most: 1000,
      filter: {
        ContactFlowTypes: z
          .array(flowType)
          .max(10)
          .default([...FLOW_TYPES]),
      },
      query: { ContactFlowTypes: 'contactFlowTypes[]' },
      items: ({ ContactFlowTypes }) => flows.all().filter(({ type }) => ContactFlowTypes.includes(type)),
      shape: summarise,
    }),
    operation({
      name: 'DeleteContactFlow',
      method: 'DELETE',
      path: PATH,
      input: z.strictObject(oneFlow),
      handle: (input) => {
        wire.tags.clear(flows.delete(input.ContactFlowId).arn);
        return {};
      },
    }),
  ];
}

/** A flow's id or ARN, with `:$SAVED` after it for what is saved and not published. Source: DescribeContactFlow. */
function readFlowId(text: string): { reference: string; saved: boolean } {
  const [, reference = '', alias] = /^(.*?)(?::(\$[A-Z]+|\d+))?$/s.exec(text) ?? [];
  if (alias !== undefined && alias !== '$SAVED')
    throw notFound(`The flow has no version "${alias}": versions are not simulated`);
  return { reference, saved: alias !== undefined };
}

function describe({ tags: allTags }: ConnectWire, flow: FlowHead, saved: boolean) {
  const published = isPublished(flow) ? flow.content : undefined;
  const content = saved ? (flow.saved ?? published) : published;
  if (content === undefined)
    throw notPublished(`The flow ${flow.id} has not been published; ask for ${flow.id}:$SAVED`);
  return defined({
    Arn: flow.arn,
    Id: flow.id,
    Name: flow.name,
    Type: flow.type,
    State: flow.state,
    Status: saved ? 'SAVED' : 'PUBLISHED',
    Description: flow.description,
    Content: content,
    Tags: allTags.of(flow.arn),
    FlowContentSha256: sha256(content),
    LastModifiedTime: seconds(flow.modifiedAt),
    LastModifiedRegion: REGION,
  });
}

function summarise(flow: FlowHead) {
  return {
    Id: flow.id,
    Arn: flow.arn,
    Name: flow.name,
    ContactFlowType: flow.type,
    ContactFlowState: flow.state,
    ContactFlowStatus: isPublished(flow) ? 'PUBLISHED' : 'SAVED',
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
