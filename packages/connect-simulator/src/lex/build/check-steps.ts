import { parseExpression } from '../condition/expression.ts';
import {
  FALLBACK_INTENT,
  isFallback,
  type LexIntentDefinition,
  type LexLocaleDefinition,
} from '../definition.ts';
import type { AddFinding } from './check-intents.ts';

/**
 * Conditions that cannot be read, and next steps to intents and slots that are not there, wherever in an
 * intent they stand: the settings nest, so the whole of it is walked.
 */
export function checkSteps(
  intent: LexIntentDefinition,
  locale: LexLocaleDefinition,
  path: string,
  add: AddFinding,
): void {
  const { slots, ...rest } = intent;
  walk(rest, path);
  for (const slot of slots ?? []) walk(slot.valueElicitationSetting, `${path}.slots.${slot.slotName}`);

  function walk(value: unknown, at: string): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const here = `${at}.${key}`;
      if (key === 'expressionString' && typeof inner === 'string') checkExpression(inner, here);
      else if (/nextStep$/i.test(key)) checkStep(inner as Step, here);
      else walk(inner, here);
    }
  }

  function checkExpression(text: string, at: string): void {
    const parsed = parseExpression(text);
    if (!parsed.ok) add(at, `"${text}" at character ${parsed.at + 1}: ${parsed.problem}`);
  }

  function checkStep(step: Step, at: string): void {
    const action = step?.dialogAction;
    if (action === undefined) return;
    const name = step?.intent?.name ?? intent.intentName;
    const target = locale.intents.find((one) => one.intentName === name);
    if (action.type === 'StartIntent' && step?.intent?.name === undefined)
      add(`${at}.intent.name`, 'StartIntent needs the name of the intent', 'ours');
    if (target === undefined) {
      if (name !== FALLBACK_INTENT) add(`${at}.intent.name`, `there is no intent ${name}`);
      return;
    }
    if (
      action.type === 'ElicitSlot' &&
      !target.slots?.some(({ slotName }) => slotName === action.slotToElicit)
    )
      add(
        `${at}.dialogAction.slotToElicit`,
        `intent ${name} has no slot ${action.slotToElicit ?? '(none named)'}`,
      );
    if (
      action.type === 'ConfirmIntent' &&
      (isFallback(target) || target.intentConfirmationSetting === undefined)
    )
      add(`${at}.dialogAction.type`, `intent ${name} has no confirmation prompt`);
  }
}

type Step =
  | { dialogAction?: { type?: string; slotToElicit?: string }; intent?: { name?: string } }
  | undefined;
