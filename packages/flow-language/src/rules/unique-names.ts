import type { Rule } from './rule.ts';

export const uniqueNames: Rule = {
  id: 'unique-names',
  severity: 'error',
  elsewhere: 'error',
  why: 'An instance has no two flows of one name: the second is refused as a DuplicateResourceException.',
  source: 'API model of CreateContactFlow',
  check: ({ flows }) =>
    flows
      .filter(({ name }, index) => flows.findIndex((other) => other.name === name) !== index)
      .map(({ name }) => ({ flow: name, what: `Two flows are called "${name}".`, how: 'Rename one.' })),
};
