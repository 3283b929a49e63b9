import type { Clock } from '../../clock.ts';
import { botAliasArn, botArn, idsInArn } from '../arn.ts';
import type { TrainRecognizer } from '../recognition/port.ts';
import { trainRecognizer } from '../recognition/train.ts';
import { absent, conflict, type Use } from './errors.ts';
import type { ResourcePolicy } from './policy-document.ts';
import {
  type AliasRecord,
  type BotRecord,
  DRAFT,
  type IntentRecord,
  type LocaleRecord,
  type SlotRecord,
  type SlotTypeRecord,
  type Times,
  type VersionRecord,
} from './records.ts';
import type { ExportRecord, ImportRecord } from './transfer/records.ts';

/** How long the service takes over things, in milliseconds of the clock. */
export interface ModelLatencies {
  /** Bots, locales, versions, aliases: until they are made. */
  create: number;
  build: number;
  remove: number;
  /** Imports and exports. */
  transfer: number;
}

const DEFAULT_LATENCIES: Readonly<ModelLatencies> = {
  create: 30,
  build: 60,
  remove: 30,
  transfer: 30,
};

export interface ModelStoreOptions {
  clock: Clock;
  /** 10 letters and digits, never twice the same. */
  newId: () => string;
  latencies?: Partial<ModelLatencies>;
  train?: TrainRecognizer;
}

export interface BotRef {
  botId: string;
}
export interface LocaleRef extends BotRef {
  botVersion: string;
  localeId: string;
}
export interface IntentRef extends LocaleRef {
  intentId: string;
}
export interface SlotRef extends IntentRef {
  slotId: string;
}
export interface SlotTypeRef extends LocaleRef {
  slotTypeId: string;
}

/** What the model-building API keeps for an account, and how its operations find their way in it. */
export class ModelStore {
  readonly bots = new Map<string, BotRecord>();
  /** By the ARN of a bot or an alias. */
  readonly tags = new Map<string, ReadonlyMap<string, string>>();
  readonly policies = new Map<string, ResourcePolicy>();
  readonly imports = new Map<string, ImportRecord>();
  readonly exports = new Map<string, ExportRecord>();
  readonly latencies: ModelLatencies;
  readonly newId: () => string;
  readonly train: TrainRecognizer;
  readonly #clock: Clock;

  constructor({ clock, newId, latencies, train }: ModelStoreOptions) {
    this.#clock = clock;
    this.newId = newId;
    this.latencies = { ...DEFAULT_LATENCIES, ...latencies };
    this.train = train ?? trainRecognizer;
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.#clock.now();
  }

  fresh(): Times {
    const at = this.now();
    return { createdAt: at, updatedAt: at };
  }

  later(kind: keyof ModelLatencies, run: () => void): void {
    this.#clock.schedule(this.latencies[kind], run);
  }

  /** @throws LexModelsError when there is none, and 409 on a change to one that is coming or going */
  bot({ botId }: BotRef, use: Use): BotRecord {
    const bot = this.bots.get(botId);
    if (bot === undefined) throw absent(use, `bot ${botId}`);
    if (use === 'change' && bot.status !== 'Available' && bot.status !== 'Updating')
      throw conflict(
        `Bot ${bot.settings.botName} is in state ${bot.status}. Try again when it is Available.`,
      );
    return bot;
  }

  version({ botId, botVersion }: BotRef & { botVersion: string }, use: Use): VersionRecord {
    const version = this.bot({ botId }, use).versions.get(botVersion);
    if (version === undefined) throw absent(use, `version ${botVersion} of bot ${botId}`);
    return version;
  }

  alias(ref: BotRef & { botAliasId: string }, use: Use): { bot: BotRecord; alias: AliasRecord } {
    const bot = this.bot(ref, use);
    const alias = bot.aliases.get(ref.botAliasId);
    if (alias === undefined) throw absent(use, `alias ${ref.botAliasId} of bot ${ref.botId}`);
    if (use === 'change' && alias.status !== 'Available')
      throw conflict(`Alias ${alias.settings.botAliasName} is in state ${alias.status}. Try again later.`);
    return { bot, alias };
  }

  /** A locale of the draft or of a version; changes are for the draft only, while nothing else goes on in it. */
  locale(ref: LocaleRef, use: Use): { bot: BotRecord; locale: LocaleRecord } {
    const bot = this.bot(ref, use);
    const from = ref.botVersion === DRAFT ? bot : this.version(ref, use);
    const locale = from.locales.get(ref.localeId);
    if (locale === undefined)
      throw absent(use, `locale ${ref.localeId} in version ${ref.botVersion} of bot ${ref.botId}`);
    if (use === 'change' && !['NotBuilt', 'Built', 'Failed'].includes(locale.status))
      throw conflict(`Locale ${ref.localeId} is in state ${locale.status}. Try again later.`);
    return { bot, locale };
  }

  intent(ref: IntentRef, use: Use): { bot: BotRecord; locale: LocaleRecord; intent: IntentRecord } {
    const found = this.locale(ref, use);
    const intent = found.locale.intents.get(ref.intentId);
    if (intent === undefined) throw absent(use, `intent ${ref.intentId} in locale ${ref.localeId}`);
    return { ...found, intent };
  }

  slot(
    ref: SlotRef,
    use: Use,
  ): { bot: BotRecord; locale: LocaleRecord; intent: IntentRecord; slot: SlotRecord } {
    const found = this.intent(ref, use);
    const slot = found.intent.slots.get(ref.slotId);
    if (slot === undefined) throw absent(use, `slot ${ref.slotId} of intent ${ref.intentId}`);
    return { ...found, slot };
  }

  slotType(ref: SlotTypeRef, use: Use): { bot: BotRecord; locale: LocaleRecord; slotType: SlotTypeRecord } {
    const found = this.locale(ref, use);
    const slotType = found.locale.slotTypes.get(ref.slotTypeId);
    if (slotType === undefined) throw absent(use, `slot type ${ref.slotTypeId} in locale ${ref.localeId}`);
    return { ...found, slotType };
  }

  /** Whether an ARN names a bot or an alias that is here. */
  has(arn: string): boolean {
    const ids = idsInArn(arn);
    const bot = ids && this.bots.get(ids.botId);
    return bot !== undefined && (ids?.aliasId === undefined || bot.aliases.has(ids.aliasId));
  }

  /** Forgets what hangs on a bot's or an alias's ARN. */
  forget(botId: string, aliasId?: string): void {
    const arn = aliasId === undefined ? botArn(botId) : botAliasArn(botId, aliasId);
    this.tags.delete(arn);
    this.policies.delete(arn);
  }
}
