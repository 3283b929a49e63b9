import type {
  DescribeIntentCommandOutput,
  DescribeSlotCommandOutput,
  DescribeSlotTypeCommandOutput,
} from '@aws-sdk/client-lex-models-v2';
import type { IntentDefinition, SlotDefinition, SlotTypeDefinition } from '@resumed-chats/lex-model';

/** A bot as it is in the account. */
export interface ActualBot {
  botId: string;
  status: string;
  description: string | undefined;
  roleArn: string | undefined;
  idleSessionTTLInSeconds: number | undefined;
  childDirected: boolean | undefined;
  tags: Readonly<Record<string, string>>;
  /** Of DRAFT, by locale id. Those that are not declared have no parts. */
  locales: ReadonlyMap<string, ActualLocale>;
  /** Numbered ones, oldest first. */
  versions: readonly ActualVersion[];
  alias: ActualAlias | undefined;
}

export interface ActualLocale {
  status: string;
  /**
   * When a part of it was last created or updated, and when it was last sent to be built; epoch milliseconds, 0 for
   * never. Its own time of update says nothing, since a build may change it too.
   */
  changedAt: number;
  builtAt: number;
  description: string | undefined;
  nluIntentConfidenceThreshold: number | undefined;
  slotTypes: ReadonlyMap<string, { id: string; values: SlotTypeValues }>;
  intents: ReadonlyMap<string, ActualIntent>;
}

export interface ActualIntent {
  id: string;
  values: IntentValues;
  slots: ReadonlyMap<string, { id: string; values: SlotValues }>;
  /** Names, in the order of their priority. */
  slotOrder: readonly string[];
}

export interface ActualVersion {
  version: string;
  description: string | undefined;
  status: string;
}

export interface ActualAlias {
  id: string;
  status: string;
  version: string | undefined;
  locales: Readonly<Record<string, { enabled: boolean; lambdaArn: string | undefined }>>;
}

/** What an update replaces: everything but names and ids. */
export type IntentValues = Omit<IntentDefinition, 'intentName' | 'slots'>;
export type SlotTypeValues = Omit<SlotTypeDefinition, 'slotTypeName'>;
export type SlotValues = Omit<SlotDefinition, 'slotName'>;

export function intentValues({ intentName: _, slots: __, ...values }: IntentDefinition): IntentValues {
  return values;
}

export function slotTypeValues({ slotTypeName: _, ...values }: SlotTypeDefinition): SlotTypeValues {
  return values;
}

export function slotValues({ slotName: _, ...values }: SlotDefinition): SlotValues {
  return values;
}

type Answer = DescribeIntentCommandOutput | DescribeSlotCommandOutput | DescribeSlotTypeCommandOutput;

const NOT_VALUES = new Set([
  '$metadata',
  'botId',
  'botVersion',
  'localeId',
  'intentId',
  'intentName',
  'slotId',
  'slotName',
  'slotTypeId',
  'slotTypeName',
  'slotPriorities',
  'creationDateTime',
  'lastUpdatedDateTime',
]);

/** Whether what was last built has all that was created or updated since. */
export function isBuilt({ status, changedAt, builtAt }: ActualLocale): boolean {
  return status === 'Built' && builtAt > 0 && builtAt >= changedAt;
}

/** What a Describe answers, without names, ids and times. */
export function valuesOf<T>(answer: Answer): T {
  return Object.fromEntries(Object.entries(answer).filter(([key]) => !NOT_VALUES.has(key))) as T;
}
