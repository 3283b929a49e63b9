import { fieldsOf, type RuleFacts } from '@resumed-chats/findings';
import { ACCEPTED_RULES, RULES } from '@resumed-chats/flow-language';
import { BOT_RULES } from '../../bot/check.ts';
import { CONFIG_RULES } from '../../config/finding.ts';
import { TIMING_RULES } from './timing/rules.ts';

const OTHER_RULES = [
  {
    id: 'not-built',
    severity: 'error',
    why: 'What cannot even be built can neither be checked nor deployed.',
    source: 'docs/deploy.md',
  },
  {
    id: 'file-unreadable',
    severity: 'error',
    why: 'Nothing can be said about a file that cannot be read.',
    source: 'docs/verify.md',
  },
  {
    id: 'flow-module',
    severity: 'warning',
    why: 'A flow module runs inside a flow and by rules of its own, which are not known here.',
    source: 'TRUTH.md: Flow language',
  },
  {
    id: 'action-not-checked',
    severity: 'warning',
    why: 'Amazon Connect has this type, but it is not modelled here: its parameters and branches are taken as they are.',
    source: 'AR/flow-language-actions',
  },
  {
    id: 'legacy-format',
    severity: 'warning',
    why: 'CreateContactFlow, CloudFormation and Terraform take flow language only; just the console still imports this format.',
    source: 'AG/contact-flow-import-export',
  },
  {
    id: 'legacy-not-converted',
    severity: 'warning',
    why: 'What has no known counterpart in flow language is not checked; the flow around it is.',
    source: 'docs/verify.md',
  },
] as const satisfies readonly RuleFacts[];

/** Every rule that verify knows, in the order of docs/verify.md. */
export const VERIFY_RULES: readonly RuleFacts[] = [
  ...CONFIG_RULES,
  ...BOT_RULES,
  ...OTHER_RULES,
  ...ACCEPTED_RULES,
  ...TIMING_RULES,
  ...RULES.map(({ check: _, ...facts }): RuleFacts => facts),
];

const BY_ID = new Map(VERIFY_RULES.map((rule) => [rule.id, rule]));

/** What is always the same of a rule's findings. @throws RangeError for an id that is none */
export function ruleOf(id: string): ReturnType<typeof fieldsOf> {
  const rule = BY_ID.get(id);
  if (rule === undefined) throw new RangeError(`There is no rule "${id}"`);
  return fieldsOf(rule);
}
