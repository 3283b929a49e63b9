import {
  CreateExportCommand,
  CreateSlotCommand,
  CreateSlotTypeCommand,
  CreateUploadUrlCommand,
  DeleteExportCommand,
  DeleteImportCommand,
  DescribeBotCommand,
  DescribeBotLocaleCommand,
  DescribeExportCommand,
  DescribeImportCommand,
  DescribeIntentCommand,
  type ImportResourceSpecification,
  ListExportsCommand,
  ListImportsCommand,
  ListIntentsCommand,
  ListSlotsCommand,
  type MergeStrategy,
  ResourceNotFoundException,
  StartImportCommand,
  UpdateIntentCommand,
  ValidationException,
  waitUntilBotExportCompleted,
} from '@aws-sdk/client-lex-models-v2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { build, createIntent, createLocale, type Lex, type Place, ROLE, startLex } from './support.ts';

let lex: Lex;
let place: Place;
beforeAll(async () => {
  lex = await startLex();
  place = await createLocale(lex, 'en_US');
  const { slotTypeId } = await lex.models.send(
    new CreateSlotTypeCommand({
      ...place,
      slotTypeName: 'Colour',
      slotTypeValues: [{ sampleValue: { value: 'red' }, synonyms: [{ value: 'crimson' }] }],
      valueSelectionSetting: { resolutionStrategy: 'TopResolution' },
    }),
  );
  const says = (value: string) => ({ messageGroups: [{ message: { plainTextMessage: { value } } }] });
  const intentId = await createIntent(lex, place, 'Order', []);
  const { slotId } = await lex.models.send(
    new CreateSlotCommand({
      ...place,
      intentId,
      slotName: 'Colour',
      slotTypeId: slotTypeId!,
      valueElicitationSetting: {
        slotConstraint: 'Required',
        promptSpecification: { ...says('Which colour?'), maxRetries: 2 },
        sampleUtterances: [{ utterance: 'in {Colour}' }],
      },
    }),
  );
  await lex.models.send(
    new UpdateIntentCommand({
      ...place,
      intentId,
      intentName: 'Order',
      sampleUtterances: [{ utterance: 'order {Colour}' }],
      intentClosingSetting: {
        closingResponse: says('Done'),
        active: true,
        nextStep: {
          dialogAction: { type: 'EndConversation' },
          sessionAttributes: { active: 'as it is' },
        },
      },
      slotPriorities: [{ priority: 1, slotId: slotId! }],
    }),
  );
});
afterAll(() => lex.close());

async function exported(whole = true): Promise<Uint8Array> {
  const { botId, botVersion } = place;
  const { exportId } = await lex.models.send(
    new CreateExportCommand({
      fileFormat: 'LexJson',
      resourceSpecification: whole
        ? { botExportSpecification: { botId, botVersion } }
        : { botLocaleExportSpecification: place },
    }),
  );
  expect((await lex.models.send(new DescribeExportCommand({ exportId }))).exportStatus).toBe('InProgress');
  lex.settle();
  await waitUntilBotExportCompleted({ client: lex.models, maxWaitTime: 60 }, { exportId: exportId! });
  const { downloadUrl } = await lex.models.send(new DescribeExportCommand({ exportId }));
  const response = await fetch(downloadUrl!);
  expect(response.headers.get('content-type')).toBe('application/zip');
  return new Uint8Array(await response.arrayBuffer());
}

async function imported(
  bytes: Uint8Array,
  resourceSpecification: ImportResourceSpecification,
  mergeStrategy: MergeStrategy = 'FailOnConflict',
) {
  const { importId, uploadUrl } = await lex.models.send(new CreateUploadUrlCommand({}));
  const put = await fetch(uploadUrl!, { method: 'PUT', body: Buffer.from(bytes) });
  expect(put.status).toBe(200);
  const started = await lex.models.send(
    new StartImportCommand({ importId, resourceSpecification, mergeStrategy }),
  );
  expect(started.importStatus).toBe('InProgress');
  lex.settle();
  return lex.models.send(new DescribeImportCommand({ importId }));
}

const asBot = (botName: string) => ({
  botImportSpecification: {
    botName,
    roleArn: ROLE,
    dataPrivacy: { childDirected: false },
    idleSessionTTLInSeconds: 600,
  },
});

function fileOf(archive: Uint8Array, end: string) {
  const [, bytes] = Object.entries(unzipSync(archive)).find(([path]) => path.endsWith(end)) ?? [];
  return JSON.parse(Buffer.from(bytes!).toString());
}

describe('an exported bot', () => {
  test("has the files and the keys of the service's own archives", async () => {
    const archive = await exported();
    const paths = Object.keys(unzipSync(archive)).map((path) => path.replace(/^Bot\d+\//, '<Bot>/'));
    expect(paths.sort()).toEqual([
      '<Bot>/Bot.json',
      '<Bot>/BotLocales/en_US/BotLocale.json',
      '<Bot>/BotLocales/en_US/Intents/FallbackIntent/Intent.json',
      '<Bot>/BotLocales/en_US/Intents/Order/Intent.json',
      '<Bot>/BotLocales/en_US/Intents/Order/Slots/Colour/Slot.json',
      '<Bot>/BotLocales/en_US/SlotTypes/Colour/SlotType.json',
      'Manifest.json',
    ]);
    expect(fileOf(archive, 'Manifest.json')).toEqual({
      metaData: { schemaVersion: '1', fileFormat: 'LexJson', resourceType: 'BOT' },
    });
    expect(fileOf(archive, 'BotLocale.json')).toMatchObject({
      name: 'English (US)',
      identifier: 'en_US',
      version: null,
      nluConfidenceThreshold: 0.4,
    });
    expect(fileOf(archive, 'SlotType.json')).toMatchObject({
      name: 'Colour',
      valueSelectionSetting: { resolutionStrategy: 'TOP_RESOLUTION' },
    });
    expect(fileOf(archive, 'Order/Intent.json')).toMatchObject({
      name: 'Order',
      intentClosingSetting: {
        isActive: true,
        closingResponse: { messageGroupsList: [{ message: { plainTextMessage: { value: 'Done' } } }] },
        nextStep: { sessionAttributes: { active: 'as it is' } },
      },
      slotPriorities: [{ priority: 1, slotName: 'Colour' }],
      qnAIntentConfiguration: null,
    });
    expect(fileOf(archive, 'Slot.json')).toMatchObject({
      slotTypeName: 'Colour',
      slotConstraint: 'Required',
    });
  });

  test('is imported as another bot that builds and says the same', async () => {
    const done = await imported(await exported(), asBot('Copy'));
    expect(done).toMatchObject({ importStatus: 'Completed', importedResourceName: 'Copy' });
    const copy = { ...place, botId: done.importedResourceId! };
    const { intentSummaries } = await lex.models.send(new ListIntentsCommand(copy));
    expect(intentSummaries?.map(({ intentName }) => intentName).sort()).toEqual(['FallbackIntent', 'Order']);
    const intentId = intentSummaries?.find(({ intentName }) => intentName === 'Order')?.intentId;
    const { slotSummaries } = await lex.models.send(new ListSlotsCommand({ ...copy, intentId }));
    expect(await lex.models.send(new DescribeIntentCommand({ ...copy, intentId }))).toMatchObject({
      sampleUtterances: [{ utterance: 'order {Colour}' }],
      intentClosingSetting: { active: true, nextStep: { sessionAttributes: { active: 'as it is' } } },
      slotPriorities: [{ priority: 1, slotId: slotSummaries?.[0]?.slotId }],
    });
    await build(lex, copy);
    expect(await lex.models.send(new DescribeBotLocaleCommand(copy))).toMatchObject({
      botLocaleStatus: 'Built',
    });
  });

  test('comes back byte for byte when it was imported over itself', async () => {
    const archive = await exported();
    const { botName } = await lex.models.send(new DescribeBotCommand({ botId: place.botId }));
    const specification = asBot(botName!);
    specification.botImportSpecification.idleSessionTTLInSeconds = 300;
    expect(await imported(archive, specification, 'Overwrite')).toMatchObject({
      importStatus: 'Completed',
      importedResourceId: place.botId,
    });
    expect(Buffer.from(await exported()).equals(archive)).toBe(true);
  });

  test('is listed and deleted', async () => {
    await exported();
    const { botId } = place;
    const { exportSummaries } = await lex.models.send(new ListExportsCommand({ botId }));
    const { exportId } = exportSummaries![0]!;
    expect(await lex.models.send(new DeleteExportCommand({ exportId }))).toMatchObject({
      exportStatus: 'Deleting',
    });
    lex.settle();
    await expect(lex.models.send(new DescribeExportCommand({ exportId }))).rejects.toThrow(
      ResourceNotFoundException,
    );
    expect((await fetch(`${lex.url}/lex-transfers/exports/${exportId}.zip`)).status).toBe(403);
  });
});

describe('an import', () => {
  test('fails, overwrites or appends where there is something of that name', async () => {
    const archive = await exported();
    const first = await imported(archive, asBot('Merged'));
    const target = { ...place, botId: first.importedResourceId! };
    await createIntent(lex, target, 'Extra', ['extra']);
    const names = async () =>
      (await lex.models.send(new ListIntentsCommand(target))).intentSummaries
        ?.map(({ intentName }) => intentName)
        .sort();
    expect(await imported(archive, asBot('Merged'))).toMatchObject({
      importStatus: 'Failed',
      failureReasons: [expect.stringContaining('already exists')],
    });
    expect(await imported(archive, asBot('Merged'), 'Append')).toMatchObject({ importStatus: 'Completed' });
    expect(await names()).toEqual(['Extra', 'FallbackIntent', 'Order']);
    const over = await imported(archive, asBot('Merged'), 'Overwrite');
    expect(over).toMatchObject({ importStatus: 'Completed', importedResourceId: target.botId });
    expect(await names()).toEqual(['FallbackIntent', 'Order']);
  });

  test('of one locale goes to the bot and the locale named', async () => {
    const archive = await exported(false);
    expect(fileOf(archive, 'Manifest.json').metaData.resourceType).toBe('BOT_LOCALE');
    const botLocaleImportSpecification = { ...place, localeId: 'en_GB', nluIntentConfidenceThreshold: 0.7 };
    const done = await imported(archive, { botLocaleImportSpecification });
    expect(done).toMatchObject({ importStatus: 'Completed', importedResourceId: 'en_GB' });
    expect(
      await lex.models.send(new DescribeBotLocaleCommand({ ...place, localeId: 'en_GB' })),
    ).toMatchObject({ botLocaleStatus: 'NotBuilt', nluIntentConfidenceThreshold: 0.7, intentsCount: 2 });
    expect(await imported(archive, { botLocaleImportSpecification })).toMatchObject({
      importStatus: 'Failed',
    });
    expect(await imported(archive, asBot('NoBot'))).toMatchObject({ importStatus: 'Failed' });
  });

  test.each([
    ['no zip archive', () => strToU8('hello'), 'not a zip archive'],
    ['no manifest', () => zipSync({ 'x.json': strToU8('{}') }), 'no Manifest.json'],
    [
      'a manifest as the guide prints it',
      () => zipSync({ 'Manifest.json': strToU8('{"metadata":{"resourceType":"Bot"}}') }),
      'Manifest.json: metaData',
    ],
  ])('of %s fails with a reason', async (_, archive, reason) => {
    expect(await imported(archive(), asBot('Broken'))).toMatchObject({
      importStatus: 'Failed',
      failureReasons: [expect.stringContaining(reason)],
    });
  });

  test('names the file that does not fit, and its member', async () => {
    const files = unzipSync(await exported());
    const path = Object.keys(files).find((one) => one.endsWith('Order/Intent.json'))!;
    const intent = JSON.parse(Buffer.from(files[path]!).toString());
    files[path] = strToU8(JSON.stringify({ ...intent, colour: 'red' }));
    const { failureReasons } = await imported(zipSync(files), asBot('Broken'));
    expect(failureReasons?.[0]).toMatch(/Order\/Intent\.json.*colour/);
  });

  test('needs an upload, and is started once', async () => {
    const { importId } = await lex.models.send(new CreateUploadUrlCommand({}));
    const start = (rest: object) =>
      lex.models.send(
        new StartImportCommand({
          importId,
          resourceSpecification: asBot('Late'),
          mergeStrategy: 'Append',
          ...rest,
        }),
      );
    await expect(start({})).rejects.toThrow('nothing was uploaded');
    await expect(start({ importId: 'ZZZZZZZZZZ' })).rejects.toThrow(ResourceNotFoundException);
    await expect(start({ resourceSpecification: {} })).rejects.toThrow(ValidationException);
    await expect(start({ filePassword: 'secret' })).rejects.toThrow(ValidationException);
    await expect(lex.models.send(new DescribeImportCommand({ importId }))).rejects.toThrow(
      ResourceNotFoundException,
    );
    await lex.models.send(new DeleteImportCommand({ importId }));
    lex.settle();
    const { importSummaries } = await lex.models.send(new ListImportsCommand({}));
    expect(importSummaries?.some((one) => one.importId === importId)).toBe(false);
  });
});
