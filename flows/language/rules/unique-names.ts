import type { Rule } from './rule.ts';

/** No two flows of the set have one name: CreateContactFlow refuses the second. */
export const uniqueNames: Rule = ({ flows }) =>
  flows
    .filter(({ name }, index) => flows.findIndex((other) => other.name === name) !== index)
    .map(({ name }) => ({
      rule: 'unique-names',
      severity: 'error',
      flow: name,
      message: `Two flows are called "${name}".`,
      fix: 'Rename one.',
    }));
