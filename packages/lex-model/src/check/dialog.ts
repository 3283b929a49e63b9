import { parseExpression } from '../condition/expression.ts';
import { FALLBACK_INTENT, type IntentDefinition, isFallback, type LocaleDefinition } from '../definition.ts';
import { type LocaleFinding, lexError, ownError } from '../finding.ts';

/** Conditions, next steps and code hooks, wherever in an intent they stand: the settings nest, so all of it is walked. */
export function checkDialog(
  intent: IntentDefinition,
  locale: LocaleDefinition,
  path: string,
): LocaleFinding[] {
  const found: LocaleFinding[] = [];
  walk(intent, path, (key, value, at) => {
    if (key === 'expressionString') found.push(...checkExpression(String(value), at));
    else if (/nextStep$/i.test(key)) found.push(...checkStep(value as Step, intent, locale, at));
    else if (key === 'postCodeHookSpecification') found.push(...checkAfterHook(value as object, at));
  });
  return found;
}

type Visit = (key: string, value: unknown, path: string) => void;

/** Visits every member of a value, however deep, with its path. */
function walk(value: unknown, path: string, visit: Visit): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const at = Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`;
    visit(key, inner, at);
    walk(inner, at, visit);
  }
}

function checkExpression(text: string, path: string): LocaleFinding[] {
  const parsed = parseExpression(text);
  return parsed.ok
    ? []
    : [
        lexError(
          path,
          `"${text}" at character ${parsed.at + 1}: ${parsed.problem}`,
          'Correct the condition.',
        ),
      ];
}

interface Step {
  dialogAction?: { type?: string; slotToElicit?: string };
  intent?: { name?: string };
}

function checkStep(
  { dialogAction, intent: named }: Step,
  intent: IntentDefinition,
  { intents }: LocaleDefinition,
  path: string,
): LocaleFinding[] {
  if (dialogAction === undefined) return [];
  const { type, slotToElicit } = dialogAction;
  const at = `${path}.dialogAction`;
  if (type === 'StartIntent' && named?.name === undefined)
    return [ownError(path, 'starts an intent without naming it', 'Set intent.name.')];
  const target = named?.name === undefined ? intent : intents.find((one) => one.intentName === named.name);
  if (target === undefined)
    return named?.name === FALLBACK_INTENT
      ? []
      : [lexError(path, `there is no intent ${named?.name}`, 'Name an intent of this locale.')];
  const slots = (target.slots ?? []).map(({ slotName }) => slotName);
  if (type === 'ElicitSlot' && !slots.includes(slotToElicit ?? ''))
    return [
      lexError(
        at,
        slotToElicit === undefined
          ? 'elicits a slot without naming it'
          : `elicits the slot ${slotToElicit}, which the intent does not have`,
        slots.length > 0 ? `Name one of ${slots.join(', ')}.` : 'Add the slot, or take another step.',
      ),
    ];
  if (type === 'ConfirmIntent' && (isFallback(target) || target.intentConfirmationSetting === undefined))
    return [lexError(at, `intent ${target.intentName} has no confirmation prompt`, 'Write one.')];
  if (type === 'InvokeDialogCodeHook' && target.dialogCodeHook?.enabled !== true)
    return [
      {
        ...lexError(at, 'calls a dialog hook that is not enabled', 'Set dialogCodeHook.enabled to true.'),
        severity: 'warning',
      },
    ];
  return [];
}

/** "Conversation steps following a code hook should be fully configured" (Lex V2 guide). */
function checkAfterHook(post: object, path: string): LocaleFinding[] {
  return (['success', 'failure', 'timeout'] as const)
    .filter((outcome) => !(`${outcome}NextStep` in post) && !(`${outcome}Conditional` in post))
    .map((outcome) => ({
      ...lexError(
        path,
        `nothing is set for a ${outcome} of the code hook`,
        `Set ${outcome}NextStep: a bot with steps left open after a code hook can fail.`,
      ),
      severity: 'warning' as const,
    }));
}
