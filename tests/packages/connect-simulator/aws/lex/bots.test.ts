import {
  ConflictException,
  CreateBotCommand,
  DeleteBotCommand,
  DescribeBotAliasCommand,
  DescribeBotCommand,
  ListBotsCommand,
  PreconditionFailedException,
  paginateListBots,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  UpdateBotCommand,
  ValidationException,
} from '@aws-sdk/client-lex-models-v2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createBot, createLocale, type Lex, NOWHERE, ROLE, startLex } from './support.ts';

describe('bots', () => {
  let lex: Lex;
  beforeAll(async () => {
    lex = await startLex();
  });
  afterAll(() => lex.close());
  const basics = { roleArn: ROLE, dataPrivacy: { childDirected: false }, idleSessionTTLInSeconds: 300 };

  test('are Creating first, then Available, with a test alias on the draft', async () => {
    const { models } = lex;
    const made = await models.send(
      new CreateBotCommand({ ...basics, botName: 'First', description: 'one', botTags: { Owner: 'me' } }),
    );
    expect(made).toMatchObject({ botName: 'First', botStatus: 'Creating', botTags: { Owner: 'me' } });
    expect(made.botId).toMatch(/^[0-9A-Z]{10}$/);
    expect(made.creationDateTime).toBeInstanceOf(Date);
    lex.settle();
    const botId = made.botId!;
    expect(await models.send(new DescribeBotCommand({ botId }))).toMatchObject({
      botStatus: 'Available',
      description: 'one',
      idleSessionTTLInSeconds: 300,
    });
    expect(await models.send(new DescribeBotAliasCommand({ botId, botAliasId: 'TSTALIASID' }))).toMatchObject(
      { botAliasName: 'TestBotAlias', botVersion: 'DRAFT', botAliasStatus: 'Available' },
    );
  });

  test('lose in an update what it leaves out', async () => {
    const { models } = lex;
    const botId = await createBot(lex, 'Second');
    const rest = { ...basics, botId, botName: 'Second' };
    await models.send(new UpdateBotCommand({ ...rest, description: 'about' }));
    const updated = await models.send(new UpdateBotCommand({ ...rest, idleSessionTTLInSeconds: 86_400 }));
    expect(updated).toMatchObject({ idleSessionTTLInSeconds: 86_400, botStatus: 'Updating' });
    lex.settle();
    const described = await models.send(new DescribeBotCommand({ botId }));
    expect(described).toMatchObject({ botStatus: 'Available' });
    expect(described.description).toBeUndefined();
  });

  test('have names of their own', async () => {
    await createBot(lex, 'Taken');
    await expect(createBot(lex, 'Taken')).rejects.toThrow(ConflictException);
    const botId = await createBot(lex, 'Free');
    await expect(
      lex.models.send(new UpdateBotCommand({ ...basics, botId, botName: 'Taken' })),
    ).rejects.toMatchObject({ name: 'ConflictException', $metadata: { httpStatusCode: 409 } });
  });

  test('that are not there: 404 to describe, 412 to change, with the text that the service gives', async () => {
    const { models } = lex;
    const botId = NOWHERE;
    await expect(models.send(new DescribeBotCommand({ botId }))).rejects.toThrow(ResourceNotFoundException);
    const deleting = models.send(new DeleteBotCommand({ botId }));
    await expect(deleting).rejects.toThrow(PreconditionFailedException);
    await expect(deleting).rejects.toMatchObject({
      message: expect.stringContaining('Failed to retrieve resource since it does not exist'),
      $metadata: { httpStatusCode: 412 },
    });
  });

  test('are refused with values out of range, missing or unknown', async () => {
    const { models } = lex;
    for (const wrong of [
      { idleSessionTTLInSeconds: 59 },
      { botName: 'two words' },
      { roleArn: undefined },
      { botTags: { '': 'x' } },
    ])
      await expect(
        models.send(new CreateBotCommand({ ...basics, botName: 'Wrong', ...wrong })),
      ).rejects.toThrow(ValidationException);
    const raw = await fetch(`${lex.url}/bots/`, {
      method: 'PUT',
      headers: { authorization: 'AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/lex/aws4_request' },
      body: JSON.stringify({ ...basics, botName: 'Wrong', colour: 'red' }),
    });
    expect(raw.status).toBe(400);
    expect(raw.headers.get('x-amzn-errortype')).toBe('ValidationException');
    expect(await raw.json()).toMatchObject({ message: expect.stringContaining('colour') });
  });

  test('are listed by name, sorted and in pages', async () => {
    const { models } = lex;
    for (const name of ['Page-b', 'Page-a', 'Page-c']) await createBot(lex, name);
    const named = await models.send(
      new ListBotsCommand({ filters: [{ name: 'BotName', values: ['Page-a'], operator: 'EQ' }] }),
    );
    expect(named.botSummaries).toMatchObject([{ botName: 'Page-a', botStatus: 'Available' }]);
    const query = {
      filters: [{ name: 'BotName' as const, values: ['Page'], operator: 'CO' as const }],
      sortBy: { attribute: 'BotName' as const, order: 'Descending' as const },
    };
    const pages: (string | undefined)[][] = [];
    for await (const page of paginateListBots({ client: models, pageSize: 2 }, query))
      pages.push((page.botSummaries ?? []).map(({ botName }) => botName));
    expect(pages).toEqual([['Page-c', 'Page-b'], ['Page-a']]);
    await expect(models.send(new ListBotsCommand({ nextToken: 'made-up' }))).rejects.toThrow(
      ValidationException,
    );
    await expect(models.send(new ListBotsCommand({ maxResults: 1001 }))).rejects.toThrow(ValidationException);
  });

  test('go with all that is in them, the name last', async () => {
    const { models } = lex;
    const { botId } = await createLocale(lex, 'en_US', await createBot(lex, 'Going'));
    expect(await models.send(new DeleteBotCommand({ botId, skipResourceInUseCheck: true }))).toMatchObject({
      botId,
      botStatus: 'Deleting',
    });
    await expect(models.send(new DeleteBotCommand({ botId }))).rejects.toThrow(ConflictException);
    await expect(createBot(lex, 'Going')).rejects.toThrow(ConflictException);
    lex.settle();
    await expect(models.send(new DescribeBotCommand({ botId }))).rejects.toThrow(ResourceNotFoundException);
    await expect(createBot(lex, 'Going')).resolves.toBeDefined();
  });

  test('are 100 at most', async () => {
    const many = await startLex();
    try {
      for (let i = 0; i < 100; i++) await createBot(many);
      const oneMore = createBot(many);
      await expect(oneMore).rejects.toThrow(ServiceQuotaExceededException);
      await expect(oneMore).rejects.toMatchObject({ $metadata: { httpStatusCode: 402 } });
    } finally {
      await many.close();
    }
  });
});
