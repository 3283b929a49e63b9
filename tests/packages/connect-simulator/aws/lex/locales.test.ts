import {
  BuildBotLocaleCommand,
  ConflictException,
  CreateBotLocaleCommand,
  CreateSlotCommand,
  DeleteBotLocaleCommand,
  DescribeBotLocaleCommand,
  ListBotLocalesCommand,
  ListIntentsCommand,
  PreconditionFailedException,
  ResourceNotFoundException,
  ServiceQuotaExceededException,
  UpdateBotLocaleCommand,
  UpdateIntentCommand,
  ValidationException,
  waitUntilBotAliasAvailable,
  waitUntilBotAvailable,
  waitUntilBotLocaleBuilt,
  waitUntilBotLocaleCreated,
  waitUntilBotVersionAvailable,
} from '@aws-sdk/client-lex-models-v2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RealClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import {
  build,
  createAlias,
  createBot,
  createIntent,
  createLocale,
  createVersion,
  type Lex,
  NOWHERE,
  type Place,
  startLex,
} from './support.ts';

describe('locales', () => {
  let lex: Lex;
  beforeAll(async () => {
    lex = await startLex();
  });
  afterAll(() => lex.close());
  const describeLocale = (place: { botId: string; botVersion: string; localeId: string }) =>
    lex.models.send(new DescribeBotLocaleCommand(place));

  test('are made with the built-in fallback intent', async () => {
    const botId = await createBot(lex);
    const place = { botId, botVersion: 'DRAFT', localeId: 'en_US' };
    const made = await lex.models.send(
      new CreateBotLocaleCommand({ ...place, nluIntentConfidenceThreshold: 0.4 }),
    );
    expect(made).toMatchObject({ localeName: 'English (US)', botLocaleStatus: 'Creating' });
    expect(await lex.models.send(new ListIntentsCommand(place))).toMatchObject({
      intentSummaries: [
        {
          intentId: 'FALLBCKINT',
          intentName: 'FallbackIntent',
          parentIntentSignature: 'AMAZON.FallbackIntent',
        },
      ],
    });
    await expect(createIntent(lex, place, 'Early', ['hello'])).rejects.toThrow(ConflictException);
    lex.settle();
    expect(await describeLocale(place)).toMatchObject({
      botLocaleStatus: 'NotBuilt',
      intentsCount: 1,
      slotTypesCount: 0,
      nluIntentConfidenceThreshold: 0.4,
    });
  });

  test('are those that Lex knows, each once in a bot, in the draft only', async () => {
    const place = await createLocale(lex, 'fr_FR');
    const create = (rest: object) =>
      lex.models.send(new CreateBotLocaleCommand({ ...place, nluIntentConfidenceThreshold: 0.4, ...rest }));
    await expect(create({})).rejects.toThrow(ConflictException);
    await expect(create({ localeId: 'tlh_KX' })).rejects.toThrow(ValidationException);
    await expect(create({ localeId: 'de_DE', botVersion: '1' })).rejects.toThrow(ValidationException);
    await expect(create({ botId: NOWHERE })).rejects.toThrow(PreconditionFailedException);
    await expect(create({ localeId: 'de_DE', nluIntentConfidenceThreshold: 1.1 })).rejects.toThrow(
      ValidationException,
    );
  });

  test('lose in an update what it leaves out, and are to be built again', async () => {
    const place = await createLocale(lex);
    await createIntent(lex, place, 'Greet', ['hello']);
    await build(lex, place);
    expect(await describeLocale(place)).toMatchObject({ botLocaleStatus: 'Built' });
    const update = (rest: object) =>
      lex.models.send(new UpdateBotLocaleCommand({ ...place, nluIntentConfidenceThreshold: 0.5, ...rest }));
    await update({ description: 'x', voiceSettings: { voiceId: 'Joanna' } });
    expect(await update({})).toMatchObject({ botLocaleStatus: 'NotBuilt' });
    const described = await describeLocale(place);
    expect(described).toMatchObject({ nluIntentConfidenceThreshold: 0.5 });
    expect(described.description).toBeUndefined();
    expect(described.voiceSettings).toBeUndefined();
  });

  test('are Building, then Built, and cannot be changed meanwhile', async () => {
    const place = await createLocale(lex);
    await createIntent(lex, place, 'Greet', ['hello']);
    const building = await lex.models.send(new BuildBotLocaleCommand(place));
    expect(building.botLocaleStatus).toBe('Building');
    expect(building.lastBuildSubmittedDateTime).toBeInstanceOf(Date);
    expect(await describeLocale(place)).toMatchObject({ botLocaleStatus: 'Building' });
    await expect(lex.models.send(new BuildBotLocaleCommand(place))).rejects.toThrow(ConflictException);
    await expect(createIntent(lex, place, 'More', ['more'])).rejects.toThrow(ConflictException);
    lex.settle();
    const built = await describeLocale(place);
    expect(built).toMatchObject({ botLocaleStatus: 'Built' });
    expect(built.botLocaleHistoryEvents?.[0]?.event).toBe('Built');
    expect(built.failureReasons).toBeUndefined();
  });

  test('fail to build with everything that is wrong as reasons', async () => {
    const place = await createLocale(lex);
    const intentId = await createIntent(lex, place, 'Order', ['order {Colour}', 'a {Nothing}']);
    const slot = {
      ...place,
      intentId,
      slotName: 'Colour',
      slotTypeId: 'AMAZON.City',
      valueElicitationSetting: { slotConstraint: 'Required' as const },
    };
    const { slotId } = await lex.models.send(new CreateSlotCommand(slot));
    await build(lex, place);
    const failed = await describeLocale(place);
    expect(failed.botLocaleStatus).toBe('Failed');
    expect(failed.failureReasons).toEqual([
      "Slot ids [Colour] in intent Order don't define a slot priority. Update the intent to add a priority to these slots.",
      expect.stringContaining('the required slot Colour has no prompt'),
      expect.stringContaining('names the slot Nothing, which the intent does not have'),
    ]);
    await lex.models.send(
      new UpdateIntentCommand({
        ...place,
        intentId,
        intentName: 'Order',
        sampleUtterances: [{ utterance: 'order {Colour}' }],
        slotPriorities: [{ priority: 1, slotId: slotId! }],
      }),
    );
    expect((await describeLocale(place)).failureReasons).toBeUndefined();
    await build(lex, place);
    expect((await describeLocale(place)).failureReasons).toHaveLength(1);
  });

  test('are built five at a time at most', async () => {
    const places: Place[] = [];
    for (const localeId of ['en_US', 'es_US', 'fr_FR', 'de_DE', 'it_IT', 'pt_BR'])
      places.push(await createLocale(lex, localeId, places[0]?.botId));
    for (const place of places.slice(0, 5)) await lex.models.send(new BuildBotLocaleCommand(place));
    await expect(lex.models.send(new BuildBotLocaleCommand(places[5]!))).rejects.toThrow(
      ServiceQuotaExceededException,
    );
    lex.settle();
    await expect(lex.models.send(new BuildBotLocaleCommand(places[5]!))).resolves.toBeDefined();
    lex.settle();
  });

  test('are listed by name and deleted', async () => {
    const place = await createLocale(lex, 'en_US');
    await createLocale(lex, 'es_US', place.botId);
    const { botId, botVersion } = place;
    const list = await lex.models.send(
      new ListBotLocalesCommand({
        botId,
        botVersion,
        filters: [{ name: 'BotLocaleName', values: ['Spanish (US)'], operator: 'EQ' }],
      }),
    );
    expect(list.botLocaleSummaries).toMatchObject([{ localeId: 'es_US', botLocaleStatus: 'NotBuilt' }]);
    const deleting = await lex.models.send(new DeleteBotLocaleCommand(place));
    expect(deleting).toMatchObject({ localeId: 'en_US', botLocaleStatus: 'Deleting' });
    lex.settle();
    await expect(describeLocale(place)).rejects.toThrow(ResourceNotFoundException);
    await expect(lex.models.send(new DeleteBotLocaleCommand(place))).rejects.toThrow(
      PreconditionFailedException,
    );
  });
});

test("the SDK's waiters see each state pass in real time", async () => {
  const lex = await startLex({ clock: new RealClock() });
  try {
    const waiting = { client: lex.models, maxWaitTime: 5, minDelay: 0.01, maxDelay: 0.03 };
    const botId = await createBot(lex);
    await expect(waitUntilBotAvailable(waiting, { botId })).resolves.toMatchObject({ state: 'SUCCESS' });
    const place = await createLocale(lex, 'en_US', botId);
    await waitUntilBotLocaleCreated(waiting, place);
    await lex.models.send(new BuildBotLocaleCommand(place));
    // Nothing but the fallback intent: Failed, which the waiter throws.
    await expect(waitUntilBotLocaleBuilt(waiting, place)).rejects.toThrow('Failed');
    await createIntent(lex, place, 'Greet', ['hello']);
    await lex.models.send(new BuildBotLocaleCommand(place));
    await expect(waitUntilBotLocaleBuilt(waiting, place)).resolves.toMatchObject({ state: 'SUCCESS' });
    const botVersion = await createVersion(lex, place);
    await expect(createAlias(lex, place, botVersion)).rejects.toThrow(ConflictException);
    await waitUntilBotVersionAvailable(waiting, { botId, botVersion });
    const botAliasId = await createAlias(lex, place, botVersion);
    await waitUntilBotAliasAvailable(waiting, { botId, botAliasId });
  } finally {
    await lex.close();
  }
});
