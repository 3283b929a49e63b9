import type { z } from 'zod';
import { type BotDefinition, botDefinition } from '../definition.ts';
import { type BotFinding, lexError } from '../finding.ts';

/**
 * What does not fit the model of the API: lengths, ranges, names, unknown members. `readable` is false when values are
 * missing or of the wrong type, so that nothing else can be looked at.
 */
export function checkShape(bot: BotDefinition): { findings: BotFinding[]; readable: boolean } {
  const { issues = [] } = botDefinition.safeParse(bot).error ?? {};
  return {
    findings: issues.map((issue) => findingOf(bot, issue)),
    readable: !issues.some(({ code }) => code === 'invalid_type' || code === 'invalid_union'),
  };
}

const WRONG = 'Write it as the model-building API of Lex V2 takes it.';

function findingOf(bot: BotDefinition, issue: z.core.$ZodIssue): BotFinding {
  const fix: unknown = issue.code === 'custom' ? issue.params?.['fix'] : undefined;
  const message =
    typeof fix === 'string' ? issue.message.slice(0, -`. ${fix}`.length) : issue.message.replace(/\.$/, '');
  const [first, index, ...inner] = issue.path;
  const locale = first === 'locales' && index !== undefined ? bot.locales[Number(index)] : undefined;
  const path = locale === undefined ? issue.path : inner;
  const found = lexError(inWords(path), message, typeof fix === 'string' ? fix : WRONG);
  if (locale === undefined) return { rule: 'bot-itself', ...found };
  const intent = path[0] === 'intents' ? locale.intents?.[Number(path[1])]?.intentName : undefined;
  return {
    rule: ruleOf(path),
    ...found,
    locale: String(locale?.localeId),
    ...(typeof intent === 'string' && { intent }),
  };
}

/** e.g. `intents[1].sampleUtterances[3]` */
function inWords(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

function ruleOf([part, index, member]: readonly PropertyKey[]): string {
  if (index === undefined) return 'bot-locale';
  if (part === 'slotTypes') return 'bot-slot-types';
  if (member === 'sampleUtterances') return 'bot-utterances';
  return /^(intentName|description|slots|inputContexts|outputContexts)$/.test(String(member))
    ? 'bot-slots'
    : 'bot-dialog';
}
