import type { RuleFacts } from '@resumed-chats/flow-language';
import { ACCEPTED_RULES, RULES } from '@resumed-chats/flow-language';
import { BOT_RULES } from '../../bot/check.ts';
import type { ConfigProblemCode } from '../../config/problem.ts';
import { TIMING_RULES } from './timing/rules.ts';

const CONFIG_RULES: Record<ConfigProblemCode, [why: string, source: string]> = {
  unreadable: ['Without its configuration nothing of this project can be built.', 'docs/configuration.md'],
  yaml: [
    'What is no YAML cannot be read; the rest of the file may mean something else.',
    'docs/configuration.md',
  ],
  missing: [
    'Without this value a flow, the bot or a Lambda would have nothing to go by.',
    'docs/configuration.md',
  ],
  'unknown-key': ['A misspelt key changes nothing, and nobody would notice.', 'docs/configuration.md'],
  type: [
    'Text, numbers, lists and groups are told apart, so that no value is taken for another.',
    'docs/configuration.md',
  ],
  format: [
    'A value that is not of its form would be refused by AWS, or mean something else there.',
    'docs/configuration.md',
  ],
  range: ['AWS takes values within its limits only.', 'docs/configuration.md'],
  timing: [
    'All durations of a chat hang together; these cannot all be kept.',
    'docs/configuration.md; AG/web-and-mobile-chat',
  ],
  locale: [
    'A text or label that a language lacks would be missing before customers.',
    'docs/configuration.md',
  ],
  duplicate: ['Of two equal keys or names one would be lost, or both be mixed up.', 'docs/configuration.md'],
  placeholder: [
    'A brace that nothing fills in would be shown to the customer as it is.',
    'docs/configuration.md',
  ],
};

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

export type OtherRuleId = (typeof OTHER_RULES)[number]['id'];

/** Every rule that verify knows, in the order of docs/verify.md. */
export const VERIFY_RULES: readonly RuleFacts[] = [
  ...Object.entries(CONFIG_RULES).map(
    ([code, [why, source]]): RuleFacts => ({ id: `config-${code}`, severity: 'error', why, source }),
  ),
  ...BOT_RULES.map(({ id, why, source }): RuleFacts => ({ id, severity: 'error', why, source })),
  ...OTHER_RULES,
  ...ACCEPTED_RULES,
  ...TIMING_RULES,
  ...RULES.map(({ check: _, ...facts }): RuleFacts => facts),
];

const BY_ID = new Map(VERIFY_RULES.map((rule) => [rule.id, rule]));

/** What is always the same of a rule's findings. @throws RangeError for an id that is none */
export function ruleOf(id: string): Pick<RuleFacts, 'severity' | 'why' | 'source'> & { rule: string } {
  const rule = BY_ID.get(id);
  if (rule === undefined) throw new RangeError(`There is no rule "${id}"`);
  return { rule: id, severity: rule.severity, why: rule.why, source: rule.source };
}
