import type {
  IntentDefinition,
  LocaleDefinition,
  SlotDefinition,
  SlotTypeDefinition,
} from '@resumed-chats/lex-model';
import { FALLBACK_SIGNATURE } from '@resumed-chats/lex-model';
import type { Change } from '../change.ts';
import { isAsDeclared } from './compare.ts';
import {
  type ActualIntent,
  type ActualLocale,
  intentValues,
  isBuilt,
  slotTypeValues,
  slotValues,
} from './model.ts';

export type LocaleAction =
  | { do: 'locale.create' | 'locale.update'; locale: Omit<LocaleDefinition, 'intents' | 'slotTypes'> }
  | { do: 'locale.delete' | 'locale.build' | 'locale.await-build'; localeId: string }
  | { do: 'slot-type.create' | 'slot-type.update'; localeId: string; slotType: SlotTypeDefinition }
  | { do: 'slot-type.delete'; localeId: string; slotTypeId: string }
  | { do: 'intent.create' | 'intent.update'; localeId: string; intent: IntentDefinition }
  | { do: 'intent.delete'; localeId: string; intentId: string }
  | { do: 'slot.create' | 'slot.update'; localeId: string; intentName: string; slot: SlotDefinition }
  | { do: 'slot.delete'; localeId: string; intentId: string; slotId: string };

type LocaleStep = Change<LocaleAction>;

/**
 * What brings DRAFT's locale to what is declared, without the build: slot types first, since slots name them; then
 * intents, slots, and the intents that name slots; what goes, goes last and in the other order.
 */
export function planLocale(declared: LocaleDefinition, actual: ActualLocale | undefined): LocaleStep[] {
  const { localeId } = declared;
  const plan = new Plan(localeId);
  planSettings(plan, declared, actual);
  for (const slotType of declared.slotTypes) {
    const before = actual?.slotTypes.get(slotType.slotTypeName);
    const name = `slot type ${slotType.slotTypeName}`;
    if (before === undefined) plan.add('create', name, { do: 'slot-type.create', localeId, slotType });
    else if (!isAsDeclared(slotTypeValues(slotType), before.values))
      plan.add('update', name, { do: 'slot-type.update', localeId, slotType });
  }
  // A new intent may be named by another one's next step: all are there before any is completed.
  for (const intent of declared.intents)
    if (isMissing(intent, actual))
      plan.add('create', `intent ${intent.intentName}`, {
        do: 'intent.create',
        localeId,
        intent: withSlots(intent) ? bare(intent) : intent,
      });
  for (const intent of declared.intents) planIntent(plan, intent, actual?.intents.get(intent.intentName));
  planRemoved(plan, declared, actual);
  return [...touch(declared, actual, plan.steps), ...plan.steps];
}

class Plan {
  readonly steps: LocaleStep[] = [];
  readonly localeId: string;

  constructor(localeId: string) {
    this.localeId = localeId;
  }

  add(change: LocaleStep['change'], what: string, action: LocaleAction): void {
    const resource = `bot locale ${this.localeId}${what === '' ? '' : `, ${what}`}`;
    this.steps.push({ change, resource, action });
  }
}

function planSettings(plan: Plan, declared: LocaleDefinition, actual: ActualLocale | undefined): void {
  const { intents: _, slotTypes: __, ...locale } = declared;
  if (actual === undefined) plan.add('create', '', { do: 'locale.create', locale });
  else if (
    actual.nluIntentConfidenceThreshold !== declared.nluIntentConfidenceThreshold ||
    (declared.description ?? '') !== (actual.description ?? '')
  )
    plan.add('update', 'settings', { do: 'locale.update', locale });
}

function planIntent(plan: Plan, intent: IntentDefinition, actual: ActualIntent | undefined): void {
  const { localeId } = plan;
  const { intentName, slots = [] } = intent;
  for (const slot of slots) {
    const before = actual?.slots.get(slot.slotName);
    const name = `intent ${intentName}, slot ${slot.slotName}`;
    if (before === undefined) plan.add('create', name, { do: 'slot.create', localeId, intentName, slot });
    else if (!isAsDeclared(slotValues(slot), before.values))
      plan.add('update', name, { do: 'slot.update', localeId, intentName, slot });
  }
  const removed = [...(actual?.slots ?? [])].filter(
    ([name]) => !slots.some((slot) => slot.slotName === name),
  );
  const asItIs =
    actual === undefined
      ? !isBuiltIn(intent) && !withSlots(intent)
      : isAsDeclared(intentValues(intent), actual.values) &&
        removed.length === 0 &&
        isAsDeclared(
          slots.map(({ slotName }) => slotName),
          actual.slotOrder,
        );
  if (!asItIs) plan.add('update', `intent ${intentName}`, { do: 'intent.update', localeId, intent });
  for (const [slotName, { id }] of removed)
    plan.add('delete', `intent ${intentName}, slot ${slotName}`, {
      do: 'slot.delete',
      localeId,
      intentId: actual!.id,
      slotId: id,
    });
}

function planRemoved(plan: Plan, declared: LocaleDefinition, actual: ActualLocale | undefined): void {
  const { localeId } = declared;
  const intents = new Set(declared.intents.map(({ intentName }) => intentName));
  for (const [name, { id, values }] of actual?.intents ?? [])
    if (!intents.has(name) && values.parentIntentSignature !== FALLBACK_SIGNATURE)
      plan.add('delete', `intent ${name}`, { do: 'intent.delete', localeId, intentId: id });
  const slotTypes = new Set(declared.slotTypes.map(({ slotTypeName }) => slotTypeName));
  for (const [name, { id }] of actual?.slotTypes ?? [])
    if (!slotTypes.has(name))
      plan.add('delete', `slot type ${name}`, { do: 'slot-type.delete', localeId, slotTypeId: id });
}

function isMissing(intent: IntentDefinition, actual: ActualLocale | undefined): boolean {
  return !isBuiltIn(intent) && !actual?.intents.has(intent.intentName);
}

/**
 * What is deleted, and the locale's own settings, leave no time behind by which a run after one that was stopped sees
 * that the locale has to be built. An intent that is written again as it is does.
 */
function touch(
  { localeId, intents }: LocaleDefinition,
  actual: ActualLocale | undefined,
  steps: readonly LocaleStep[],
): LocaleStep[] {
  const seen = ({ action }: LocaleStep) => !/^locale\.update$|\.delete$/.test(action.do);
  const intent = intents.find(({ intentName }) => actual?.intents.has(intentName));
  if (actual === undefined || intent === undefined || steps.length === 0) return [];
  if (!isBuilt(actual) || steps.some(seen)) return [];
  const plan = new Plan(localeId);
  plan.add('update', `intent ${intent.intentName}`, { do: 'intent.update', localeId, intent });
  return plan.steps;
}

/** Lex makes it with the locale. */
function isBuiltIn({ parentIntentSignature }: IntentDefinition): boolean {
  return parentIntentSignature === FALLBACK_SIGNATURE;
}

function withSlots({ slots }: IntentDefinition): boolean {
  return slots !== undefined && slots.length > 0;
}

/** Its slots can be made only when it is there, and all that it says of them only when they are. */
function bare({ intentName, description }: IntentDefinition): IntentDefinition {
  return { intentName, ...(description === undefined ? {} : { description }) };
}
