import { z } from 'zod';
import type { Contact } from '../../connect/contact.ts';
import { type Operation, operation } from '../rest-json.ts';
import { describeContact } from './contact-shape.ts';
import { defined } from './defined.ts';
import { conflict, invalidParameter, notFound } from './errors.ts';
import { attributes, contactId, instanceId } from './input.ts';
import type { ConnectWire } from './wire.ts';

/** What is known of contacts (segments), and what can be set on them. */
export function contactOperations(wire: ConnectWire): Operation[] {
  const { connect } = wire;
  return [
    operation({
      name: 'DescribeContact',
      method: 'GET',
      path: '/contacts/{InstanceId}/{ContactId}',
      input: z.strictObject({ InstanceId: instanceId, ContactId: contactId }),
      handle: (input) => ({ Contact: describeContact(connect.instance, connect.contact(input.ContactId)) }),
    }),
    operation({
      name: 'GetContactAttributes',
      method: 'GET',
      path: '/contact/attributes/{InstanceId}/{InitialContactId}',
      input: z.strictObject({ InstanceId: instanceId, InitialContactId: contactId }),
      handle: (input) => ({ Attributes: initialContact(wire, input).chat.attributes }),
    }),
    operation({
      name: 'UpdateContactAttributes',
      method: 'POST',
      path: '/contact/attributes',
      input: z.strictObject({
        InstanceId: instanceId,
        InitialContactId: contactId,
        Attributes: attributes,
      }),
      handle: (input) => {
        const contact = initialContact(wire, input);
        try {
          connect.updateAttributes(contact, input.Attributes);
        } catch (error) {
          throw error instanceof RangeError ? invalidParameter(error.message) : error;
        }
        return {};
      },
    }),
    operation({
      name: 'UpdateContactRoutingData',
      method: 'POST',
      path: '/contacts/{InstanceId}/{ContactId}/routing-data',
      input: z.strictObject({
        InstanceId: instanceId,
        ContactId: contactId,
        QueueTimeAdjustmentSeconds: z.int().optional(),
        QueuePriority: z.int().optional(),
        RoutingCriteria: z.looseObject({}).optional(),
      }),
      handle: (input) => {
        const contact = connect.contact(input.ContactId);
        const { QueuePriority, QueueTimeAdjustmentSeconds } = input;
        if (input.RoutingCriteria !== undefined)
          throw invalidParameter('RoutingCriteria cannot be simulated');
        if (QueuePriority !== undefined && QueuePriority < 1)
          throw invalidParameter('QueuePriority is 1 or more');
        if ((QueuePriority === undefined) === (QueueTimeAdjustmentSeconds === undefined))
          throw invalidParameter(
            'One of QueuePriority and QueueTimeAdjustmentSeconds is needed, and not both',
          );
        if (contact.status === 'ended') throw conflict(`The contact ${input.ContactId} has ended`);
        const changes = { priority: QueuePriority, timeAdjustmentSeconds: QueueTimeAdjustmentSeconds };
        connect.updateRouting(contact, defined(changes));
        return {};
      },
    }),
  ];
}

/** Attributes go by the first contact of a chat. Source: GetContactAttributes. */
function initialContact(wire: ConnectWire, { InitialContactId }: { InitialContactId: string }): Contact {
  const contact = wire.connect.contact(InitialContactId);
  const { initialContactId } = contact.chat;
  if (initialContactId !== InitialContactId)
    throw notFound(`${InitialContactId} is not the first contact of its chat; that is ${initialContactId}`);
  return contact;
}
