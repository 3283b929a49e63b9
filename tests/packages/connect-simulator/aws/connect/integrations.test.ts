import { paginateListBots, paginateListLambdaFunctions } from '@aws-sdk/client-connect';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { botAliasesOf } from '../../../../../packages/connect-simulator/src/aws/connect/index.ts';
import { VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import { botAliasArn } from '../../../../../packages/connect-simulator/src/lex/arn.ts';
import { createBot } from '../../../../../packages/connect-simulator/src/lex/models/bots.ts';
import { LexSimulator } from '../../../../../packages/connect-simulator/src/lex/simulator.ts';
import { closed, type Short } from '../../connect/support.ts';
import { ANY_CONTACT, ConnectWorld, refusal } from './support.ts';

const alias = (id: string) => `arn:aws:lex:us-east-1:123456789012:bot-alias/BOTBOTBOT1/${id.padEnd(10, '0')}`;
const lambda = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;

let world: ConnectWorld;
let InstanceId: string;
const open = async (options: Parameters<typeof ConnectWorld.open>[0] = {}) => {
  world = await ConnectWorld.open(options);
  InstanceId = world.id;
};
beforeEach(() => open({ lex: () => closed('Greet') }));
afterEach(() => world.close());

const bots = async () =>
  (await world.client.listBots({ InstanceId, LexVersion: 'V2' })).LexBots?.map(
    ({ LexV2Bot }) => LexV2Bot?.AliasArn,
  );
const associate = (AliasArn: string, more = {}) =>
  world.client.associateBot({ InstanceId, LexV2Bot: { AliasArn }, ...more });
const disassociate = (AliasArn: string) =>
  world.client.disassociateBot({ InstanceId, LexV2Bot: { AliasArn } });

describe('A bot', () => {
  test('can be used in flows as long as it is associated', async () => {
    const ask: Record<string, Short> = {
      ask: ['ConnectParticipantWithLexBot', { Text: 'Hi?', LexV2Bot: { AliasArn: alias('A') } }],
    };
    const path = async () => {
      const from = world.path.length;
      const chat = await world.run(ask);
      await world.says(chat, 'hello');
      return world.path.slice(from)[0];
    };
    expect(await path()).toBe('ask: NoMatchingError');
    await associate(alias('A'));
    expect(await path()).toBe('ask: NoMatchingCondition');
    await disassociate(alias('A'));
    expect(await path()).toBe('ask: NoMatchingError');
  });

  test('is listed, and associated once', async () => {
    const before = await bots();
    await associate(alias('A'));
    await associate(alias('B'));
    expect(await bots()).toEqual([...(before ?? []), alias('A'), alias('B')]);
    expect(await refusal(associate(alias('A')))).toBe('ResourceConflictException 409');
    await disassociate(alias('A'));
    expect(await refusal(disassociate(alias('A')))).toBe('ResourceNotFoundException 404');
    expect((await world.client.listBots({ InstanceId, LexVersion: 'V1' })).LexBots).toEqual([]);
  });

  test('is associated once when the request comes again', async () => {
    await associate(alias('A'), { ClientToken: 'one' });
    await associate(alias('A'), { ClientToken: 'one' });
    expect((await bots())?.filter((arn) => arn === alias('A'))).toHaveLength(1);
  });

  test('is one of 100 at most, listed in pages of 25', async () => {
    for (let number = 0; world.connect.bots.length < 100; number++)
      world.connect.associateBot(alias(`N${number}`));
    expect(await refusal(associate(alias('A')))).toBe('ServiceQuotaExceededException 402');
    const pages: number[] = [];
    for await (const { LexBots } of paginateListBots(
      { client: world.client },
      { InstanceId, LexVersion: 'V2' },
    ))
      pages.push(LexBots?.length ?? 0);
    expect(pages).toEqual([25, 25, 25, 25]);
  });

  test.each([
    ['no bot', {}],
    ['a bot of Lex V1', { LexBot: { Name: 'x', LexRegion: 'us-east-1' } }],
    ['what is no alias', { LexV2Bot: { AliasArn: 'arn:aws:lex:us-east-1:123456789012:bot/BOTBOTBOT1' } }],
    ['an ARN that is too long', { LexV2Bot: { AliasArn: 'x'.repeat(101) } }],
  ])('is needed: %s is refused', async (_, given) => {
    expect(await refusal(world.client.associateBot({ InstanceId, ...given }))).toBe(
      'InvalidRequestException 400',
    );
    expect(await refusal(world.client.disassociateBot({ InstanceId, ...given }))).toBe(
      'InvalidRequestException 400',
    );
  });

  test('is not found in another instance, nor listed without a Lex version', async () => {
    expect(await refusal(associate(alias('A'), { InstanceId: ANY_CONTACT }))).toBe(
      'ResourceNotFoundException 404',
    );
    expect(await refusal(world.client.listBots({ InstanceId, LexVersion: undefined }))).toBe(
      'InvalidRequestException 400',
    );
  });
});

describe('A bot alias of the Lex simulator', () => {
  const lambda = { invoke: async () => ({ ok: true as const, payload: {} }) };

  test('gets a resource policy that lets the instance use it, and loses it', async () => {
    const lex = new LexSimulator({ clock: new VirtualClock(), lambda });
    await world.close();
    await open({ bots: botAliasesOf(lex) });
    const { botId } = createBot(lex.models, {
      botName: 'one',
      roleArn: 'arn:aws:iam::123456789012:role/bot',
      dataPrivacy: { childDirected: false },
      idleSessionTTLInSeconds: 300,
    });
    const aliasArn = botAliasArn(botId, 'TSTALIASID');
    const policy = () => lex.models.policies.get(aliasArn)?.document.Statement;
    await associate(aliasArn);
    expect(policy()).toEqual([
      {
        Sid: expect.stringMatching(/^connect-/),
        Effect: 'Allow',
        Principal: { Service: 'connect.amazonaws.com' },
        Action: ['lex:RecognizeText', 'lex:StartConversation'],
        Resource: [aliasArn],
        Condition: {
          StringEquals: { 'AWS:SourceAccount': '123456789012' },
          ArnEquals: { 'AWS:SourceArn': world.connect.instance.arn },
        },
      },
    ]);
    await disassociate(aliasArn);
    expect(policy()).toBeUndefined();
  });

  test('has to exist', async () => {
    await world.close();
    await open({ bots: botAliasesOf(new LexSimulator({ clock: new VirtualClock(), lambda })) });
    expect(await refusal(associate(alias('A')))).toBe('ResourceNotFoundException 404');
  });
});

describe('A Lambda function', () => {
  const add = (FunctionArn: string, more = {}) =>
    world.client.associateLambdaFunction({ InstanceId, FunctionArn, ...more });
  const remove = (FunctionArn: string) =>
    world.client.disassociateLambdaFunction({ InstanceId, FunctionArn });

  test('is associated, listed in pages and disassociated', async () => {
    for (const name of ['a', 'b', 'c']) await add(lambda(name));
    const pages: string[][] = [];
    const paging = { client: world.client, pageSize: 2 };
    for await (const { LambdaFunctions } of paginateListLambdaFunctions(paging, { InstanceId }))
      pages.push(LambdaFunctions ?? []);
    expect(pages).toEqual([[lambda('a'), lambda('b')], [lambda('c')]]);
    await remove(lambda('b'));
    expect((await world.client.listLambdaFunctions({ InstanceId })).LambdaFunctions).toEqual([
      lambda('a'),
      lambda('c'),
    ]);
  });

  test('is associated once, and disassociated once', async () => {
    await add(lambda('a'), { ClientToken: 'one' });
    await add(lambda('a'), { ClientToken: 'one' });
    expect(await refusal(add(lambda('a')))).toBe('ResourceConflictException 409');
    await remove(lambda('a'));
    expect(await refusal(remove(lambda('a')))).toBe('ResourceNotFoundException 404');
  });

  test('has to exist, and to be an ARN', async () => {
    await world.close();
    await open({ functionExists: (arn) => arn === lambda('a') });
    await add(lambda('a'));
    expect(await refusal(add(lambda('b')))).toBe('ResourceNotFoundException 404');
    expect(await refusal(add('a'))).toBe('InvalidParameterException 400');
    expect(await refusal(remove('a'))).toBe('InvalidParameterException 400');
    expect(await refusal(add('x'.repeat(141)))).toBe('InvalidRequestException 400');
    expect(await refusal(add(lambda('a'), { InstanceId: 'x' }))).toBe('ResourceNotFoundException 404');
  });

  test('is one of 50 at most', async () => {
    for (let number = 0; number < 50; number++) await add(lambda(`f${number}`));
    expect(await refusal(add(lambda('more')))).toBe('ServiceQuotaExceededException 402');
  });

  test('that does not exist fails the flow that invokes it', async () => {
    await world.close();
    await open({ lambda: (_, arn) => ({ ok: false, error: { kind: 'NotFound', message: arn } }) });
    await world.run({
      call: ['InvokeLambdaFunction', { LambdaFunctionARN: lambda('gone'), InvocationTimeLimitSeconds: '8' }],
    });
    expect(world.path[0]).toBe('call: NoMatchingError');
    expect(world.why('call')).toBe(`NotFound: ${lambda('gone')}`);
  });
});
