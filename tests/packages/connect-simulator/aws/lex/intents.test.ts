import {
  ConflictException,
  CreateSlotCommand,
  type CreateSlotRequest,
  CreateSlotTypeCommand,
  DeleteIntentCommand,
  DeleteSlotCommand,
  DeleteSlotTypeCommand,
  DescribeIntentCommand,
  DescribeSlotCommand,
  DescribeSlotTypeCommand,
  ListIntentsCommand,
  ListSlotsCommand,
  ListSlotTypesCommand,
  PreconditionFailedException,
  paginateListIntents,
  ResourceNotFoundException,
  UpdateIntentCommand,
  UpdateSlotCommand,
  UpdateSlotTypeCommand,
  ValidationException,
} from '@aws-sdk/client-lex-models-v2';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createIntent, createLocale, type Lex, NOWHERE, type Place, startLex } from './support.ts';

let lex: Lex;
let place: Place;
beforeAll(async () => {
  lex = await startLex();
});
afterAll(() => lex.close());
beforeEach(async () => {
  place = await createLocale(lex);
});

const says = (value: string) => ({ messageGroups: [{ message: { plainTextMessage: { value } } }] });

describe('intents', () => {
  const describeIntent = (intentId: string) =>
    lex.models.send(new DescribeIntentCommand({ ...place, intentId }));

  test('come back as they were given', async () => {
    const rest = {
      description: 'Greets',
      intentDisplayName: 'A greeting',
      dialogCodeHook: { enabled: true },
      fulfillmentCodeHook: { enabled: true, active: true },
      initialResponseSetting: {
        initialResponse: says('Hello'),
        nextStep: { dialogAction: { type: 'ElicitIntent' as const }, sessionAttributes: { seen: 'yes' } },
      },
      intentClosingSetting: { closingResponse: says('Bye'), active: true },
      outputContexts: [{ name: 'greeted', timeToLiveInSeconds: 60, turnsToLive: 2 }],
    };
    const intentId = await createIntent(lex, place, 'Greet', ['hello', 'hi'], rest);
    expect(intentId).toMatch(/^[0-9A-Z]{10}$/);
    expect(await describeIntent(intentId)).toMatchObject({
      ...place,
      ...rest,
      intentName: 'Greet',
      sampleUtterances: [{ utterance: 'hello' }, { utterance: 'hi' }],
      lastUpdatedDateTime: expect.any(Date),
    });
  });

  test('lose in an update what it leaves out', async () => {
    const intentId = await createIntent(lex, place, 'Greet', ['hello'], { description: 'Greets' });
    await lex.models.send(new UpdateIntentCommand({ ...place, intentId, intentName: 'Greeting' }));
    const described = await describeIntent(intentId);
    expect(described.intentName).toBe('Greeting');
    expect(described.description).toBeUndefined();
    expect(described.sampleUtterances).toBeUndefined();
  });

  test('have names of their own, none of a built-in intent', async () => {
    await createIntent(lex, place, 'Greet', ['hello']);
    await expect(createIntent(lex, place, 'Greet', ['hi'])).rejects.toThrow(ConflictException);
    await expect(createIntent(lex, place, 'QnAIntent', ['hi'])).rejects.toThrow(
      'conflicts with a built-in intent name',
    );
    await expect(createIntent(lex, place, 'FallbackIntent', [])).rejects.toThrow(ValidationException);
  });

  test('include the fallback, which is updated but neither made nor deleted', async () => {
    const parentIntentSignature = 'AMAZON.FallbackIntent';
    await expect(createIntent(lex, place, 'Mine', [], { parentIntentSignature })).rejects.toThrow(
      ConflictException,
    );
    const fallback = { ...place, intentId: 'FALLBCKINT' };
    await lex.models.send(
      new UpdateIntentCommand({
        ...fallback,
        intentName: 'FallbackIntent',
        fulfillmentCodeHook: { enabled: true },
      }),
    );
    expect(await describeIntent('FALLBCKINT')).toMatchObject({
      parentIntentSignature,
      fulfillmentCodeHook: { enabled: true },
    });
    await expect(lex.models.send(new DeleteIntentCommand(fallback))).rejects.toThrow(
      PreconditionFailedException,
    );
  });

  test('are listed, filtered, in pages and in order', async () => {
    for (const name of ['Charlie', 'Alpha', 'Bravo']) await createIntent(lex, place, name, [name]);
    const found = await lex.models.send(
      new ListIntentsCommand({
        ...place,
        filters: [{ name: 'IntentName', values: ['Bravo'], operator: 'EQ' }],
      }),
    );
    expect(found.intentSummaries).toMatchObject([{ intentName: 'Bravo' }]);
    const names: (string | undefined)[] = [];
    const sortBy = { attribute: 'IntentName' as const, order: 'Ascending' as const };
    for await (const page of paginateListIntents({ client: lex.models, pageSize: 1 }, { ...place, sortBy }))
      names.push(...(page.intentSummaries ?? []).map(({ intentName }) => intentName));
    expect(names).toEqual(['Alpha', 'Bravo', 'Charlie', 'FallbackIntent']);
  });

  test('go with their slots; what is not there is 412 to delete and 404 to describe', async () => {
    const intentId = await createIntent(lex, place, 'Greet', ['hello']);
    await lex.models.send(new DeleteIntentCommand({ ...place, intentId }));
    await expect(describeIntent(intentId)).rejects.toThrow(ResourceNotFoundException);
    await expect(lex.models.send(new DeleteIntentCommand({ ...place, intentId }))).rejects.toThrow(
      'Failed to retrieve resource since it does not exist',
    );
    await expect(
      lex.models.send(new ListSlotsCommand({ ...place, intentId: NOWHERE })),
    ).rejects.toMatchObject({ $metadata: { httpStatusCode: 400 } });
  });

  test.each([
    ['a conditional without a default', { conditional: { active: true, conditionalBranches: [] } }],
    ['a message of 1001 characters', { initialResponse: says('x'.repeat(1001)) }],
    ['an unknown next step', { nextStep: { dialogAction: { type: 'Jump' } } }],
    ['a code hook without what follows it', { codeHook: { enableCodeHookInvocation: true, active: true } }],
  ])('are refused with %s', async (_, initialResponseSetting) => {
    await expect(
      createIntent(lex, place, 'Wrong', ['wrong'], {
        initialResponseSetting: initialResponseSetting as never,
      }),
    ).rejects.toThrow(ValidationException);
  });
});

describe('slots', () => {
  const elicitation = {
    slotConstraint: 'Required' as const,
    promptSpecification: { ...says('Which?'), maxRetries: 2 },
  };
  const createSlot = async (intentId: string, rest: Partial<CreateSlotRequest>) => {
    const slot = await lex.models.send(
      new CreateSlotCommand({
        ...place,
        intentId,
        slotName: 'Size',
        slotTypeId: 'AMAZON.Number',
        valueElicitationSetting: elicitation,
        ...rest,
      }),
    );
    return { ...place, intentId, slotId: slot.slotId! };
  };

  test('are of a slot type that is there, and have names of their own', async () => {
    const intentId = await createIntent(lex, place, 'Order', ['order']);
    await expect(createSlot(intentId, { slotTypeId: NOWHERE })).rejects.toThrow(PreconditionFailedException);
    await expect(createSlot(NOWHERE, {})).rejects.toThrow(PreconditionFailedException);
    await createSlot(intentId, {});
    await expect(createSlot(intentId, {})).rejects.toThrow(ConflictException);
    const other = await createSlot(intentId, { slotName: 'Other' });
    await expect(
      lex.models.send(
        new UpdateSlotCommand({ ...other, slotName: 'Size', valueElicitationSetting: elicitation }),
      ),
    ).rejects.toThrow(ConflictException);
  });

  test('have priorities by their ids, which go with them', async () => {
    const intentId = await createIntent(lex, place, 'Order', ['order']);
    const [one, two] = [await createSlot(intentId, {}), await createSlot(intentId, { slotName: 'Colour' })];
    const prioritise = (slotIds: string[]) =>
      lex.models.send(
        new UpdateIntentCommand({
          ...place,
          intentId,
          intentName: 'Order',
          slotPriorities: slotIds.map((slotId, i) => ({ slotId, priority: i })),
        }),
      );
    await expect(prioritise([one.slotId, NOWHERE])).rejects.toThrow(PreconditionFailedException);
    expect((await prioritise([two.slotId, one.slotId])).slotPriorities).toEqual([
      { priority: 0, slotId: two.slotId },
      { priority: 1, slotId: one.slotId },
    ]);
    await lex.models.send(new DeleteSlotCommand(one));
    const left = await lex.models.send(new DescribeIntentCommand({ ...place, intentId }));
    expect(left.slotPriorities).toEqual([{ priority: 0, slotId: two.slotId }]);
    await expect(lex.models.send(new DescribeSlotCommand(one))).rejects.toThrow(ResourceNotFoundException);
  });

  test('are updated as a whole and listed', async () => {
    const intentId = await createIntent(lex, place, 'Order', ['order']);
    const slot = await createSlot(intentId, { description: 'how large' });
    const updated = await lex.models.send(
      new UpdateSlotCommand({
        ...slot,
        slotName: 'Amount',
        slotTypeId: 'AMAZON.Number',
        valueElicitationSetting: { slotConstraint: 'Optional' },
      }),
    );
    expect(updated.description).toBeUndefined();
    const list = await lex.models.send(new ListSlotsCommand({ ...place, intentId }));
    expect(list.slotSummaries).toMatchObject([
      { slotName: 'Amount', slotConstraint: 'Optional', slotTypeId: 'AMAZON.Number' },
    ]);
  });
});

describe('slot types', () => {
  const create = (slotTypeName: string) =>
    lex.models.send(
      new CreateSlotTypeCommand({
        ...place,
        slotTypeName,
        slotTypeValues: [{ sampleValue: { value: 'red' }, synonyms: [{ value: 'crimson' }] }],
        valueSelectionSetting: { resolutionStrategy: 'TopResolution' },
      }),
    );

  test('are made, updated as a whole, listed and deleted', async () => {
    const { slotTypeId } = await create('Colour');
    const one = { ...place, slotTypeId: slotTypeId! };
    await expect(create('Colour')).rejects.toThrow(ConflictException);
    await lex.models.send(new UpdateSlotTypeCommand({ ...one, slotTypeName: 'Shade' }));
    const described = await lex.models.send(new DescribeSlotTypeCommand(one));
    expect(described.slotTypeName).toBe('Shade');
    expect(described.slotTypeValues).toBeUndefined();
    const list = await lex.models.send(
      new ListSlotTypesCommand({
        ...place,
        filters: [{ name: 'SlotTypeName', values: ['Sha'], operator: 'CO' }],
      }),
    );
    expect(list.slotTypeSummaries).toMatchObject([{ slotTypeName: 'Shade', slotTypeCategory: 'Custom' }]);
    await lex.models.send(new DeleteSlotTypeCommand(one));
    await expect(lex.models.send(new DescribeSlotTypeCommand(one))).rejects.toThrow(
      ResourceNotFoundException,
    );
  });

  test('in use are deleted only when that is not to be checked', async () => {
    const { slotTypeId } = await create('Colour');
    const intentId = await createIntent(lex, place, 'Order', ['order']);
    await lex.models.send(
      new CreateSlotCommand({
        ...place,
        intentId,
        slotName: 'Colour',
        slotTypeId: slotTypeId!,
        valueElicitationSetting: { slotConstraint: 'Optional' },
      }),
    );
    const one = { ...place, slotTypeId: slotTypeId! };
    await expect(lex.models.send(new DeleteSlotTypeCommand(one))).rejects.toThrow('in use by intent Order');
    await lex.models.send(new DeleteSlotTypeCommand({ ...one, skipResourceInUseCheck: true }));
  });
});
