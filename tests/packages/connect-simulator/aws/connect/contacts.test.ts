import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LambdaResult } from '../../../../../packages/connect-simulator/src/lambda/port.ts';
import { now } from '../../connect/support.ts';
import { ANY_CONTACT, ConnectWorld, refusal } from './support.ts';

let world: ConnectWorld;
let InstanceId: string;
/** Lets the Lambda answer that is at work. */
let answer: () => void;
beforeAll(async () => {
  const lambda = () =>
    new Promise<LambdaResult>((resolve) => {
      answer = () => resolve({ ok: true, payload: {} });
    });
  world = await ConnectWorld.open({ lambda });
  InstanceId = world.id;
});
afterAll(() => world.close());

const describeContact = async (ContactId: string) =>
  (await world.client.describeContact({ InstanceId, ContactId })).Contact;

describe('DescribeContact', () => {
  test('gives what is known of each segment of a chat', async () => {
    const disconnect = world.flow('disconnect', { wait: ['Wait', { TimeLimitSeconds: '60' }] });
    const start = new Date(world.clock.now());
    const chat = world.queued('Support', { CustomerRemaining: disconnect }, { attributes: { topic: 'x' } });
    const first = now(chat);
    const ana = world.agent('ana');
    const queue = world.queue('Support');
    const waiting = {
      Arn: `${world.connect.instance.arn}/contact/${first.contactId}`,
      Id: first.contactId,
      ContactAssociationId: first.contactId,
      InitiationMethod: 'API',
      Channel: 'CHAT',
      QueueInfo: { Id: queue.id, EnqueueTimestamp: start },
      InitiationTimestamp: start,
      LastUpdateTimestamp: start,
      ConnectedToSystemTimestamp: start,
      QueuePriority: 5,
      QueueTimeAdjustmentSeconds: 0,
      SegmentAttributes: { 'connect:Subtype': { ValueString: 'connect:Chat' } },
      Attributes: { topic: 'x' },
    };
    expect(await describeContact(first.contactId)).toEqual(waiting);
    await world.pass(5);
    world.connect.agentAccepts('ana', first);
    const accepted = new Date(world.clock.now());
    expect(await describeContact(first.contactId)).toEqual({
      ...waiting,
      AgentInfo: { Id: ana.id, ConnectedToAgentTimestamp: accepted },
      LastUpdateTimestamp: accepted,
    });
    await world.pass(60);
    world.connect.agentLeaves('ana', first);
    const left = new Date(world.clock.now());
    expect(await describeContact(first.contactId)).toMatchObject({
      DisconnectTimestamp: left,
      DisconnectReason: 'AGENT_DISCONNECT',
      AgentInfo: { Id: ana.id },
    });
    const second = now(chat);
    const described = await describeContact(second.contactId);
    expect(described).toMatchObject({
      Id: second.contactId,
      InitialContactId: first.contactId,
      PreviousContactId: first.contactId,
      ContactAssociationId: first.contactId,
      InitiationMethod: 'DISCONNECT',
      InitiationTimestamp: left,
      Attributes: { topic: 'x' },
    });
    expect(Object.keys(described ?? {})).not.toContain('QueueInfo');
    expect(Object.keys(described ?? {})).not.toContain('AgentInfo');
  });

  test('knows no agent while she is whispered to', async () => {
    const whisper = world.flow(
      'slow whisper',
      { wait: ['InvokeLambdaFunction', { LambdaFunctionARN: 'x', InvocationTimeLimitSeconds: '8' }] },
      'AGENT_WHISPER',
    );
    const chat = world.queued('Support', { AgentWhisper: whisper });
    world.connect.agentAccepts('ana', now(chat));
    expect(now(chat).status).toBe('whisper');
    expect((await describeContact(now(chat).contactId))?.AgentInfo).toBeUndefined();
    answer();
    await world.settle();
    expect((await describeContact(now(chat).contactId))?.AgentInfo?.Id).toBe(world.agent('ana').id);
    world.connect.agentLeaves('ana', now(chat));
  });

  test('gives what flows set on a contact', async () => {
    const flow = world.flow('labelled', {
      data: [
        'UpdateContactData',
        {
          Name: 'Late parcel',
          Description: 'Twice now',
          CustomerId: 'C-7',
          SegmentAttributes: { level: { ValueString: '$.CustomerId' } },
        },
        { next: 'tag' },
      ],
      tag: ['TagContact', { Tags: { team: 'parcels' } }],
    });
    const { ContactId = '' } = await world.startChat({ ContactFlowId: flow.id });
    expect(await describeContact(ContactId)).toMatchObject({
      Name: 'Late parcel',
      Description: 'Twice now',
      CustomerId: 'C-7',
      Tags: { team: 'parcels' },
      SegmentAttributes: { level: { ValueString: 'C-7' } },
    });
  });

  test('does not find another contact or instance', async () => {
    const { ContactId = '' } = await world.startChat();
    expect(await refusal(describeContact(ANY_CONTACT))).toBe('ResourceNotFoundException 404');
    const elsewhere = world.client.describeContact({ InstanceId: ANY_CONTACT, ContactId });
    expect(await refusal(elsewhere)).toBe('ResourceNotFoundException 404');
    const long = world.client.describeContact({ InstanceId, ContactId: 'x'.repeat(257) });
    expect(await refusal(long)).toBe('InvalidRequestException 400');
  });
});

describe('Contact attributes', () => {
  test('are got and set by the first contact of the chat, after its end too', async () => {
    const { ContactId: InitialContactId } = await world.startChat({ Attributes: { a: '1', b: '2' } });
    const contact = { InstanceId, InitialContactId };
    await world.client.updateContactAttributes({ ...contact, Attributes: { b: '3', c: '' } });
    await world.client.stopContact({ InstanceId, ContactId: InitialContactId });
    await world.client.updateContactAttributes({ ...contact, Attributes: { d: '4' } });
    const { Attributes } = await world.client.getContactAttributes(contact);
    expect(Attributes).toEqual({ a: '1', b: '3', c: '', d: '4' });
    expect(world.all('attributes.set').at(-1)).toMatchObject({ attributes: { d: '4' } });
  });

  test('come to 32 KB at most', async () => {
    const { ContactId: InitialContactId } = await world.startChat({ Attributes: { a: 'x'.repeat(32_766) } });
    const set = (Attributes: Record<string, string>) =>
      world.client.updateContactAttributes({ InstanceId, InitialContactId, Attributes });
    await set({ b: '' });
    expect(await refusal(set({ c: 'x' }))).toBe('InvalidParameterException 400');
    expect(await refusal(set({ 'c d': '' }))).toBe('InvalidRequestException 400');
  });

  test('are not found by another contact', async () => {
    const disconnect = world.flow('stays', { wait: ['Wait', { TimeLimitSeconds: '60' }] });
    const chat = world.connected({ CustomerRemaining: disconnect });
    world.connect.agentLeaves('ana', now(chat));
    for (const InitialContactId of [ANY_CONTACT, now(chat).contactId]) {
      const contact = { InstanceId, InitialContactId };
      expect(await refusal(world.client.getContactAttributes(contact))).toBe('ResourceNotFoundException 404');
      expect(await refusal(world.client.updateContactAttributes({ ...contact, Attributes: { a: '' } }))).toBe(
        'ResourceNotFoundException 404',
      );
    }
  });
});

describe('UpdateContactRoutingData', () => {
  test('changes a waiting contact’s place in the line', async () => {
    const [first, second] = [world.queued('Sales'), world.queued('Sales')];
    const { line } = world.queue('Sales');
    expect(line.first()).toBe(now(first));
    const update = { InstanceId, ContactId: now(second).contactId };
    await world.client.updateContactRoutingData({ ...update, QueuePriority: 1 });
    expect(line.first()).toBe(now(second));
    expect((await describeContact(update.ContactId))?.QueuePriority).toBe(1);
    await world.client.updateContactRoutingData({ ...update, QueuePriority: 5 });
    await world.client.updateContactRoutingData({ ...update, QueueTimeAdjustmentSeconds: 600 });
    expect(line.first()).toBe(now(second));
  });

  test('takes one of priority and age, and no criteria', async () => {
    const contact = { InstanceId, ContactId: now(world.queued('Sales')).contactId };
    const update = (given: object) =>
      refusal(world.client.updateContactRoutingData({ ...contact, ...given }));
    expect(await update({})).toBe('InvalidParameterException 400');
    expect(await update({ QueuePriority: 1, QueueTimeAdjustmentSeconds: 1 })).toBe(
      'InvalidParameterException 400',
    );
    expect(await update({ QueuePriority: 0 })).toBe('InvalidParameterException 400');
    expect(await update({ RoutingCriteria: { Steps: [] } })).toBe('InvalidParameterException 400');
    expect(await update({ ContactId: ANY_CONTACT, QueuePriority: 1 })).toBe('ResourceNotFoundException 404');
    await world.client.stopContact(contact);
    expect(await update({ QueuePriority: 1 })).toBe('ResourceConflictException 409');
  });
});
