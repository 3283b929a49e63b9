import { eachText } from '../references.ts';
import { looksLikeToken, parseToken } from '../tokens.ts';
import type { Finding, Rule } from './rule.ts';

/** A token is a whole value and of a known kind; once a flow is rendered there is none left. */
export const noUnresolvedToken: Rule = ({ graph, options }) => {
  const findings: Finding[] = [];
  for (const { flow, action, parameters } of graph.nodes)
    eachText(parameters, 'Parameters', (text, where) => {
      if (!looksLikeToken(text) || (options.authored && parseToken(text) !== undefined)) return;
      findings.push({
        rule: 'no-unresolved-token',
        severity: 'error',
        flow: flow.name,
        action: action.Identifier,
        message: `${where} holds "${text}", which nothing will replace.`,
        fix: 'Make the token the whole value, of a known kind, and render the flow with a resolver that knows it.',
      });
    });
  return findings;
};
