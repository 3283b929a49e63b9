import { eachText } from '../references.ts';
import { looksLikeToken, parseToken } from '../tokens.ts';
import type { Found, Rule } from './rule.ts';

/** A token is a whole value and of a known kind; once a flow is rendered there is none left. */
export const noUnresolvedToken: Rule = {
  id: 'no-unresolved-token',
  severity: 'error',
  elsewhere: 'error',
  why: 'Amazon Connect knows no tokens: it would look for a resource of that name, or say it to the customer.',
  source: 'docs/flows.md',
  check: ({ graph, options }) => {
    const found: Found[] = [];
    for (const { flow, action, parameters } of graph.nodes)
      eachText(parameters, 'Parameters', (text, where) => {
        if (!looksLikeToken(text) || (options.authored && parseToken(text) !== undefined)) return;
        found.push({
          flow: flow.name,
          action: action.Identifier,
          what: `${where} holds "${text}", which nothing will replace.`,
          how: 'Make the token the whole value, of a known kind, and render the flow with a resolver that knows it.',
        });
      });
    return found;
  },
};
