import type { Rule } from './rule.ts';

export const reservedTag: Rule = {
  id: 'reserved-tag',
  severity: 'error',
  why: 'Tags that begin with aws: are taken at create and refused when the flow runs: the block takes its error branch.',
  source: 'AR/contact-actions-tagcontact; TRUTH.md: Flow language, documented',
  check: ({ graph }) =>
    graph.nodes
      .filter(({ action }) => action.Type === 'TagContact')
      .flatMap(({ flow, action, parameters }) =>
        Object.keys(parameters['Tags'] ?? {})
          .filter((key) => key.toLowerCase().startsWith('aws:'))
          .map((key) => ({
            flow: flow.name,
            action: action.Identifier,
            what: `The tag "${key}" is one of AWS's own.`,
            how: 'Choose a key that does not begin with aws:.',
          })),
      ),
};
