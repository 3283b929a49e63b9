export { archiveOfDefinition, DEFAULT_IDLE_SECONDS, definitionInArchive } from './archive/archive.ts';
export {
  contentOf,
  countedIds,
  FALLBACK_ID,
  FALLBACK_SETTINGS,
  type IntentContent,
  type LocaleContent,
  localeOf,
} from './archive/content.ts';
export { type ArchiveContent, ArchiveError, readArchive } from './archive/read.ts';
export { botArchive, localeArchive } from './archive/write.ts';
export { compileFilter, slotTypeWords } from './check/slot-types.ts';
export { BOT_RULES, checkBot, type LocaleRule } from './check-bot.ts';
export {
  type Expression,
  type Operator,
  parseExpression,
  type Reference,
} from './condition/expression.ts';
export {
  type BotDefinition,
  FALLBACK_INTENT,
  FALLBACK_SIGNATURE,
  type IntentDefinition,
  isFallback,
  type LocaleDefinition,
  type SlotDefinition,
  type SlotTypeDefinition,
} from './definition.ts';
export {
  type BotFinding,
  formatBotFinding,
  type LocaleFinding,
  lexError,
  ownError,
  warning,
} from './finding.ts';
export { LOCALES, languageOf, localeNameOf, QUOTAS, quotasOf } from './limits.ts';
export { type AliasSettings, aliasSettings } from './shapes/alias.ts';
export {
  type BotSettings,
  botSettings,
  dataPrivacy,
  errorLogSettings,
  idleSessionTTLInSeconds,
} from './shapes/bot.ts';
export { type IntentSettings, intentSettings } from './shapes/intent.ts';
export {
  confidenceThreshold,
  type LocaleSettings,
  localeSettings,
  voiceSettings,
} from './shapes/locale.ts';
export {
  anyVersion,
  booleanInQuery,
  description,
  draft,
  id,
  name,
  numberedVersion,
  roleArn,
  someOf,
  tagKey,
  tags,
} from './shapes/names.ts';
export { type SlotSettings, slotSettings } from './shapes/slot.ts';
export { type SlotTypeSettings, slotTypeSettings } from './shapes/slot-type.ts';
export type { DialogState } from './shapes/steps.ts';
export { slotsIn, utterancePieces, utterancesOf } from './utterance.ts';
