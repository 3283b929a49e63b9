import { paginateListQueues } from '@aws-sdk/client-connect';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { agent } from '../../connect/support.ts';
import { ANY_CONTACT, ConnectWorld, refusal } from './support.ts';

let world: ConnectWorld;
let InstanceId: string;
let made: { LastModifiedTime: Date; LastModifiedRegion: string };
beforeAll(async () => {
  world = await ConnectWorld.open({
    instance: {
      hours: [
        { name: 'Office', timezone: 'Europe/Madrid', open: { mon: '09:00-17:30', sat: '22:00-24:00' } },
        { name: 'Always' },
      ],
      queues: [{ name: 'Support', hours: 'Office', maxContacts: 3 }, { name: 'Sales' }],
      agents: [agent('ana', ['Support']), agent('ben', ['Support']), agent('cy', ['Sales'], { chats: 5 })],
    },
  });
  InstanceId = world.id;
  made = { LastModifiedTime: new Date(world.clock.now()), LastModifiedRegion: 'us-east-1' };
});
afterAll(() => world.close());

describe('The instance', () => {
  test('is listed and described', async () => {
    const { instance } = world.connect;
    const known = {
      Id: instance.id,
      Arn: instance.arn,
      InstanceAlias: 'centre',
      InstanceStatus: 'ACTIVE',
      IdentityManagementType: 'CONNECT_MANAGED',
      CreatedTime: made.LastModifiedTime,
      ServiceRole: expect.stringMatching(/^arn:aws:iam::123456789012:role\//),
      InboundCallsEnabled: false,
      OutboundCallsEnabled: false,
      InstanceAccessUrl: 'https://centre.my.connect.aws',
    };
    expect((await world.client.listInstances({})).InstanceSummaryList).toEqual([known]);
    expect((await world.client.describeInstance({ InstanceId })).Instance).toEqual(known);
  });

  test('is named by its id', async () => {
    for (const given of [ANY_CONTACT, world.connect.instance.arn, 'centre'])
      expect(await refusal(world.client.describeInstance({ InstanceId: given }))).toBe(
        'ResourceNotFoundException 404',
      );
    expect(await refusal(world.client.listInstances({ MaxResults: 11 }))).toBe('InvalidRequestException 400');
  });
});

describe('Queues', () => {
  test('are listed by type: an agent’s own has no name', async () => {
    const list = async (...QueueTypes: ('STANDARD' | 'AGENT')[]) =>
      (await world.client.listQueues({ InstanceId, QueueTypes })).QueueSummaryList;
    const { id, arn } = world.queue('Support');
    expect(await list('STANDARD')).toEqual([
      { Id: id, Arn: arn, Name: 'Support', QueueType: 'STANDARD', ...made },
      expect.objectContaining({ Name: 'Sales' }),
    ]);
    const own = await list('AGENT');
    expect(own).toHaveLength(3);
    expect(own?.[0]).toEqual({
      Id: world.agent('ana').id,
      Arn: world.agent('ana').queues[0]?.arn,
      QueueType: 'AGENT',
      ...made,
    });
    expect(await list()).toHaveLength(5);
    const wrong = world.client.listQueues({ InstanceId, QueueTypes: ['VIP' as 'AGENT'] });
    expect(await refusal(wrong)).toBe('InvalidRequestException 400');
  });

  test('come in pages', async () => {
    const pages: number[] = [];
    for await (const page of paginateListQueues({ client: world.client, pageSize: 3 }, { InstanceId }))
      pages.push(page.QueueSummaryList?.length ?? 0);
    expect(pages).toEqual([3, 2]);
  });

  test('are described by id or ARN', async () => {
    const { id, arn, hours } = world.queue('Support');
    const support = {
      Name: 'Support',
      QueueArn: arn,
      QueueId: id,
      HoursOfOperationId: hours?.id,
      MaxContacts: 3,
      Status: 'ENABLED',
      ...made,
    };
    expect((await world.client.describeQueue({ InstanceId, QueueId: id })).Queue).toEqual(support);
    expect((await world.client.describeQueue({ InstanceId, QueueId: arn })).Queue).toEqual(support);
    const sales = await world.client.describeQueue({ InstanceId, QueueId: world.queue('Sales').id });
    expect(Object.keys(sales.Queue ?? {})).not.toContain('MaxContacts');
    const unknown = world.client.describeQueue({ InstanceId, QueueId: ANY_CONTACT });
    expect(await refusal(unknown)).toBe('ResourceNotFoundException 404');
  });

  test('are searched by name, id and tag', async () => {
    const search = async (SearchCriteria?: object, more: object = {}) => {
      const found = await world.client.searchQueues({
        InstanceId,
        ...(SearchCriteria && { SearchCriteria }),
        ...more,
      });
      expect(found.ApproximateTotalCount).toBe(found.Queues?.length);
      return found.Queues?.map(({ Name }) => Name);
    };
    const named = (Value: string, ComparisonType = 'EXACT', FieldName = 'name') => ({
      StringCondition: { FieldName, Value, ComparisonType },
    });
    expect(await search()).toEqual(['Support', 'Sales']);
    expect(await search(named('sales'))).toEqual(['Sales']);
    expect(await search(named('Sale'))).toEqual([]);
    expect(await search(named('Sale', 'STARTS_WITH'))).toEqual(['Sales']);
    expect(await search(named('or', 'CONTAINS'))).toEqual(['Support']);
    expect(await search(named(world.queue('Sales').id, 'EXACT', 'resourceID'))).toEqual(['Sales']);
    expect(await search({ OrConditions: [named('Sales'), named('Support')] })).toEqual(['Support', 'Sales']);
    expect(await search({ AndConditions: [named('Sales'), { QueueTypeCondition: 'STANDARD' }] })).toEqual([
      'Sales',
    ]);
    await world.client.tagResource({ resourceArn: world.queue('Sales').arn, tags: { team: 'a' } });
    const tagged = (TagKey: string, TagValue?: string) => ({
      SearchFilter: { TagFilter: { TagCondition: { TagKey, TagValue } } },
    });
    expect(await search(undefined, tagged('team'))).toEqual(['Sales']);
    expect(await search(undefined, tagged('team', 'b'))).toEqual([]);
    const both = { TagFilter: { OrConditions: [[{ TagKey: 'none' }], [{ TagKey: 'team', TagValue: 'a' }]] } };
    expect(await search(undefined, { SearchFilter: both })).toEqual(['Sales']);
    const all = { TagFilter: { AndConditions: [{ TagKey: 'team' }, { TagKey: 'none' }] } };
    expect(await search(undefined, { SearchFilter: all })).toEqual([]);
    expect(await refusal(search(named('x', 'EXACT', 'colour')))).toBe('InvalidParameterException 400');
    expect(await refusal(search(named('x', 'LIKE')))).toBe('InvalidRequestException 400');
  });

  test('are found in pages', async () => {
    const first = await world.client.searchQueues({ InstanceId, MaxResults: 1 });
    const second = await world.client.searchQueues({ InstanceId, MaxResults: 1, NextToken: first.NextToken });
    expect([first, second].map(({ Queues }) => Queues?.[0]?.Name)).toEqual(['Support', 'Sales']);
    expect(second.NextToken).toBeUndefined();
  });
});

describe('Users', () => {
  test('are listed', async () => {
    const { UserSummaryList } = await world.client.listUsers({ InstanceId });
    expect(UserSummaryList?.map(({ Username }) => Username)).toEqual(['ana', 'ben', 'cy']);
    const { id, arn } = world.agent('ana');
    expect(UserSummaryList?.[0]).toEqual({ Id: id, Arn: arn, Username: 'ana', ...made });
  });

  test('are described; those with the same queues have the same routing profile', async () => {
    const [ana, ben, cy] = await Promise.all(
      ['ana', 'ben', 'cy'].map((name) =>
        world.client.describeUser({ InstanceId, UserId: world.agent(name).id }),
      ),
    );
    expect(ana?.User).toMatchObject({
      Username: 'ana',
      Arn: world.agent('ana').arn,
      IdentityInfo: { FirstName: 'Ana', LastName: '' },
      PhoneConfig: { PhoneType: 'SOFT_PHONE' },
      SecurityProfileIds: [expect.any(String)],
      RoutingProfileId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ...made,
    });
    expect(ben?.User?.RoutingProfileId).toBe(ana?.User?.RoutingProfileId);
    expect(cy?.User?.RoutingProfileId).not.toBe(ana?.User?.RoutingProfileId);
    const unknown = world.client.describeUser({ InstanceId, UserId: 'ana' });
    expect(await refusal(unknown)).toBe('ResourceNotFoundException 404');
  });

  test('are searched', async () => {
    const search = async (SearchCriteria?: object) => {
      const found = await world.client.searchUsers({ InstanceId, ...(SearchCriteria && { SearchCriteria }) });
      return found.Users?.map(({ Username }) => Username);
    };
    const by = (FieldName: string, Value: string) => ({
      StringCondition: { FieldName, Value, ComparisonType: 'EXACT' },
    });
    expect(await search()).toEqual(['ana', 'ben', 'cy']);
    expect(await search(by('Username', 'ben'))).toEqual(['ben']);
    expect(await search(by('FirstName', 'Cy'))).toEqual(['cy']);
    expect(await search(by('ResourceId', world.agent('ana').id))).toEqual(['ana']);
    const { User } = await world.client.describeUser({ InstanceId, UserId: world.agent('ana').id });
    expect(await search(by('RoutingProfileId', User?.RoutingProfileId ?? ''))).toEqual(['ana', 'ben']);
    expect(await search({ HierarchyGroupCondition: { Value: 'x' } })).toEqual([]);
    expect(await refusal(search(by('Shoe', 'x')))).toBe('InvalidParameterException 400');
  });
});

describe('Hours of operation', () => {
  test('are listed', async () => {
    const { HoursOfOperationSummaryList } = await world.client.listHoursOfOperations({ InstanceId });
    const { id, arn } = world.connect.instance.hours.get('Office')!;
    expect(HoursOfOperationSummaryList?.[0]).toEqual({ Id: id, Arn: arn, Name: 'Office', ...made });
    expect(HoursOfOperationSummaryList).toHaveLength(2);
  });

  test('are described by the day', async () => {
    const describeHours = async (name: string) => {
      const HoursOfOperationId = world.connect.instance.hours.get(name)?.id;
      return (await world.client.describeHoursOfOperation({ InstanceId, HoursOfOperationId }))
        .HoursOfOperation;
    };
    const at = (Hours: number, Minutes = 0) => ({ Hours, Minutes });
    expect(await describeHours('Office')).toMatchObject({
      Name: 'Office',
      TimeZone: 'Europe/Madrid',
      Config: [
        { Day: 'MONDAY', StartTime: at(9), EndTime: at(17, 30) },
        { Day: 'SATURDAY', StartTime: at(22), EndTime: at(0) },
      ],
      ...made,
    });
    const always = await describeHours('Always');
    expect(always?.Config).toHaveLength(7);
    expect(always?.Config?.[6]).toEqual({ Day: 'SUNDAY', StartTime: at(0), EndTime: at(0) });
    const unknown = world.client.describeHoursOfOperation({ InstanceId, HoursOfOperationId: ANY_CONTACT });
    expect(await refusal(unknown)).toBe('ResourceNotFoundException 404');
  });
});

describe('Tags', () => {
  const tagsOf = async (resourceArn: string) =>
    (await world.client.listTagsForResource({ resourceArn })).tags;

  test('are put on anything that has an ARN, and taken off', async () => {
    const flow = world.flow('tagged', { say: ['MessageParticipant', { Text: 'x' }] });
    const { instance } = world.connect;
    const arns = [flow.arn, instance.arn, world.queue('Support').arn, world.agent('ana').arn];
    for (const resourceArn of [...arns, instance.hours.get('Office')!.arn]) {
      expect(await tagsOf(resourceArn)).toBeUndefined();
      await world.client.tagResource({ resourceArn, tags: { a: '1', b: '2' } });
      await world.client.tagResource({ resourceArn, tags: { b: '3', 'c d': '' } });
      expect(await tagsOf(resourceArn)).toEqual({ a: '1', b: '3', 'c d': '' });
      await world.client.untagResource({ resourceArn, tagKeys: ['a', 'c d', 'none'] });
      expect(await tagsOf(resourceArn)).toEqual({ b: '3' });
    }
    const { Queue } = await world.client.describeQueue({ InstanceId, QueueId: world.queue('Support').id });
    expect(Queue?.Tags).toEqual({ b: '3' });
    expect((await world.client.describeInstance({ InstanceId })).Instance?.Tags).toEqual({ b: '3' });
  });

  test('have their rules', async () => {
    const resourceArn = world.queue('Support').arn;
    const tag = (tags: Record<string, string>, arn = resourceArn) =>
      refusal(world.client.tagResource({ resourceArn: arn, tags }));
    expect(await tag({ 'aws:x': '' })).toBe('InvalidRequestException 400');
    expect(await tag({ x: 'y'.repeat(257) })).toBe('InvalidRequestException 400');
    expect(await tag({})).toBe('InvalidRequestException 400');
    expect(await tag({ x: '' }, `${resourceArn}x`)).toBe('ResourceNotFoundException 404');
    const fifty = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}`, '']));
    await world.client.tagResource({ resourceArn: world.queue('Sales').arn, tags: { k0: '' } });
    expect(await tag({ ...fifty, k50: '' }, world.queue('Sales').arn)).toBe('InvalidRequestException 400');
    await world.client.tagResource({ resourceArn: world.agent('cy').arn, tags: fifty });
    expect(await tag({ one: 'more' }, world.agent('cy').arn)).toBe('InvalidRequestException 400');
    expect(await refusal(tagsOf('x'))).toBe('ResourceNotFoundException 404');
    const none = world.client.untagResource({ resourceArn, tagKeys: [] });
    expect(await refusal(none)).toBe('InvalidRequestException 400');
  });
});
