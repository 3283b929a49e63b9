import { eachText } from '../references.ts';
import type { Finding, Rule } from './rule.ts';

const ARN = /\barn:aws[\w-]*:/;

/** Authored flows name resources by token, so that they deploy to any instance. */
export const noLiteralArn: Rule = ({ graph, options }) => {
  if (!options.authored) return [];
  const findings: Finding[] = [];
  for (const { flow, action, parameters } of graph.nodes)
    eachText(parameters, 'Parameters', (text, where) => {
      if (ARN.test(text))
        findings.push({
          rule: 'no-literal-arn',
          severity: 'error',
          flow: flow.name,
          action: action.Identifier,
          message: `${where} holds an ARN.`,
          fix: 'Write a token, such as queue(…), flow(…), lambda(…) or botAlias().',
        });
    });
  return findings;
};
