import { strToU8, zipSync } from 'fflate';
import { localeNameOf } from '../limits.ts';
import type { BotSettings } from '../shapes/bot.ts';
import type { IntentContent, LocaleContent, SlotContent } from './content.ts';
import { toFile } from './keys.ts';

/** In every archive: the same bot is the same bytes. Archives keep local time, so it is not said in UTC. */
const WRITTEN = new Date(1980, 0, 1);

/** Bytes of files by their path in the archive. */
type Files = Record<string, Uint8Array>;

/** A bot with its locales, of the draft or of a version, as the LexJson archive. */
export function botArchive(
  { botId, version, settings }: { botId: string; version: string; settings: Omit<BotSettings, 'roleArn'> },
  locales: readonly LocaleContent[],
): Uint8Array {
  const files: Files = {};
  add(files, 'Manifest.json', manifest('BOT'));
  const { botName, description, errorLogSettings, dataPrivacy, idleSessionTTLInSeconds } = settings;
  add(files, `${botName}/Bot.json`, {
    name: botName,
    version,
    description: description ?? null,
    identifier: botId,
    errorLogSettings: errorLogSettings ?? null,
    dataPrivacy,
    idleSessionTTLInSeconds,
  });
  for (const locale of locales) addLocale(files, `${botName}/BotLocales/${locale.localeId}`, locale);
  return zipSync(files, { mtime: WRITTEN });
}

/** One locale; the guide gives it the folders of a bot's archive. */
export function localeArchive(botName: string, locale: LocaleContent): Uint8Array {
  const files: Files = {};
  add(files, 'Manifest.json', manifest('BOT_LOCALE'));
  addLocale(files, `${botName}/BotLocales/${locale.localeId}`, locale);
  return zipSync(files, { mtime: WRITTEN });
}

function manifest(resourceType: 'BOT' | 'BOT_LOCALE') {
  return { metaData: { schemaVersion: '1', fileFormat: 'LexJson', resourceType } };
}

function addLocale(files: Files, folder: string, locale: LocaleContent): void {
  const { description, voiceSettings, nluIntentConfidenceThreshold } = locale.settings;
  add(files, `${folder}/BotLocale.json`, {
    name: localeNameOf(locale.localeId),
    identifier: locale.localeId,
    version: null,
    description: description ?? null,
    voiceSettings: voiceSettings ?? null,
    nluConfidenceThreshold: nluIntentConfidenceThreshold,
  });
  for (const { id, settings } of locale.slotTypes) {
    const { slotTypeName, description: about, ...rest } = settings;
    add(files, `${folder}/SlotTypes/${slotTypeName}/SlotType.json`, {
      name: slotTypeName,
      identifier: id,
      description: about ?? null,
      ...Object(toFile(rest)),
    });
  }
  for (const intent of locale.intents) addIntent(files, folder, intent);
}

function addIntent(files: Files, localeFolder: string, intent: IntentContent): void {
  const { intentName, description, ...rest } = intent.settings;
  const folder = `${localeFolder}/Intents/${intentName}`;
  add(files, `${folder}/Intent.json`, {
    name: intentName,
    identifier: intent.id,
    description: description ?? null,
    parentIntentSignature: null,
    sampleUtterances: null,
    intentConfirmationSetting: null,
    intentClosingSetting: null,
    initialResponseSetting: null,
    inputContexts: null,
    outputContexts: null,
    kendraConfiguration: null,
    dialogCodeHook: null,
    fulfillmentCodeHook: null,
    bedrockAgentIntentConfiguration: null,
    qInConnectIntentConfiguration: null,
    qnAIntentConfiguration: null,
    ...Object(toFile(rest)),
    slotPriorities: intent.slotPriorities,
  });
  for (const slot of intent.slots)
    add(files, `${folder}/Slots/${slot.settings.slotName}/Slot.json`, slotFile(slot));
}

function slotFile({ id, settings, slotTypeName }: SlotContent): object {
  const { slotName, description, slotTypeId: _, valueElicitationSetting, ...rest } = settings;
  const { slotConstraint, defaultValueSpecification, sampleUtterances, ...elicitation } =
    valueElicitationSetting;
  return {
    name: slotName,
    identifier: id,
    description: description ?? null,
    multipleValuesSetting: null,
    obfuscationSetting: null,
    ...Object(toFile(rest)),
    slotTypeName,
    slotConstraint,
    defaultValueSpec: defaultValueSpecification ?? null,
    slotValueElicitationSetting: {
      ...Object(toFile(elicitation)),
      sampleValueElicitingUtterances: sampleUtterances ?? null,
    },
  };
}

function add(files: Files, path: string, content: object): void {
  files[path] = strToU8(JSON.stringify(content));
}
