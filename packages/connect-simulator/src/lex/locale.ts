import {
  FALLBACK_INTENT,
  FALLBACK_SIGNATURE,
  type IntentDefinition,
  isFallback,
  type LocaleDefinition,
  languageOf,
  type SlotDefinition,
} from '@resumed-chats/lex-model';
import type { LexIntent } from './lambda/event.ts';
import type { Recognizer, TrainRecognizer } from './recognition/port.ts';
import { type SlotTypes, slotTypesOf } from './slots/catalogue.ts';

/** A locale that was built: what the dialog asks of it, trained when it is first used. */
export class BuiltLocale {
  readonly definition: LocaleDefinition;
  readonly language: string;
  readonly slotTypes: SlotTypes;
  readonly #intents = new Map<string, IntentDefinition>();
  readonly #train: TrainRecognizer;
  #recognizer: Recognizer | undefined;

  constructor(definition: LocaleDefinition, train: TrainRecognizer) {
    this.definition = definition;
    this.language = languageOf(definition.localeId);
    this.slotTypes = slotTypesOf(definition);
    this.#train = train;
    for (const intent of definition.intents) this.#intents.set(intent.intentName!, intent);
    if (!definition.intents.some(isFallback)) this.#intents.set(FALLBACK_INTENT, UNDECLARED_FALLBACK);
  }

  get recognizer(): Recognizer {
    this.#recognizer ??= this.#train(this.definition);
    return this.#recognizer;
  }

  get threshold(): number {
    return this.definition.nluIntentConfidenceThreshold;
  }

  /** The built-in fallback's name in this locale. */
  get fallback(): string {
    return this.definition.intents.find(isFallback)?.intentName ?? FALLBACK_INTENT;
  }

  intent(name: string): IntentDefinition | undefined {
    return this.#intents.get(name);
  }

  slot(intentName: string, slotName: string): SlotDefinition | undefined {
    return this.#intents.get(intentName)?.slots?.find((slot) => slot.slotName === slotName);
  }

  /** An intent at its beginning, every slot empty. */
  fresh(name: string): LexIntent {
    const declared = this.#intents.get(name)?.slots ?? [];
    const slots: LexIntent['slots'] = declared.length === 0 ? NO_SLOTS : {};
    for (const { slotName } of declared) slots[slotName!] = null;
    return { name, slots, state: 'InProgress', confirmationState: 'None' };
  }
}

const NO_SLOTS: LexIntent['slots'] = Object.freeze({});

const UNDECLARED_FALLBACK: IntentDefinition = {
  intentName: FALLBACK_INTENT,
  parentIntentSignature: FALLBACK_SIGNATURE,
};
