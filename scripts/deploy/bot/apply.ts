import {
  CreateBotAliasCommand,
  CreateBotCommand,
  CreateBotVersionCommand,
  DeleteBotAliasCommand,
  DeleteBotCommand,
  DeleteBotVersionCommand,
  TagResourceCommand,
  UpdateBotAliasCommand,
  UpdateBotCommand,
} from '@aws-sdk/client-lex-models-v2';
import { type Context, known } from '../context.ts';
import { BOT_ALIAS, botArn, CONNECT_TAG, functionArn, TAG } from '../names.ts';
import { applyLocale } from './apply-locale.ts';
import type { BotAction } from './plan.ts';
import { findAliasId, findBotId, readVersions } from './read.ts';
import { awaitAlias, awaitBot, awaitVersion } from './settled.ts';

const AGAIN = { conflicts: true };

export async function applyBot(context: Context, action: BotAction): Promise<void> {
  const { aws, learnt, target } = context;
  const { lex } = aws.clients;
  switch (action.do) {
    case 'bot.create':
      return createBot(context);
    case 'bot.update': {
      const botId = known(learnt.botId, 'the bot');
      await aws.write(
        'UpdateBot',
        () => lex.send(new UpdateBotCommand({ botId, ...settings(context) })),
        AGAIN,
      );
      await awaitBot(aws, botId);
      return;
    }
    case 'bot.tag': {
      const resourceARN = botArn(target, known(learnt.botId, 'the bot'));
      await aws.write('TagResource', () =>
        lex.send(new TagResourceCommand({ resourceARN, tags: { ...action.tags } })),
      );
      return;
    }
    case 'version.cut':
      return cutVersion(context, action);
    case 'version.delete': {
      const request = {
        botId: known(learnt.botId, 'the bot'),
        botVersion: action.version,
        skipResourceInUseCheck: false,
      };
      return aws.remove('DeleteBotVersion', () => lex.send(new DeleteBotVersionCommand(request)));
    }
    case 'alias.create':
    case 'alias.update':
      return putAlias(context, action);
    case 'alias.delete': {
      const request = {
        botId: known(learnt.botId, 'the bot'),
        botAliasId: action.aliasId,
        skipResourceInUseCheck: true,
      };
      return aws.remove('DeleteBotAlias', () => lex.send(new DeleteBotAliasCommand(request)));
    }
    case 'bot.delete': {
      const { botId } = action;
      await aws.remove('DeleteBot', () =>
        lex.send(new DeleteBotCommand({ botId, skipResourceInUseCheck: true })),
      );
      await awaitBot(aws, botId);
      return;
    }
    default:
      return applyLocale(context, action);
  }
}

function settings({ bot, learnt }: Context) {
  const { botName, description, idleSessionTTLInSeconds, dataPrivacy } = bot;
  const roleArn = known(learnt.outputs['BotRoleArn'], "the bot's role, an output of the stack,");
  return { botName, description, idleSessionTTLInSeconds, dataPrivacy, roleArn };
}

async function createBot(context: Context): Promise<void> {
  const { aws, learnt, target } = context;
  const botTags = { [TAG]: target.stackName, ...CONNECT_TAG };
  const request = { ...settings(context), botTags };
  const botId = await aws.create(
    'CreateBot',
    async () => (await aws.clients.lex.send(new CreateBotCommand(request))).botId,
    () => findBotId(aws, request.botName),
  );
  learnt.botId = known(botId, 'the bot');
  await awaitBot(aws, learnt.botId);
}

async function cutVersion(
  { aws, learnt }: Context,
  { mark, locales }: { mark: string; locales: readonly string[] },
): Promise<void> {
  const botId = known(learnt.botId, 'the bot');
  const before = new Set((await readVersions(aws, botId)).map(({ version }) => version));
  const request = {
    botId,
    description: mark,
    botVersionLocaleSpecification: Object.fromEntries(
      locales.map((localeId) => [localeId, { sourceBotVersion: 'DRAFT' }]),
    ),
  };
  const version = await aws.create(
    'CreateBotVersion',
    async () => (await aws.clients.lex.send(new CreateBotVersionCommand(request))).botVersion,
    // Its answer may have been lost.
    async () =>
      (await readVersions(aws, botId)).find(
        (one) => one.description === mark && one.status !== 'Failed' && !before.has(one.version),
      )?.version,
  );
  learnt.version = known(version, 'the version');
  await awaitVersion(aws, botId, learnt.version);
  await awaitBot(aws, botId);
}

async function putAlias(
  context: Context,
  { do: how, version, locales }: Extract<BotAction, { do: 'alias.create' | 'alias.update' }>,
): Promise<void> {
  const { aws, learnt, target } = context;
  const { lex } = aws.clients;
  const botId = known(learnt.botId, 'the bot');
  const lambdaCodeHook = { lambdaARN: functionArn(target, 'fulfillment'), codeHookInterfaceVersion: '1.0' };
  const setting = { enabled: true, codeHookSpecification: { lambdaCodeHook } };
  const request = {
    botId,
    botAliasName: BOT_ALIAS,
    botVersion: version === 'new' ? known(learnt.version, 'the version') : version,
    botAliasLocaleSettings: Object.fromEntries(locales.map((localeId) => [localeId, setting])),
  };
  if (how === 'alias.create') {
    const created = await aws.create(
      'CreateBotAlias',
      async () => (await lex.send(new CreateBotAliasCommand(request))).botAliasId,
      () => findAliasId(aws, botId),
    );
    learnt.aliasId = known(created, 'the alias');
  } else {
    const botAliasId = known(learnt.aliasId, 'the alias');
    await aws.write(
      'UpdateBotAlias',
      () => lex.send(new UpdateBotAliasCommand({ ...request, botAliasId })),
      AGAIN,
    );
  }
  await awaitAlias(aws, botId, known(learnt.aliasId, 'the alias'));
}
