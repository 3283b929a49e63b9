import { z } from 'zod';
import { botSettings } from './shapes/bot.ts';
import { intentSettings } from './shapes/intent.ts';
import { localeSettings } from './shapes/locale.ts';
import { slotSettings } from './shapes/slot.ts';
import { slotTypeSettings } from './shapes/slot-type.ts';

/**
 * A bot as data: what the requests of the model-building API take, without ids. Names stand where the API wants an id,
 * so that one definition serves a deployment, a simulator and a test.
 */
const slotDefinition = slotSettings.omit({ slotTypeId: true }).extend({
  /** A custom slot type's name, or `AMAZON.*`. */
  slotTypeName: z.string().min(1),
});

const intentDefinition = intentSettings.extend({
  /** In the order of their priority. */
  slots: z.array(slotDefinition).optional(),
});

const localeDefinition = localeSettings.extend({
  /** e.g. `en_US` */
  localeId: z.string().min(1),
  slotTypes: z.array(slotTypeSettings),
  intents: z.array(intentDefinition),
});

export const botDefinition = botSettings.omit({ roleArn: true }).extend({
  locales: z.array(localeDefinition).min(1, 'no locale. Add a locale with at least one intent.'),
});

export type BotDefinition = z.output<typeof botDefinition>;
export type LocaleDefinition = z.output<typeof localeDefinition>;
export type SlotTypeDefinition = z.output<typeof slotTypeSettings>;
/**
 * The built-in fallback is the intent named `FallbackIntent` with `parentIntentSignature` `AMAZON.FallbackIntent`. It
 * exists in every locale, declared or not.
 */
export type IntentDefinition = z.output<typeof intentDefinition>;
export type SlotDefinition = z.output<typeof slotDefinition>;

export const FALLBACK_INTENT = 'FallbackIntent';
/** Lex makes this intent itself with every locale; it can only be updated. */
export const FALLBACK_SIGNATURE = 'AMAZON.FallbackIntent';

export function isFallback({ intentName, parentIntentSignature }: IntentDefinition): boolean {
  return parentIntentSignature === FALLBACK_SIGNATURE || intentName === FALLBACK_INTENT;
}
