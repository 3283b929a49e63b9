import type { BotDefinition } from '../definition.ts';
import { botSettingsOf, contentOf, countedIds, localeOf } from './content.ts';
import { readArchive } from './read.ts';
import { botArchive } from './write.ts';

/** What a bot of an archive gets where the archive says nothing. */
export const DEFAULT_IDLE_SECONDS = 300;

/**
 * A bot that is data as the LexJson archive that Lex would export of it. The same bot is the same bytes; its ids are
 * counted. @throws ZodError on what the model-building API would refuse
 */
export function archiveOfDefinition(definition: BotDefinition): Uint8Array {
  const newId = countedIds();
  const botId = newId();
  const locales = definition.locales.map((locale) => contentOf(locale, newId));
  return botArchive({ botId, version: 'DRAFT', settings: botSettingsOf(definition) }, locales);
}

/** The bot in a LexJson archive as data. @throws ArchiveError */
export function definitionInArchive(bytes: Uint8Array): BotDefinition {
  const { bot = {}, locales } = readArchive(bytes);
  const { name = 'imported', idleSessionTTLInSeconds = DEFAULT_IDLE_SECONDS, description } = bot;
  return {
    botName: name,
    ...(description !== undefined && { description }),
    idleSessionTTLInSeconds,
    dataPrivacy: { childDirected: false },
    locales: locales.map(localeOf),
  };
}
