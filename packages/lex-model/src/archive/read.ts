import { UserError } from '@resumed-chats/findings';
import { strFromU8, unzipSync } from 'fflate';
import { z } from 'zod';
import { idleSessionTTLInSeconds } from '../shapes/bot.ts';
import { intentSettings } from '../shapes/intent.ts';
import { localeSettings } from '../shapes/locale.ts';
import { slotSettings } from '../shapes/slot.ts';
import { slotTypeSettings } from '../shapes/slot-type.ts';
import type { IntentContent, LocaleContent, SlotContent } from './content.ts';
import { fromFile } from './keys.ts';

/** What an archive holds. */
export interface ArchiveContent {
  resourceType: 'BOT' | 'BOT_LOCALE';
  /** Of a bot's archive. */
  bot: { name?: string; description?: string; idleSessionTTLInSeconds?: number } | undefined;
  locales: LocaleContent[];
}

/** An archive that cannot be read: which file, and what is wrong with it. */
export class ArchiveError extends UserError {
  override readonly name = 'ArchiveError';
}

const MAX_BYTES = 64 * 1024 * 1024;
const manifestShape = z.looseObject({
  metaData: z.looseObject({ fileFormat: z.literal('LexJson'), resourceType: z.enum(['BOT', 'BOT_LOCALE']) }),
});
const botFile = z.looseObject({
  name: z.string().optional(),
  description: z.string().optional(),
  idleSessionTTLInSeconds: idleSessionTTLInSeconds.optional(),
});
const named = z.looseObject({ name: z.string() });

/** Reads a LexJson archive. @throws ArchiveError */
export function readArchive(bytes: Uint8Array): ArchiveContent {
  const files = unzip(bytes);
  const manifest = parse('Manifest.json', files.get('Manifest.json'), manifestShape);
  const botPath = [...files.keys()].find((path) => /^[^/]+\/Bot\.json$/.test(path));
  const localeFolders = [...files.keys()].flatMap((path) =>
    path.endsWith('/BotLocale.json') ? path.slice(0, -'BotLocale.json'.length) : [],
  );
  if (localeFolders.length === 0) throw new ArchiveError('there is no BotLocale.json in the archive');
  return {
    resourceType: manifest.metaData.resourceType,
    bot: botPath === undefined ? undefined : botOf(botPath, files.get(botPath)),
    locales: localeFolders.map((folder) => localeOf(folder, files)),
  };
}

function unzip(bytes: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > MAX_BYTES) throw new ArchiveError(`the archive holds more than ${MAX_BYTES} bytes`);
        return name.endsWith('.json');
      },
    });
    return new Map(Object.entries(entries));
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(`not a zip archive: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function botOf(path: string, bytes: Uint8Array | undefined): NonNullable<ArchiveContent['bot']> {
  const { name, description, ...file } = parse(path, bytes, botFile);
  const idle = file.idleSessionTTLInSeconds;
  return {
    ...(name !== undefined && { name }),
    ...(description !== undefined && { description }),
    ...(idle !== undefined && { idleSessionTTLInSeconds: idle }),
  };
}

function localeOf(folder: string, files: ReadonlyMap<string, Uint8Array>): LocaleContent {
  const path = `${folder}BotLocale.json`;
  const file = parse(path, files.get(path), z.looseObject({ identifier: z.string() }));
  const { description, voiceSettings, nluConfidenceThreshold } = file;
  return {
    localeId: file.identifier,
    settings: check(path, localeSettings, {
      description,
      voiceSettings,
      nluIntentConfidenceThreshold: nluConfidenceThreshold,
    }),
    slotTypes: inFolder(files, `${folder}SlotTypes/`, 'SlotType.json').map(([at, bytes]) => {
      const { name, identifier, ...rest } = parse(at, bytes, named);
      return { ...idOf(identifier), settings: check(at, slotTypeSettings, { slotTypeName: name, ...rest }) };
    }),
    intents: inFolder(files, `${folder}Intents/`, 'Intent.json').map(([at, bytes]) =>
      intentOf(at, bytes, files),
    ),
  };
}

function intentOf(path: string, bytes: Uint8Array, files: ReadonlyMap<string, Uint8Array>): IntentContent {
  const { name, identifier, slotPriorities, ...rest } = parse(path, bytes, named);
  const slotsFolder = `${path.slice(0, -'Intent.json'.length)}Slots/`;
  return {
    ...idOf(identifier),
    settings: check(path, intentSettings, { intentName: name, ...rest }),
    slots: inFolder(files, slotsFolder, 'Slot.json').map(([at, slot]) => slotOf(at, slot)),
    slotPriorities: check(
      path,
      z.array(z.looseObject({ priority: z.int().min(0).max(100), slotName: z.string() })),
      slotPriorities ?? [],
    ),
  };
}

function slotOf(path: string, bytes: Uint8Array): SlotContent {
  const file = parse(path, bytes, z.looseObject({ name: z.string(), slotTypeName: z.string() }));
  const {
    name,
    identifier,
    slotTypeName,
    slotConstraint,
    defaultValueSpec,
    slotValueElicitationSetting,
    ...rest
  } = file;
  const { sampleValueElicitingUtterances, ...elicitation } = Object(slotValueElicitationSetting);
  const settings = check(path, slotSettings, {
    slotName: name,
    valueElicitationSetting: {
      slotConstraint,
      defaultValueSpecification: defaultValueSpec,
      sampleUtterances: sampleValueElicitingUtterances,
      ...elicitation,
    },
    ...rest,
  });
  return { ...idOf(identifier), settings, slotTypeName };
}

function idOf(identifier: unknown): { id?: string } {
  return typeof identifier === 'string' && /^[0-9a-zA-Z]{10}$/.test(identifier) ? { id: identifier } : {};
}

function inFolder(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  file: string,
): [path: string, bytes: Uint8Array][] {
  return [...files].filter(([path]) => {
    if (!path.startsWith(folder)) return false;
    const [, name, ...more] = path.slice(folder.length - 1).split('/');
    return more.length === 0 ? name === file : more.length === 1 && more[0] === file;
  });
}

function parse<T>(path: string, bytes: Uint8Array | undefined, shape: z.ZodType<T>): T {
  if (bytes === undefined) throw new ArchiveError(`there is no ${path} in the archive`);
  let json: unknown;
  try {
    json = JSON.parse(strFromU8(bytes));
  } catch {
    throw new ArchiveError(`${path} is no JSON`);
  }
  return check(path, shape, fromFile(json));
}

function check<T>(path: string, shape: z.ZodType<T>, value: unknown): T {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  throw new ArchiveError(`${path}: ${first?.path.join('.')}: ${first?.message}`);
}
