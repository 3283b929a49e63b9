import type { BotIntent, BotLocale } from '../definition.ts';
import type { BotFinding } from './finding.ts';
import * as limits from './limits.ts';
import { walk } from './walk.ts';

type Part = Omit<BotFinding, 'locale' | 'intent'>;

/** Messages, prompts, conditions, steps and code hooks, wherever in an intent they stand. */
export function checkDialog(locale: BotLocale): BotFinding[] {
  return locale.intents.flatMap((intent, index) => {
    const found: Part[] = [];
    walk(intent, `intents[${index}]`, (key, value, path) => {
      found.push(...checkMember(key, value, path, intent));
    });
    return found.map((finding) => ({ ...finding, locale: locale.localeId, intent: intent.intentName ?? '' }));
  });
}

function checkMember(key: string, value: unknown, path: string, intent: BotIntent): Part[] {
  switch (key) {
    case 'plainTextMessage':
    case 'customPayload':
    case 'ssmlMessage':
      return message((value as { value?: string }).value ?? '', path);
    case 'messageGroups':
      return listOf(value, path, limits.MESSAGE_GROUPS, 'message groups', 1);
    case 'variations':
      return listOf(value, path, limits.VARIATIONS, 'variations', 0);
    case 'conditionalBranches':
      return listOf(value, path, limits.BRANCHES, 'conditional branches', 1);
    case 'expressionString':
      return String(value).length <= limits.EXPRESSION_LENGTH
        ? []
        : [lex(path, `${String(value).length} characters`, `A condition takes ${limits.EXPRESSION_LENGTH}.`)];
    case 'maxRetries':
      return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= limits.MAX_RETRIES
        ? []
        : [lex(path, `${value} retries`, `Set 0 to ${limits.MAX_RETRIES}.`)];
    case 'dialogAction':
      return action(value as { type?: string; slotToElicit?: string }, path, intent);
    case 'postCodeHookSpecification':
      return afterHook(value as Record<string, unknown>, path);
    default:
      return [];
  }
}

function message(text: string, path: string): Part[] {
  if (text.length >= 1 && text.length <= limits.MESSAGE_LENGTH) return [];
  return [
    lex(
      path,
      text === '' ? 'an empty message' : `a message of ${text.length} characters`,
      `Use 1 to ${limits.MESSAGE_LENGTH} characters.`,
    ),
  ];
}

function listOf(value: unknown, path: string, most: number, what: string, least: number): Part[] {
  const length = Array.isArray(value) ? value.length : least;
  return length >= least && length <= most
    ? []
    : [lex(path, `${length} ${what}`, `Use ${least} to ${most}.`)];
}

function action(
  { type, slotToElicit }: { type?: string; slotToElicit?: string },
  path: string,
  intent: BotIntent,
): Part[] {
  const slots = (intent.slots ?? []).map(({ slotName }) => slotName);
  if (type === 'ElicitSlot' && !slots.includes(slotToElicit))
    return [
      lex(
        path,
        slotToElicit === undefined
          ? 'elicits a slot without naming it'
          : `elicits the slot ${slotToElicit}, which the intent does not have`,
        slots.length > 0 ? `Name one of ${slots.join(', ')}.` : 'Add the slot, or take another step.',
      ),
    ];
  if (type === 'InvokeDialogCodeHook' && intent.dialogCodeHook?.enabled !== true)
    return [lex(path, 'calls a dialog hook that is not enabled', 'Set dialogCodeHook.enabled to true.')];
  return [];
}

/** "Conversation steps following a code hook should be fully configured" (Lex V2 guide). */
function afterHook(post: Record<string, unknown>, path: string): Part[] {
  return (['success', 'failure', 'timeout'] as const)
    .filter((outcome) => !post[`${outcome}NextStep`] && !post[`${outcome}Conditional`])
    .map((outcome) =>
      lex(
        path,
        `nothing is set for a ${outcome} of the code hook`,
        `Set ${outcome}NextStep: a bot with steps left open after a code hook can fail.`,
      ),
    );
}

function lex(path: string, message: string, fix: string): Part {
  return { origin: 'lex', path, message, fix };
}
