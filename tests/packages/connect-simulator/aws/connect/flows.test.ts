import { createHash } from 'node:crypto';
import { type ContactFlowType, paginateListContactFlows } from '@aws-sdk/client-connect';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { at, flowOf, said } from '../../connect/support.ts';
import { ANY_CONTACT, ConnectWorld, content, refusal, refused } from './support.ts';

let world: ConnectWorld;
let InstanceId: string;
beforeEach(async () => {
  world = await ConnectWorld.open();
  InstanceId = world.id;
});
afterEach(() => world.close());

const create = (more: object = {}) =>
  world.client.createContactFlow({
    InstanceId,
    Name: 'inbound',
    Type: 'CONTACT_FLOW',
    Content: content(),
    ...more,
  });
const describeFlow = (ContactFlowId: string | undefined) =>
  world.client.describeContactFlow({ InstanceId, ContactFlowId });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('CreateContactFlow', () => {
  test('publishes a flow, which is described as it was given', async () => {
    const Content = JSON.stringify(JSON.parse(content()), null, 2);
    const created = await create({ Content, Description: 'First', Tags: { team: 'chat' } });
    expect(created.ContactFlowArn).toBe(
      `${world.connect.instance.arn}/contact-flow/${created.ContactFlowId}`,
    );
    expect(created.FlowContentSha256).toBe(sha256(Content));
    const { ContactFlow } = await describeFlow(created.ContactFlowId);
    expect(ContactFlow).toEqual({
      Arn: created.ContactFlowArn,
      Id: created.ContactFlowId,
      Name: 'inbound',
      Type: 'CONTACT_FLOW',
      State: 'ACTIVE',
      Status: 'PUBLISHED',
      Description: 'First',
      Content,
      Tags: { team: 'chat' },
      FlowContentSha256: sha256(Content),
      LastModifiedTime: new Date(world.clock.now()),
      LastModifiedRegion: 'us-east-1',
    });
    expect((await describeFlow(created.ContactFlowArn)).ContactFlow).toEqual(ContactFlow);
    const { ContactId } = await world.startChat({ ContactFlowId: created.ContactFlowId });
    expect(said(world.chat(ContactId))).toEqual(['SYSTEM_MESSAGE: Hello']);
  });

  test('refuses content that is not sound, with all its problems, and keeps nothing of it', async () => {
    const Content = JSON.stringify(flowOf({ wait: ['Wait', { TimeoutSeconds: '5' }], gone: ['Teleport'] }));
    const error = await refused(create({ Content }));
    expect(error).toMatchObject({ name: 'InvalidContactFlowException', status: 400 });
    const problems = error.problems?.map(({ message }) => message).join('\n');
    expect(problems).toContain('Teleport');
    expect(problems).toContain('TimeLimitSeconds');
    expect(world.connect.flows.all()).toEqual([]);
  });

  test('saves content without looking at it', async () => {
    const { ContactFlowId } = await create({ Content: 'no flow', Status: 'SAVED' });
    expect(await refusal(describeFlow(ContactFlowId))).toBe('ContactFlowNotPublishedException 404');
    const { ContactFlow } = await describeFlow(`${ContactFlowId}:$SAVED`);
    expect(ContactFlow).toMatchObject({ Status: 'SAVED', Content: 'no flow', Id: ContactFlowId });
  });

  test('refuses a name that is taken', async () => {
    await create({ Status: 'SAVED' });
    expect(await refusal(create())).toBe('DuplicateResourceException 409');
  });

  test.each([
    ['an empty name', { Name: '' }],
    ['a type of its own', { Type: 'SIDE_FLOW' }],
    ['no content', { Content: '' }],
    ['too much content', { Content: 'x'.repeat(256_001) }],
    ['a status of its own', { Status: 'LIVE' }],
    ['tags that are AWS’s', { Tags: { 'aws:mine': 'x' } }],
    ['campaigns', { Type: 'CAMPAIGN' }],
  ])('refuses %s', async (_, given) => {
    expect(await refusal(create(given))).toBe('InvalidRequestException 400');
  });

  test('creates 100 flows and no more', async () => {
    for (let number = 0; number < 100; number++)
      world.connect.flows.save({ name: `flow ${number}`, type: 'CONTACT_FLOW', content: '{}' });
    expect(await refusal(create())).toBe('LimitExceededException 429');
  });
});

describe('DescribeContactFlow', () => {
  test('does not find another flow, version or instance', async () => {
    const { ContactFlowId } = await create();
    expect(await refusal(describeFlow(ANY_CONTACT))).toBe('ResourceNotFoundException 404');
    expect(await refusal(describeFlow(`${ContactFlowId}:3`))).toBe('ResourceNotFoundException 404');
    const elsewhere = world.client.describeContactFlow({ InstanceId: ANY_CONTACT, ContactFlowId });
    expect(await refusal(elsewhere)).toBe('ResourceNotFoundException 404');
  });
});

describe('UpdateContactFlowContent', () => {
  test('publishes new content for chats to come', async () => {
    const Content = JSON.stringify(flowOf({ old: ['Wait', { TimeLimitSeconds: '60' }] }));
    const { ContactFlowId } = await create({ Content });
    const before = await world.startChat({ ContactFlowId });
    await world.client.updateContactFlowContent({ InstanceId, ContactFlowId, Content: content('New') });
    expect((await describeFlow(ContactFlowId)).ContactFlow?.Content).toBe(content('New'));
    expect(at(world.chat(before.ContactId))).toBe('old');
    const after = await world.startChat({ ContactFlowId });
    expect(said(world.chat(after.ContactId))).toEqual(['SYSTEM_MESSAGE: New']);
  });

  test('saves beside what is published, until it is published', async () => {
    const { ContactFlowId } = await create();
    const saved = `${ContactFlowId}:$SAVED`;
    expect((await describeFlow(saved)).ContactFlow).toMatchObject({ Status: 'SAVED', Content: content() });
    await world.client.updateContactFlowContent({ InstanceId, ContactFlowId: saved, Content: 'a draft' });
    expect((await describeFlow(saved)).ContactFlow).toMatchObject({ Status: 'SAVED', Content: 'a draft' });
    expect((await describeFlow(ContactFlowId)).ContactFlow).toMatchObject({
      Status: 'PUBLISHED',
      Content: content(),
    });
    await world.client.updateContactFlowContent({ InstanceId, ContactFlowId, Content: content('New') });
    expect((await describeFlow(saved)).ContactFlow?.Content).toBe(content('New'));
  });

  test('publishes a flow that was only saved', async () => {
    const { ContactFlowId } = await create({ Status: 'SAVED' });
    await world.client.updateContactFlowContent({ InstanceId, ContactFlowId, Content: content() });
    expect((await describeFlow(ContactFlowId)).ContactFlow?.Status).toBe('PUBLISHED');
    expect((await world.startChat({ ContactFlowId })).ContactId).toBeDefined();
  });

  test('keeps the old content when the new is not sound', async () => {
    const { ContactFlowId } = await create();
    const update = world.client.updateContactFlowContent({ InstanceId, ContactFlowId, Content: '{}' });
    expect(await refusal(update)).toBe('InvalidContactFlowException 400');
    expect((await describeFlow(ContactFlowId)).ContactFlow?.Content).toBe(content());
    const unknown = { InstanceId, ContactFlowId: ANY_CONTACT, Content: content() };
    expect(await refusal(world.client.updateContactFlowContent(unknown))).toBe(
      'ResourceNotFoundException 404',
    );
  });
});

describe('A flow’s name, description and state', () => {
  test('change each for itself', async () => {
    const { ContactFlowId } = await create({ Description: 'First' });
    const flow = { InstanceId, ContactFlowId };
    await world.client.updateContactFlowName({ ...flow, Name: 'entry' });
    await world.client.updateContactFlowMetadata({ ...flow, ContactFlowState: 'ARCHIVED' });
    await world.pass(60);
    await world.client.updateContactFlowMetadata({ ...flow, Description: 'Second' });
    expect((await describeFlow(ContactFlowId)).ContactFlow).toMatchObject({
      Name: 'entry',
      Description: 'Second',
      State: 'ARCHIVED',
      LastModifiedTime: new Date(world.clock.now()),
    });
  });

  test('the name has to be free', async () => {
    const { ContactFlowId } = await create();
    await create({ Name: 'other' });
    const flow = { InstanceId, ContactFlowId, Name: 'other' };
    expect(await refusal(world.client.updateContactFlowName(flow))).toBe('DuplicateResourceException 409');
    expect(await refusal(world.client.updateContactFlowMetadata(flow))).toBe(
      'DuplicateResourceException 409',
    );
    await world.client.updateContactFlowName({ ...flow, Name: 'inbound' });
    expect(await refusal(world.client.updateContactFlowName({ ...flow, ContactFlowId: 'x' }))).toBe(
      'ResourceNotFoundException 404',
    );
    const state = { InstanceId, ContactFlowId, ContactFlowState: 'GONE' as 'ARCHIVED' };
    expect(await refusal(world.client.updateContactFlowMetadata(state))).toBe('InvalidRequestException 400');
  });
});

describe('ListContactFlows', () => {
  test('names every flow, by type where that is asked for', async () => {
    const Content = JSON.stringify(flowOf({ end: ['EndFlowExecution'] }, 'AGENT_WHISPER'));
    await create();
    await create({ Name: 'whisper', Type: 'AGENT_WHISPER', Content });
    await create({ Name: 'draft', Type: 'CUSTOMER_QUEUE', Status: 'SAVED' });
    const list = async (...ContactFlowTypes: ContactFlowType[]) =>
      (await world.client.listContactFlows({ InstanceId, ContactFlowTypes })).ContactFlowSummaryList;
    expect(await list()).toMatchObject([
      {
        Name: 'inbound',
        ContactFlowType: 'CONTACT_FLOW',
        ContactFlowState: 'ACTIVE',
        ContactFlowStatus: 'PUBLISHED',
      },
      { Name: 'whisper', Arn: expect.stringContaining('/contact-flow/'), Id: expect.any(String) },
      { Name: 'draft', ContactFlowStatus: 'SAVED' },
    ]);
    expect(await list('AGENT_WHISPER', 'CUSTOMER_QUEUE')).toMatchObject([
      { Name: 'whisper' },
      { Name: 'draft' },
    ]);
    expect(await refusal(list('NONE' as ContactFlowType))).toBe('InvalidRequestException 400');
  });

  test('comes in pages', async () => {
    for (const Name of ['a', 'b', 'c', 'd', 'e']) await create({ Name });
    const pages: string[] = [];
    for await (const { ContactFlowSummaryList } of paginateListContactFlows(
      { client: world.client, pageSize: 2 },
      { InstanceId },
    ))
      pages.push((ContactFlowSummaryList ?? []).map(({ Name }) => Name).join(''));
    expect(pages).toEqual(['ab', 'cd', 'e']);
    const wrong = world.client.listContactFlows({ InstanceId, NextToken: 'mine' });
    expect(await refusal(wrong)).toBe('InvalidRequestException 400');
    const many = world.client.listContactFlows({ InstanceId, MaxResults: 1001 });
    expect(await refusal(many)).toBe('InvalidRequestException 400');
  });
});

describe('DeleteContactFlow', () => {
  test('forgets a flow; its contacts go on, and its name is free', async () => {
    const Content = JSON.stringify(flowOf({ wait: ['Wait', { TimeLimitSeconds: '60' }] }));
    const { ContactFlowId } = await create({ Content, Tags: { a: 'b' } });
    const { ContactId } = await world.startChat({ ContactFlowId });
    await world.client.deleteContactFlow({ InstanceId, ContactFlowId });
    expect(at(world.chat(ContactId))).toBe('wait');
    expect(await refusal(describeFlow(ContactFlowId))).toBe('ResourceNotFoundException 404');
    expect(await refusal(world.client.deleteContactFlow({ InstanceId, ContactFlowId }))).toBe(
      'ResourceNotFoundException 404',
    );
    const again = await create();
    expect((await describeFlow(again.ContactFlowId)).ContactFlow?.Tags).toBeUndefined();
  });
});
