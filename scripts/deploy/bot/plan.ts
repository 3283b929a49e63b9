import { type BotDefinition, type LocaleDefinition, QUOTAS } from '@resumed-chats/lex-model';
import type { Change } from '../change.ts';
import { CONNECT_TAG } from '../names.ts';
import { isAsDeclared } from './compare.ts';
import { type ActualBot, isBuilt } from './model.ts';
import { type LocaleAction, planLocale } from './plan-locale.ts';
import { formatMark, markOf, parseMark } from './version-mark.ts';

export type BotAction =
  | { do: 'bot.create' }
  | { do: 'bot.update' }
  | { do: 'bot.tag'; tags: Readonly<Record<string, string>> }
  | LocaleAction
  | { do: 'version.cut'; mark: string; locales: readonly string[] }
  | { do: 'version.delete'; version: string }
  | { do: 'alias.create' | 'alias.update'; version: string | 'new'; locales: readonly string[] }
  | { do: 'alias.delete'; aliasId: string }
  | { do: 'bot.delete'; botId: string };

type BotStep = Change<BotAction>;

/** Versions that stay: the live one, and those that chats may still be talking to. */
const VERSIONS_KEPT = 5;

export interface BotPlanInput {
  declared: BotDefinition;
  actual: ActualBot | undefined;
  /** Undefined when the stack that makes it is yet to be made. */
  roleArn: string | undefined;
  lambdaArn: string;
}

/**
 * What brings the bot to what is declared. DRAFT is changed and built first, then a version is cut, and the alias goes
 * to it last: until then it serves the version before.
 */
export function planBot(input: BotPlanInput): { steps: BotStep[]; cleanUp: BotStep[] } {
  const { declared, actual } = input;
  const mark = markOf(declared);
  const wanted = formatMark(mark);
  const found = actual?.versions.findLast((v) => v.description === wanted && v.status === 'Available');
  const latest = parseMark(actual?.versions.at(-1)?.description);

  const changed = new Map<string, BotStep[]>();
  const builds: string[] = [];
  for (const locale of declared.locales) {
    const before = actual?.locales.get(locale.localeId);
    const steps = planLocale(locale, before);
    changed.set(locale.localeId, steps);
    // A run that was stopped between change and build leaves nothing to change. That the locale was built as it is
    // now is shown by the version that was last cut, or by the times of its parts.
    const cutAsItIs =
      found !== undefined || latest?.locales[locale.localeId] === mark.locales[locale.localeId];
    const built = before?.status === 'Built' && (cutAsItIs || isBuilt(before));
    if (steps.length > 0 || !built) builds.push(locale.localeId);
  }
  const version = found?.version ?? 'new';
  const localeIds = declared.locales.map(({ localeId }) => localeId);
  const steps = [
    ...planSettings(input),
    ...(actual === undefined ? [] : planRemovedLocales(declared.locales, actual)),
    ...[...changed.values()].flat(),
    ...planBuilds(builds),
    ...(version === 'new'
      ? [step('create', 'bot version', { do: 'version.cut', mark: wanted, locales: localeIds })]
      : []),
    ...planAlias(input, version, localeIds),
  ];
  return { steps, cleanUp: planOldVersions(actual, version) };
}

function planSettings({ declared, actual, roleArn }: BotPlanInput): BotStep[] {
  if (actual === undefined) return [step('create', `bot ${declared.botName}`, { do: 'bot.create' })];
  const steps: BotStep[] = [];
  const same =
    (actual.description ?? '') === (declared.description ?? '') &&
    actual.idleSessionTTLInSeconds === declared.idleSessionTTLInSeconds &&
    actual.childDirected === declared.dataPrivacy.childDirected &&
    roleArn !== undefined &&
    actual.roleArn === roleArn;
  if (!same) steps.push(step('update', `bot ${declared.botName}`, { do: 'bot.update' }));
  const missing = Object.entries(CONNECT_TAG).filter(([key, value]) => actual.tags[key] !== value);
  if (missing.length > 0)
    steps.push(
      step('update', `bot ${declared.botName}, tags`, {
        do: 'bot.tag',
        tags: Object.fromEntries(missing),
      }),
    );
  return steps;
}

function planRemovedLocales(declared: readonly LocaleDefinition[], actual: ActualBot): BotStep[] {
  const kept = new Set(declared.map(({ localeId }) => localeId));
  return [...actual.locales.keys()]
    .filter((localeId) => !kept.has(localeId))
    .map((localeId) => step('delete', `bot locale ${localeId}`, { do: 'locale.delete', localeId }));
}

function planBuilds(localeIds: readonly string[]): BotStep[] {
  const steps: BotStep[] = [];
  for (let from = 0; from < localeIds.length; from += QUOTAS.parallelBuilds) {
    const batch = localeIds.slice(from, from + QUOTAS.parallelBuilds);
    for (const localeId of batch)
      steps.push(step('update', `bot locale ${localeId}`, { do: 'locale.build', localeId }, 'build'));
    for (const localeId of batch)
      steps.push(
        step('wait', `bot locale ${localeId}`, { do: 'locale.await-build', localeId }, 'until built'),
      );
  }
  return steps;
}

function planAlias(
  { actual, lambdaArn }: BotPlanInput,
  version: string,
  locales: readonly string[],
): BotStep[] {
  const alias = actual?.alias;
  if (alias === undefined) return [step('create', 'bot alias', { do: 'alias.create', version, locales })];
  const settings = Object.fromEntries(locales.map((localeId) => [localeId, { enabled: true, lambdaArn }]));
  if (alias.version === version && isAsDeclared(settings, alias.locales)) return [];
  const why = version === 'new' ? 'to the new version' : `to version ${version}`;
  return [step('update', 'bot alias', { do: 'alias.update', version, locales }, why)];
}

/** Only what this project has cut goes. What is made now is not among `actual`, so one fewer of the old ones stays. */
function planOldVersions(actual: ActualBot | undefined, live: string): BotStep[] {
  const ours = (actual?.versions ?? []).filter(
    ({ version, description }) => version !== live && parseMark(description) !== undefined,
  );
  return ours
    .slice(0, Math.max(0, ours.length - (VERSIONS_KEPT - 1)))
    .map(({ version }) => step('delete', `bot version ${version}`, { do: 'version.delete', version }));
}

function step(change: BotStep['change'], resource: string, action: BotAction, why?: string): BotStep {
  return { change, resource, action, ...(why === undefined ? {} : { why }) };
}
