import { type Contact, relatedContactId, segmentAttributesOf } from '../../connect/contact.ts';
import type { InstanceView } from '../../connect/instance.ts';
import { defined } from './defined.ts';
import { seconds } from './wire.ts';

/** A contact as DescribeContact gives it; what is not known is left out. Source: the API's Contact. */
export function describeContact({ arn }: InstanceView, contact: Contact) {
  const { chat, contactId, previous, queue, enqueuedAt, agent, connectedAt, endedAt, tags } = contact;
  const isFirst = contactId === chat.initialContactId;
  const enqueued = enqueuedAt !== undefined;
  // AgentInfo is there once the agent is connected: not yet during a whisper flow.
  const agentInfo =
    agent === undefined || connectedAt === undefined
      ? undefined
      : { Id: agent.id, ConnectedToAgentTimestamp: seconds(connectedAt) };
  const waitsForCustomer = chat.connectBy !== undefined;
  return defined({
    Arn: `${arn}/contact/${contactId}`,
    Id: contactId,
    InitialContactId: isFirst ? undefined : chat.initialContactId,
    PreviousContactId: previous?.contactId,
    ContactAssociationId: chat.origin?.continues?.contactAssociationId ?? chat.initialContactId,
    InitiationMethod: contact.initiationMethod,
    Name: contact.name,
    Description: contact.description,
    Channel: 'CHAT',
    QueueInfo:
      queue === undefined || !enqueued ? undefined : { Id: queue.id, EnqueueTimestamp: seconds(enqueuedAt) },
    AgentInfo: agentInfo,
    InitiationTimestamp: seconds(contact.initiatedAt),
    DisconnectTimestamp: endedAt === undefined ? undefined : seconds(endedAt),
    LastUpdateTimestamp: seconds(endedAt ?? connectedAt ?? enqueuedAt ?? contact.initiatedAt),
    RelatedContactId: relatedContactId(chat),
    CustomerId: contact.customerId,
    QueueTimeAdjustmentSeconds: enqueued ? contact.timeAdjustmentSeconds : undefined,
    QueuePriority: enqueued ? contact.priority : undefined,
    Tags: tags === undefined || Object.keys(tags).length === 0 ? undefined : tags,
    ConnectedToSystemTimestamp: waitsForCustomer ? undefined : seconds(contact.initiatedAt),
    SegmentAttributes: segmentAttributesOf(contact),
    DisconnectReason: contact.disconnectReason,
    Attributes: chat.attributes,
  });
}
