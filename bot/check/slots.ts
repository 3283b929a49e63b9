import type { BotIntent, BotLocale, BotSlot } from '../definition.ts';
import type { BotFinding } from './finding.ts';
import * as limits from './limits.ts';
import { repeated } from './locale.ts';
import { isFallback } from './utterances.ts';

type Part = Omit<BotFinding, 'locale' | 'intent'>;

/** Names, descriptions, slots and contexts of each intent. */
export function checkSlots(locale: BotLocale): BotFinding[] {
  const types = new Set(locale.slotTypes.map(({ slotTypeName }) => slotTypeName));
  return locale.intents.flatMap((intent, index) =>
    [
      ...names(intent, `intents[${index}]`),
      ...contexts(intent, locale.localeId, `intents[${index}]`),
      ...(intent.slots ?? []).flatMap((slot, at) => checkSlot(slot, types, `intents[${index}].slots[${at}]`)),
    ].map((finding) => ({ ...finding, locale: locale.localeId, intent: intent.intentName ?? '' })),
  );
}

function names(intent: BotIntent, path: string): Part[] {
  const { intentName = '', description = '', slots = [] } = intent;
  const found: Part[] = [];
  if (!limits.NAME.test(intentName))
    found.push(lex(`${path}.intentName`, `"${intentName}" is not a name`, limits.NAME_FORM));
  if (description.length > limits.DESCRIPTION)
    found.push(
      lex(`${path}.description`, `${description.length} characters`, `Use at most ${limits.DESCRIPTION}.`),
    );
  if (slots.length > limits.SLOTS_AN_INTENT)
    found.push(lex(`${path}.slots`, `${slots.length} slots`, `An intent takes ${limits.SLOTS_AN_INTENT}.`));
  for (const name of repeated(slots.map(({ slotName }) => slotName ?? '')))
    found.push(lex(`${path}.slots`, `two slots are called ${name}`, 'Rename one of them.'));
  if (isFallback(intent) && (slots.length > 0 || intent.intentConfirmationSetting !== undefined))
    found.push(lex(path, 'the fallback intent has slots or a confirmation', 'Remove them.'));
  return found;
}

function checkSlot(slot: BotSlot, types: Set<string | undefined>, path: string): Part[] {
  const { slotName = '', slotTypeName, valueElicitationSetting: setting } = slot;
  const prompt = setting?.promptSpecification;
  const found: Part[] = [];
  if (!limits.NAME.test(slotName))
    found.push(lex(`${path}.slotName`, `"${slotName}" is not a name`, limits.NAME_FORM));
  if (!types.has(slotTypeName) && !slotTypeName.startsWith('AMAZON.'))
    found.push(
      lex(
        `${path}.slotTypeName`,
        `no slot type ${slotTypeName}`,
        'Define it, or use a built-in one (AMAZON.…).',
      ),
    );
  if (setting?.slotConstraint === 'Required' && prompt === undefined)
    found.push(
      lex(path, `the required slot ${slotName} has no prompt`, 'Write the question that asks for it.'),
    );
  const prompts = (prompt?.messageGroups ?? []).reduce(
    (sum, group) => sum + 1 + (group.variations?.length ?? 0),
    0,
  );
  if (prompts > limits.PROMPTS_A_SLOT)
    found.push(lex(path, `${prompts} prompts`, `A slot takes ${limits.PROMPTS_A_SLOT}.`));
  const utterances = setting?.sampleUtterances ?? [];
  if (utterances.length > limits.UTTERANCES_A_SLOT)
    found.push(lex(path, `${utterances.length} utterances`, `A slot takes ${limits.UTTERANCES_A_SLOT}.`));
  return found;
}

function contexts(intent: BotIntent, localeId: string, path: string): Part[] {
  const { inputContexts = [], outputContexts = [] } = intent;
  const found: Part[] = [];
  if (inputContexts.length > limits.INPUT_CONTEXTS)
    found.push(
      lex(`${path}.inputContexts`, `${inputContexts.length} contexts`, `Lex takes ${limits.INPUT_CONTEXTS}.`),
    );
  if (outputContexts.length > limits.OUTPUT_CONTEXTS)
    found.push(
      lex(
        `${path}.outputContexts`,
        `${outputContexts.length} contexts`,
        `Lex takes ${limits.OUTPUT_CONTEXTS}.`,
      ),
    );
  if (localeId !== 'en_US' && inputContexts.length + outputContexts.length > 0)
    found.push(
      lex(path, `contexts in ${localeId}`, 'Lex has contexts in en_US only; use session attributes.'),
    );
  for (const { name = '', timeToLiveInSeconds: ttl = 0, turnsToLive: turns = 0 } of outputContexts) {
    const { min, max } = limits.CONTEXT_TTL;
    if (ttl < min || ttl > max)
      found.push(lex(`${path}.outputContexts`, `${name} lives ${ttl} s`, `Set ${min} to ${max} seconds.`));
    if (turns < limits.CONTEXT_TURNS.min || turns > limits.CONTEXT_TURNS.max)
      found.push(lex(`${path}.outputContexts`, `${name} lives ${turns} turns`, 'Set 1 to 20 turns.'));
  }
  return found;
}

function lex(path: string, message: string, fix: string): Part {
  return { origin: 'lex', path, message, fix };
}
