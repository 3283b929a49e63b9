import { createHash } from 'node:crypto';
import { formatFinding } from '@resumed-chats/findings';
import { type BotFinding, type LocaleDefinition, localeOf, QUOTAS } from '@resumed-chats/lex-model';
import { checkBuild } from '../build.ts';
import { BuiltLocale } from '../locale.ts';
import type { TrainRecognizer } from '../recognition/port.ts';
import { contentOf, slotsWithoutPriority } from './content-of.ts';
import { overQuota } from './errors.ts';
import type { BotRecord, LocaleRecord } from './records.ts';
import type { LocaleRef, ModelStore } from './store.ts';

/**
 * Starts to build a locale of the draft; it becomes Built, or Failed with reasons.
 * @throws LexModelsError 412, 409 while something goes on in it, 402 when five builds are under way
 */
export function buildLocale(store: ModelStore, ref: LocaleRef): LocaleRecord {
  const { bot, locale } = store.locale(ref, 'change');
  const building = [...store.bots.values()]
    .flatMap(({ locales }) => [...locales.values()])
    .filter(({ status }) => status === 'Building').length;
  if (building >= QUOTAS.parallelBuilds)
    throw overQuota(`An account builds at most ${QUOTAS.parallelBuilds} locales at a time`);
  locale.status = 'Building';
  locale.failureReasons = [];
  locale.buildSubmittedAt = store.now();
  store.later('build', () => {
    if (locale.status === 'Building') finish(store, bot, locale);
  });
  return locale;
}

function finish(store: ModelStore, bot: BotRecord, locale: LocaleRecord): void {
  const definition = localeOf(contentOf(locale));
  const { botName, idleSessionTTLInSeconds, dataPrivacy } = bot.settings;
  const findings = checkBuild({ botName, idleSessionTTLInSeconds, dataPrivacy, locales: [definition] });
  locale.failureReasons = [...missingPriorities(locale), ...findings.map(reason)];
  locale.updatedAt = store.now();
  locale.status = locale.failureReasons.length === 0 ? 'Built' : 'Failed';
  locale.history.unshift({ event: locale.status === 'Built' ? 'Built' : 'Build failed', at: store.now() });
  if (locale.status === 'Built') locale.built = builtLocale(definition, store.train);
}

/** The text is the service's: https://github.com/hashicorp/terraform-provider-aws/issues/39948. */
function missingPriorities({ intents }: LocaleRecord): string[] {
  return [...intents.values()].flatMap((intent) => {
    const slots = slotsWithoutPriority(intent);
    return slots.length === 0
      ? []
      : `Slot ids [${slots.join(', ')}] in intent ${intent.settings.intentName} don't define a slot priority. Update the intent to add a priority to these slots.`;
  });
}

function reason({ locale: _, ...finding }: BotFinding): string {
  const text = formatFinding(finding);
  return finding.origin === 'ours' ? `${text} (a check of the simulator, not of Lex)` : text;
}

/** Training is dear and keeps nothing of a conversation, so equal definitions share it within the process. */
const MAX_KEPT = 32;
const kept = new WeakMap<TrainRecognizer, Map<string, BuiltLocale>>();

function builtLocale(definition: LocaleDefinition, train: TrainRecognizer): BuiltLocale {
  let built = kept.get(train);
  if (built === undefined) {
    built = new Map();
    kept.set(train, built);
  }
  const key = createHash('sha256').update(JSON.stringify(definition)).digest('base64');
  const locale = built.get(key) ?? new BuiltLocale(definition, train);
  // The oldest in use goes first.
  built.delete(key);
  built.set(key, locale);
  if (built.size > MAX_KEPT) built.delete(built.keys().next().value!);
  return locale;
}
