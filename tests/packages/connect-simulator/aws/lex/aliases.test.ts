import {
  ConflictException,
  CreateBotAliasCommand,
  CreateBotVersionCommand,
  DeleteBotAliasCommand,
  DeleteBotCommand,
  DeleteBotVersionCommand,
  DescribeBotAliasCommand,
  DescribeBotVersionCommand,
  DescribeIntentCommand,
  ListBotAliasesCommand,
  ListBotVersionsCommand,
  PreconditionFailedException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  UpdateBotAliasCommand,
  UpdateIntentCommand,
  ValidationException,
} from '@aws-sdk/client-lex-models-v2';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  build,
  createAlias,
  createIntent,
  createLocale,
  createVersion,
  type Lex,
  localeSetting,
  type Place,
  startLex,
} from './support.ts';

let lex: Lex;
let place: Place;
let greet: string;
beforeAll(async () => {
  lex = await startLex();
});
afterAll(() => lex.close());
beforeEach(async () => {
  place = await createLocale(lex);
  greet = await createIntent(lex, place, 'Greet', ['hello']);
  await build(lex, place);
});

describe('versions', () => {
  test('are numbered from 1, Versioning first, and never change', async () => {
    const { botId, localeId } = place;
    const made = await lex.models.send(
      new CreateBotVersionCommand({
        botId,
        description: 'first',
        botVersionLocaleSpecification: { [localeId]: { sourceBotVersion: 'DRAFT' } },
      }),
    );
    expect(made).toMatchObject({ botVersion: '1', botStatus: 'Versioning' });
    lex.settle();
    await lex.models.send(new UpdateIntentCommand({ ...place, intentId: greet, intentName: 'Changed' }));
    expect(await lex.models.send(new DescribeBotVersionCommand({ botId, botVersion: '1' }))).toMatchObject({
      botStatus: 'Available',
      description: 'first',
      idleSessionTTLInSeconds: 300,
    });
    const kept = await lex.models.send(
      new DescribeIntentCommand({ ...place, botVersion: '1', intentId: greet }),
    );
    expect(kept.intentName).toBe('Greet');
    await expect(
      lex.models.send(
        new UpdateIntentCommand({ ...place, botVersion: '1', intentId: greet, intentName: 'No' }),
      ),
    ).rejects.toThrow(ValidationException);
  });

  test('are of locales that are there and built', async () => {
    const { botId } = place;
    const cut = (localeId: string, sourceBotVersion: string) =>
      lex.models.send(
        new CreateBotVersionCommand({
          botId,
          botVersionLocaleSpecification: { [localeId]: { sourceBotVersion } },
        }),
      );
    await expect(cut('es_US', 'DRAFT')).rejects.toThrow(PreconditionFailedException);
    await expect(cut('en_US', '7')).rejects.toThrow(PreconditionFailedException);
    await createLocale(lex, 'es_US', botId);
    await expect(cut('es_US', 'DRAFT')).rejects.toThrow('NotBuilt');
    await expect(
      lex.models.send(new CreateBotVersionCommand({ botId, botVersionLocaleSpecification: {} })),
    ).rejects.toThrow(ValidationException);
  });

  test('keep their numbers to themselves, and stay while an alias points to them', async () => {
    const { botId } = place;
    await createVersion(lex, place);
    await createVersion(lex, place);
    await createAlias(lex, place, '1');
    const drop = (botVersion: string) => lex.models.send(new DeleteBotVersionCommand({ botId, botVersion }));
    await expect(drop('1')).rejects.toThrow('in use by alias live');
    expect(await drop('2')).toMatchObject({ botVersion: '2', botStatus: 'Deleting' });
    lex.settle();
    await expect(lex.models.send(new DescribeBotVersionCommand({ botId, botVersion: '2' }))).rejects.toThrow(
      ResourceNotFoundException,
    );
    await expect(drop('2')).rejects.toThrow('Failed to retrieve resource since it does not exist');
    expect(await createVersion(lex, place)).toBe('3');
    const list = await lex.models.send(
      new ListBotVersionsCommand({ botId, sortBy: { attribute: 'BotVersion', order: 'Descending' } }),
    );
    expect(list.botVersionSummaries?.map(({ botVersion }) => botVersion)).toEqual(['3', '1']);
  });

  test('are 100 at most in a bot', async () => {
    for (let i = 0; i < 100; i++) await createVersion(lex, place);
    await expect(createVersion(lex, place)).rejects.toThrow(ServiceQuotaExceededException);
    await lex.models.send(new DeleteBotVersionCommand({ botId: place.botId, botVersion: '1' }));
    lex.settle();
    expect(await createVersion(lex, place)).toBe('101');
  });
});

describe('aliases', () => {
  test('are Creating first, point to a version and note their history', async () => {
    const { botId } = place;
    await createVersion(lex, place);
    await createVersion(lex, place);
    const made = await lex.models.send(
      new CreateBotAliasCommand({
        botId,
        botAliasName: 'live',
        botVersion: '1',
        description: 'hash',
        botAliasLocaleSettings: { en_US: localeSetting(true) },
        tags: { Owner: 'me' },
      }),
    );
    expect(made).toMatchObject({ botAliasStatus: 'Creating', tags: { Owner: 'me' } });
    const alias = { botId, botAliasId: made.botAliasId! };
    await expect(
      lex.models.send(new UpdateBotAliasCommand({ ...alias, botAliasName: 'live' })),
    ).rejects.toThrow(ConflictException);
    lex.settle();
    await lex.models.send(
      new UpdateBotAliasCommand({
        ...alias,
        botAliasName: 'live',
        botVersion: '2',
        botAliasLocaleSettings: { en_US: { enabled: false } },
      }),
    );
    const described = await lex.models.send(new DescribeBotAliasCommand(alias));
    expect(described).toMatchObject({
      botAliasStatus: 'Available',
      botVersion: '2',
      botAliasLocaleSettings: { en_US: { enabled: false } },
      botAliasHistoryEvents: [{ botVersion: '2' }, { botVersion: '1', endDate: expect.any(Date) }],
    });
    expect(described.description).toBeUndefined();
  });

  test('point to no draft, no version and no locale that is not there', async () => {
    const { botId } = place;
    const create = (rest: object) =>
      lex.models.send(new CreateBotAliasCommand({ botId, botAliasName: 'live', ...rest }));
    await expect(create({ botVersion: 'DRAFT' })).rejects.toThrow(ValidationException);
    await expect(create({ botVersion: '9' })).rejects.toThrow(PreconditionFailedException);
    await createVersion(lex, place);
    const fr_FR = localeSetting(false);
    await expect(create({ botVersion: '1', botAliasLocaleSettings: { fr_FR } })).rejects.toThrow(
      'no locale fr_FR',
    );
    const wrong = localeSetting(true);
    wrong.codeHookSpecification!.lambdaCodeHook.lambdaARN = 'arn:aws-cn:lambda:cn-north-1:1:function:x';
    await expect(create({ botVersion: '1', botAliasLocaleSettings: { en_US: wrong } })).rejects.toThrow(
      ValidationException,
    );
  });

  test('have names of their own; the test alias is on the draft for ever', async () => {
    const { botId } = place;
    await createVersion(lex, place);
    await createAlias(lex, place, '1');
    await expect(createAlias(lex, place, '1')).rejects.toThrow(ConflictException);
    const testAlias = { botId, botAliasId: 'TSTALIASID' };
    await expect(lex.models.send(new DeleteBotAliasCommand(testAlias))).rejects.toThrow(
      PreconditionFailedException,
    );
    const update = (botVersion: string) =>
      lex.models.send(
        new UpdateBotAliasCommand({
          ...testAlias,
          botAliasName: 'TestBotAlias',
          botVersion,
          botAliasLocaleSettings: { en_US: localeSetting(true) },
        }),
      );
    await expect(update('1')).rejects.toThrow(PreconditionFailedException);
    expect(await update('DRAFT')).toMatchObject({
      botVersion: 'DRAFT',
      botAliasLocaleSettings: { en_US: localeSetting(true) },
    });
  });

  test('are listed and deleted, and keep their bot until then', async () => {
    const { botId } = place;
    await createVersion(lex, place);
    const botAliasId = await createAlias(lex, place, '1');
    const list = await lex.models.send(new ListBotAliasesCommand({ botId }));
    expect(list.botAliasSummaries).toMatchObject([
      { botAliasName: 'TestBotAlias', botVersion: 'DRAFT' },
      { botAliasId, botAliasName: 'live', botVersion: '1', botAliasStatus: 'Available' },
    ]);
    await expect(lex.models.send(new DeleteBotCommand({ botId }))).rejects.toThrow(
      'in use by its alias live',
    );
    const deleting = await lex.models.send(new DeleteBotAliasCommand({ botId, botAliasId }));
    expect(deleting).toMatchObject({ botAliasId, botAliasStatus: 'Deleting' });
    lex.settle();
    await expect(lex.models.send(new DescribeBotAliasCommand({ botId, botAliasId }))).rejects.toThrow(
      ResourceNotFoundException,
    );
    await expect(lex.models.send(new DeleteBotCommand({ botId }))).resolves.toBeDefined();
  });
});
