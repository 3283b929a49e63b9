import {
  BuildBotLocaleCommand,
  CreateBotLocaleCommand,
  CreateIntentCommand,
  CreateSlotCommand,
  CreateSlotTypeCommand,
  DeleteBotLocaleCommand,
  DeleteIntentCommand,
  DeleteSlotCommand,
  DeleteSlotTypeCommand,
  DescribeBotLocaleCommand,
  UpdateBotLocaleCommand,
  UpdateIntentCommand,
  UpdateSlotCommand,
  UpdateSlotTypeCommand,
} from '@aws-sdk/client-lex-models-v2';
import type { IntentDefinition, SlotDefinition } from '@resumed-chats/lex-model';
import { type Context, known } from '../context.ts';
import { intentValues, slotTypeValues, slotValues } from './model.ts';
import type { LocaleAction } from './plan-locale.ts';
import { type LocalePath, listIntents, listSlots, listSlotTypes } from './read-locale.ts';
import { awaitBuild, awaitLocale } from './settled.ts';

/** 409 from Lex: the resource is changing, try again. */
const AGAIN = { conflicts: true };

export async function applyLocale(context: Context, action: LocaleAction): Promise<void> {
  const { aws, learnt } = context;
  const { lex } = aws.clients;
  const localeId = 'locale' in action ? action.locale.localeId : action.localeId;
  const path: LocalePath = { botId: known(learnt.botId, 'the bot'), botVersion: 'DRAFT', localeId };
  const write = (operation: string, send: () => Promise<unknown>) => aws.write(operation, send, AGAIN);
  switch (action.do) {
    case 'locale.create':
      await aws.create(
        'CreateBotLocale',
        () => lex.send(new CreateBotLocaleCommand({ ...path, ...action.locale })),
        () =>
          aws.find('DescribeBotLocale', () => lex.send(new DescribeBotLocaleCommand(path))) as Promise<never>,
      );
      await awaitLocale(aws, path);
      return;
    case 'locale.update':
      await write('UpdateBotLocale', () =>
        lex.send(new UpdateBotLocaleCommand({ ...path, ...action.locale })),
      );
      return;
    case 'locale.delete':
      await aws.remove('DeleteBotLocale', () => lex.send(new DeleteBotLocaleCommand(path)));
      await awaitLocale(aws, path);
      return;
    case 'locale.build':
      await write('BuildBotLocale', () => lex.send(new BuildBotLocaleCommand(path)));
      return;
    case 'locale.await-build':
      aws.report({ kind: 'wait', text: `Lex builds ${localeId}` });
      return awaitBuild(aws, path);
    case 'slot-type.create': {
      const { slotType } = action;
      const id = await aws.create(
        'CreateSlotType',
        async () => (await lex.send(new CreateSlotTypeCommand({ ...path, ...slotType }))).slotTypeId,
        () => idOf(listSlotTypes(aws, path), slotType.slotTypeName),
      );
      learnt.partIds.set(`${localeId}/${slotType.slotTypeName}`, known(id, 'the slot type'));
      return;
    }
    case 'slot-type.update': {
      const { slotTypeName } = action.slotType;
      const slotTypeId = await slotTypeIdOf(context, path, slotTypeName);
      await write('UpdateSlotType', () =>
        lex.send(
          new UpdateSlotTypeCommand({
            ...path,
            slotTypeId,
            slotTypeName,
            ...slotTypeValues(action.slotType),
          }),
        ),
      );
      return;
    }
    case 'slot-type.delete':
      return aws.remove('DeleteSlotType', () =>
        lex.send(
          new DeleteSlotTypeCommand({ ...path, slotTypeId: action.slotTypeId, skipResourceInUseCheck: true }),
        ),
      );
    case 'intent.create': {
      const { intentName } = action.intent;
      const id = await aws.create(
        'CreateIntent',
        async () =>
          (await lex.send(new CreateIntentCommand({ ...path, intentName, ...intentValues(action.intent) })))
            .intentId,
        () => idOf(listIntents(aws, path), intentName),
      );
      learnt.partIds.set(`${localeId}/${intentName}`, known(id, 'the intent'));
      return;
    }
    case 'intent.update':
      return updateIntent(context, path, action.intent);
    case 'intent.delete':
      return aws.remove('DeleteIntent', () =>
        lex.send(new DeleteIntentCommand({ ...path, intentId: action.intentId })),
      );
    case 'slot.create':
    case 'slot.update':
      return putSlot(context, path, action.intentName, action.slot, action.do === 'slot.create');
    case 'slot.delete':
      return aws.remove('DeleteSlot', () =>
        lex.send(new DeleteSlotCommand({ ...path, intentId: action.intentId, slotId: action.slotId })),
      );
  }
}

async function updateIntent(context: Context, path: LocalePath, intent: IntentDefinition): Promise<void> {
  const { intentName, slots = [] } = intent;
  const intentId = await intentIdOf(context, path, intentName);
  const slotPriorities: { priority: number; slotId: string }[] = [];
  for (const [index, { slotName }] of slots.entries())
    slotPriorities.push({
      priority: index + 1,
      slotId: await slotIdOf(context, path, intentName, slotName),
    });
  await context.aws.write(
    'UpdateIntent',
    () =>
      context.aws.clients.lex.send(
        new UpdateIntentCommand({
          ...path,
          intentId,
          intentName,
          ...intentValues(intent),
          ...(slotPriorities.length === 0 ? {} : { slotPriorities }),
        }),
      ),
    AGAIN,
  );
}

async function putSlot(
  context: Context,
  path: LocalePath,
  intentName: string,
  slot: SlotDefinition,
  isNew: boolean,
): Promise<void> {
  const { aws, learnt } = context;
  const { lex } = aws.clients;
  const { slotTypeName, ...values } = slotValues(slot);
  const { slotName } = slot;
  const intentId = await intentIdOf(context, path, intentName);
  const slotTypeId = slotTypeName.startsWith('AMAZON.')
    ? slotTypeName
    : await slotTypeIdOf(context, path, slotTypeName);
  const request = { ...path, intentId, slotName, slotTypeId, ...values };
  if (!isNew) {
    const slotId = await slotIdOf(context, path, intentName, slotName);
    await aws.write('UpdateSlot', () => lex.send(new UpdateSlotCommand({ ...request, slotId })), AGAIN);
    return;
  }
  const id = await aws.create(
    'CreateSlot',
    async () => (await lex.send(new CreateSlotCommand(request))).slotId,
    () => idOf(listSlots(aws, path, intentId), slotName),
  );
  learnt.partIds.set(`${path.localeId}/${intentName}/${slotName}`, known(id, 'the slot'));
}

function slotTypeIdOf({ aws, learnt }: Context, path: LocalePath, name: string): Promise<string> {
  return lookUp(learnt.partIds, `${path.localeId}/${name}`, () => listSlotTypes(aws, path), name);
}

function intentIdOf({ aws, learnt }: Context, path: LocalePath, name: string): Promise<string> {
  return lookUp(learnt.partIds, `${path.localeId}/${name}`, () => listIntents(aws, path), name);
}

async function slotIdOf(context: Context, path: LocalePath, intent: string, name: string): Promise<string> {
  const intentId = await intentIdOf(context, path, intent);
  const list = () => listSlots(context.aws, path, intentId);
  return lookUp(context.learnt.partIds, `${path.localeId}/${intent}/${name}`, list, name);
}

type Listed = { id: string; name: string }[];

async function lookUp(
  ids: Map<string, string>,
  key: string,
  list: () => Promise<Listed>,
  name: string,
): Promise<string> {
  const id = ids.get(key) ?? known(await idOf(list(), name), key);
  ids.set(key, id);
  return id;
}

async function idOf(list: Promise<Listed>, wanted: string): Promise<string | undefined> {
  return (await list).find(({ name }) => name === wanted)?.id;
}
