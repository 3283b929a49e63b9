import {
  DescribeBotLocaleCommand,
  DescribeIntentCommand,
  DescribeSlotCommand,
  DescribeSlotTypeCommand,
  ListIntentsCommand,
  ListSlotsCommand,
  ListSlotTypesCommand,
} from '@aws-sdk/client-lex-models-v2';
import type { Aws } from '../aws/aws.ts';
import { mapSome, pages } from '../aws/pages.ts';
import { type ActualIntent, type ActualLocale, type SlotValues, valuesOf } from './model.ts';

/** Where a locale is in the API. */
export interface LocalePath {
  botId: string;
  botVersion: string;
  localeId: string;
}

/** Every part of a locale. */
export async function readLocale(aws: Aws, path: LocalePath): Promise<ActualLocale> {
  const { lex } = aws.clients;
  const [locale, slotTypes] = await Promise.all([
    aws.read('DescribeBotLocale', () => lex.send(new DescribeBotLocaleCommand(path))),
    listSlotTypes(aws, path),
  ]);
  const changes: (Date | undefined)[] = [];
  const describedTypes = await mapSome(slotTypes, async ({ id, name }) => {
    const answer = await aws.read('DescribeSlotType', () =>
      lex.send(new DescribeSlotTypeCommand({ ...path, slotTypeId: id })),
    );
    changes.push(answer.lastUpdatedDateTime);
    return [name, { id, values: valuesOf<ActualSlotTypeValues>(answer) }] as const;
  });
  const typeNames = new Map(slotTypes.map(({ id, name }) => [id, name]));
  const intents = await mapSome(
    await listIntents(aws, path),
    async ({ id, name }) => [name, await readIntent(aws, path, id, typeNames, changes)] as const,
  );
  return {
    status: locale.botLocaleStatus ?? '',
    changedAt: Math.max(...changes.map((time) => time?.getTime() ?? 0)),
    builtAt: locale.lastBuildSubmittedDateTime?.getTime() ?? 0,
    description: locale.description,
    nluIntentConfidenceThreshold: locale.nluIntentConfidenceThreshold,
    slotTypes: new Map(describedTypes),
    intents: new Map(intents),
  };
}

type ActualSlotTypeValues =
  ActualLocale['slotTypes'] extends ReadonlyMap<string, { values: infer V }> ? V : never;

/** Of a locale that is not declared: only that it is there. */
export function unreadLocale(status: string): ActualLocale {
  return {
    status,
    changedAt: 0,
    builtAt: 0,
    description: undefined,
    nluIntentConfidenceThreshold: undefined,
    slotTypes: new Map(),
    intents: new Map(),
  };
}

async function readIntent(
  aws: Aws,
  path: LocalePath,
  intentId: string,
  typeNames: ReadonlyMap<string, string>,
  changes: (Date | undefined)[],
): Promise<ActualIntent> {
  const { lex } = aws.clients;
  const [intent, slots] = await Promise.all([
    aws.read('DescribeIntent', () => lex.send(new DescribeIntentCommand({ ...path, intentId }))),
    listSlots(aws, path, intentId),
  ]);
  const described = await mapSome(slots, async ({ id, name }) => {
    const answer = await aws.read('DescribeSlot', () =>
      lex.send(new DescribeSlotCommand({ ...path, intentId, slotId: id })),
    );
    changes.push(answer.lastUpdatedDateTime);
    const slotTypeName = typeNames.get(answer.slotTypeId ?? '') ?? answer.slotTypeId ?? '';
    return [name, { id, values: { ...valuesOf<SlotValues>(answer), slotTypeName } }] as const;
  });
  changes.push(intent.lastUpdatedDateTime);
  const slotNames = new Map(slots.map(({ id, name }) => [id, name]));
  const priorities = [...(intent.slotPriorities ?? [])].sort((a, b) => a.priority! - b.priority!);
  return {
    id: intentId,
    values: valuesOf(intent),
    slots: new Map(described),
    slotOrder: priorities.map(({ slotId }) => slotNames.get(slotId ?? '') ?? ''),
  };
}

interface Named {
  id: string;
  name: string;
}

export function listSlotTypes(aws: Aws, path: LocalePath): Promise<Named[]> {
  return listNamed(aws, 'ListSlotTypes', async (nextToken) => {
    const page = await aws.clients.lex.send(new ListSlotTypesCommand({ ...path, nextToken }));
    const items = page.slotTypeSummaries?.map(({ slotTypeId: id, slotTypeName: name }) => ({ id, name }));
    return { items, next: page.nextToken };
  });
}

export function listIntents(aws: Aws, path: LocalePath): Promise<Named[]> {
  return listNamed(aws, 'ListIntents', async (nextToken) => {
    const page = await aws.clients.lex.send(new ListIntentsCommand({ ...path, nextToken }));
    const items = page.intentSummaries?.map(({ intentId: id, intentName: name }) => ({ id, name }));
    return { items, next: page.nextToken };
  });
}

export function listSlots(aws: Aws, path: LocalePath, intentId: string): Promise<Named[]> {
  return listNamed(aws, 'ListSlots', async (nextToken) => {
    const page = await aws.clients.lex.send(new ListSlotsCommand({ ...path, intentId, nextToken }));
    const items = page.slotSummaries?.map(({ slotId: id, slotName: name }) => ({ id, name }));
    return { items, next: page.nextToken };
  });
}

type NamedPage = {
  items: Partial<Record<keyof Named, string | undefined>>[] | undefined;
  next: string | undefined;
};

async function listNamed(
  aws: Aws,
  operation: string,
  page: (nextToken: string | undefined) => Promise<NamedPage>,
): Promise<Named[]> {
  const all = await pages((nextToken) => aws.read(operation, () => page(nextToken)));
  return all.map(({ id = '', name = '' }) => ({ id, name }));
}
