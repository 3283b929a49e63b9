import {
  CreateExportCommand,
  CreateUploadUrlCommand,
  DescribeBotLocaleCommand,
  DescribeExportCommand,
  DescribeImportCommand,
  StartImportCommand,
} from '@aws-sdk/client-lex-models-v2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { loadConfig } from '../../../config/load.ts';
import { exportBot } from '../../../scripts/export/bot.ts';
import type { ExportContext } from '../../../scripts/export/exported.ts';
import { exportFlows } from '../../../scripts/export/flows.ts';
import { typeInMetadata } from '../../../scripts/verify/flow-type.ts';
import { CONFIG_FILE, INSTANCE } from '../../fixture.ts';
import { ConnectWorld } from '../../packages/connect-simulator/aws/connect/support.ts';
import { build, type Lex, ROLE, startLex } from '../../packages/connect-simulator/aws/lex/support.ts';

const configFile = CONFIG_FILE;
const loaded = loadConfig(configFile);
if (!loaded.ok) throw new Error('the configuration is wrong');
const context: ExportContext = {
  config: loaded.config,
  configFile,
  instance: INSTANCE,
  stackName: 'shop',
  transcripts: [],
};

describe('the five flows, over the API of Amazon Connect', () => {
  let world: ConnectWorld;
  beforeAll(async () => {
    world = await ConnectWorld.open();
  });
  afterAll(() => world.close());

  test.each(exportFlows(context).files.map(({ path, content }) => [path, String(content)] as const))(
    '%s is described as it was created, byte for byte, and once more after that',
    async (path, Content) => {
      const InstanceId = world.id;
      let content = Content;
      for (const Name of [path, `${path} again`]) {
        const { ContactFlowId } = await world.client.createContactFlow({
          InstanceId,
          Name,
          Type: typeInMetadata(content)!,
          Content: content,
        });
        const { ContactFlow } = await world.client.describeContactFlow({ InstanceId, ContactFlowId });
        content = ContactFlow!.Content!;
      }
      expect(content).toBe(Content);
    },
  );
});

describe('the bot, over the API of Lex', () => {
  const archive = exportBot(context).files[0]!.content as Uint8Array;
  let lex: Lex;
  beforeAll(async () => {
    lex = await startLex();
  });
  afterAll(() => lex.close());

  async function imported(bytes: Uint8Array, botName: string, mergeStrategy: 'FailOnConflict' | 'Overwrite') {
    const { importId, uploadUrl } = await lex.models.send(new CreateUploadUrlCommand({}));
    await fetch(uploadUrl!, { method: 'PUT', body: Buffer.from(bytes) });
    await lex.models.send(
      new StartImportCommand({
        importId,
        mergeStrategy,
        resourceSpecification: {
          botImportSpecification: { botName, roleArn: ROLE, dataPrivacy: { childDirected: false } },
        },
      }),
    );
    lex.settle();
    const { importStatus, failureReasons, importedResourceId } = await lex.models.send(
      new DescribeImportCommand({ importId }),
    );
    expect({ importStatus, failureReasons }).toEqual({
      importStatus: 'Completed',
      failureReasons: undefined,
    });
    return importedResourceId!;
  }

  async function exported(botId: string): Promise<Uint8Array> {
    const { exportId } = await lex.models.send(
      new CreateExportCommand({
        fileFormat: 'LexJson',
        resourceSpecification: { botExportSpecification: { botId, botVersion: 'DRAFT' } },
      }),
    );
    lex.settle();
    const { downloadUrl } = await lex.models.send(new DescribeExportCommand({ exportId }));
    return new Uint8Array(await (await fetch(downloadUrl!)).arrayBuffer());
  }

  test('is imported, builds, and is exported with the same bytes but for the new id of the bot', async () => {
    const botId = await imported(archive, 'shop-resumed-chats', 'FailOnConflict');
    const again = await exported(botId);
    const [before, after] = [unzipSync(archive), unzipSync(again)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    for (const [path, bytes] of Object.entries(after)) {
      const text = strFromU8(bytes);
      const { identifier } = JSON.parse(strFromU8(before[path]!));
      expect(path.endsWith('/Bot.json') ? text.replace(botId, identifier) : text).toBe(
        strFromU8(before[path]!),
      );
    }
    // Once it has its id, nothing changes any more.
    expect(await imported(again, 'shop-resumed-chats', 'Overwrite')).toBe(botId);
    expect(Buffer.from(await exported(botId)).equals(again)).toBe(true);
    for (const localeId of context.config.locales) {
      const place = { botId, botVersion: 'DRAFT', localeId };
      await build(lex, place);
      const { botLocaleStatus } = await lex.models.send(new DescribeBotLocaleCommand(place));
      expect(botLocaleStatus).toBe('Built');
    }
  });
});
