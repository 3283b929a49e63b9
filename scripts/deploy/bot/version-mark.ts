import type { BotDefinition } from '@resumed-chats/lex-model';
import { fingerprint } from '../fingerprint.ts';

/**
 * Which model a version was cut from, written into the version's description: Lex has no answer "unchanged" to
 * CreateBotVersion, and a run that was stopped must find the version that it made.
 */
export interface VersionMark {
  bot: string;
  /** Fingerprint by locale. */
  locales: Readonly<Record<string, string>>;
}

const START = 'resumed-chats';

export function markOf({ locales, botName: _, ...bot }: BotDefinition): VersionMark {
  return {
    bot: fingerprint(bot),
    locales: Object.fromEntries(locales.map((locale) => [locale.localeId, fingerprint(locale)])),
  };
}

/** e.g. `resumed-chats bot=0a1b… en_US=2c3d…` */
export function formatMark({ bot, locales }: VersionMark): string {
  const parts = Object.entries(locales).map(([localeId, mark]) => `${localeId}=${mark}`);
  return [START, `bot=${bot}`, ...parts.sort()].join(' ');
}

/** Undefined for a description that is not of ours. */
export function parseMark(description: string | undefined): VersionMark | undefined {
  const [start, bot, ...locales] = (description ?? '').split(' ');
  if (start !== START || bot === undefined || !bot.startsWith('bot=')) return undefined;
  const entries = locales.map((part) => part.split('=') as [string, string]);
  return { bot: bot.slice(4), locales: Object.fromEntries(entries) };
}
