import { eachText } from '../references.ts';
import type { Found, Rule } from './rule.ts';

const ARN = /\barn:aws[\w-]*:/;

/** Authored flows name resources by token. */
export const noLiteralArn: Rule = {
  id: 'no-literal-arn',
  severity: 'error',
  why: 'An ARN belongs to one instance; a flow with one deploys to no other.',
  source: 'docs/flows.md',
  check: ({ graph, options }) => {
    if (!options.authored) return [];
    const found: Found[] = [];
    for (const { flow, action, parameters } of graph.nodes)
      eachText(parameters, 'Parameters', (text, where) => {
        if (ARN.test(text))
          found.push({
            flow: flow.name,
            action: action.Identifier,
            what: `${where} holds an ARN.`,
            how: 'Write a token, such as {{queue:…}}, {{flow:…}}, {{lambda:…}} or {{botAlias}}.',
          });
      });
    return found;
  },
};
