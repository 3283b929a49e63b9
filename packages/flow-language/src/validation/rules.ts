import { type Finding, type FindingPlace, fieldsOf, type RuleFacts } from '@resumed-chats/findings';

const LIVE = 'TRUTH.md: Flow language, seen live by others';

/** What CreateContactFlow refuses, rule by rule. Everything here is an error: such a flow cannot be created. */
const FACTS = {
  'flow-json': ['Content that is no JSON object is refused as a whole.', 'AR/flow-language-concepts'],
  'flow-size': ['Content has at most 256000 characters.', 'API model of CreateContactFlow'],
  'flow-envelope': [
    'Without Version, StartAction and Actions it is no flow language, and nothing would run.',
    'AR/flow-language-concepts',
  ],
  'flow-actions': ['A flow has 1 to 250 actions.', 'AR/flow-language-concepts'],
  'action-shape': [
    'An action is an object with Identifier, Type, Parameters and Transitions; another key is most often a misspelt one.',
    'AR/flow-language-actions; TRUTH.md: Flow language, assumed',
  ],
  identifier: [
    'Transitions name actions by Identifier: it is unique, at most 50 characters, and some characters and names are not allowed.',
    'AR/flow-language-actions',
  ],
  'action-type': [
    'A type that the service does not know is refused ("Invalid Action type").',
    `${LIVE}; AR/flow-language-actions`,
  ],
  'flow-type': [
    'Each action stands in certain types of flow only, by its own page.',
    'AR/flow-language-actions; TRUTH.md: Flow language, assumed',
  ],
  'parameter-missing': ['An action without a parameter that it needs is refused.', LIVE],
  'parameter-name': ['An unknown parameter is refused by name, whatever its page calls it.', LIVE],
  'parameter-value': [
    'A parameter is static text, one whole JSONPath, or text with JSONPaths inside, and within its limits; numbers are strings.',
    `AR/flow-language-actions; ${LIVE}`,
  ],
  'parameter-exclusive': [
    'Of some parameters only one may be given, of some exactly one.',
    `AR/flow-language-actions; ${LIVE}`,
  ],
  'next-action': [
    'NextAction is demanded even where conditions and errors cover every outcome, and refused where the flow ends.',
    LIVE,
  ],
  'dangling-target': [
    'A branch to an action that is not there cannot be taken.',
    'TRUTH.md: Flow language, assumed',
  ],
  'condition-form': [
    'A condition is an operator that the action takes, with one operand of the right kind.',
    'AR/flow-language-concepts',
  ],
  'condition-limits': [
    'Conditions nest 5 deep at most, with 50 sub-conditions at most.',
    'AR/flow-language-concepts',
  ],
  'condition-set': [
    'Some actions need certain conditions and no others, some none at all.',
    `AR/flow-language-actions; ${LIVE}`,
  ],
  'error-missing': ['An action without an error branch that it needs is refused.', LIVE],
  'error-unexpected': ['An error that the type cannot take, or one twice, is refused.', LIVE],
} as const satisfies Record<string, readonly [why: string, source: string]>;

export type AcceptedRuleId = keyof typeof FACTS;

/** What is known of each rule by which CreateContactFlow refuses a flow. */
export const ACCEPTED_RULES: readonly (RuleFacts & { id: AcceptedRuleId })[] = Object.entries(FACTS).map(
  ([id, [why, source]]) => ({ id: id as AcceptedRuleId, severity: 'error', elsewhere: 'error', why, source }),
);

const FACTS_BY_ID = new Map(ACCEPTED_RULES.map((rule) => [rule.id, fieldsOf(rule)]));

const HOW: Partial<Record<AcceptedRuleId, string>> = {
  'error-missing': 'Add the branch under Transitions.Errors, to something that the customer would accept.',
  'next-action':
    'Write NextAction; where conditions and errors cover everything, the target of the catch-all.',
  'parameter-missing': 'Write the parameter.',
  'action-type': 'Write a type of the flow language.',
};

/**
 * One reason for which CreateContactFlow refuses a flow.
 * @param what in the service's words, where they are known @param how ours, and not the service's
 */
export function refusal(
  rule: AcceptedRuleId,
  what: string,
  where: FindingPlace = {},
  how = HOW[rule] ?? 'Mend it as the action page says.',
): Finding {
  return { ...FACTS_BY_ID.get(rule)!, ...where, what, how };
}
