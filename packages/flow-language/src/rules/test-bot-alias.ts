import { eachText } from '../references.ts';
import type { Found, Rule } from './rule.ts';

export const testBotAlias: Rule = {
  id: 'test-bot-alias',
  severity: 'warning',
  why: 'The test alias serves a few conversations at a time and follows every edit; beyond that the block takes its error branch.',
  source: 'AG/get-customer-input',
  check: ({ graph }) => {
    const found: Found[] = [];
    for (const { flow, action, parameters } of graph.nodes)
      eachText(parameters['LexV2Bot'], 'Parameters.LexV2Bot', (text, where) => {
        if (/\/TSTALIASID$/.test(text))
          found.push({
            flow: flow.name,
            action: action.Identifier,
            what: `${where} is the bot's test alias.`,
            how: 'Make a version of the bot and an alias for it, and name that.',
          });
      });
    return found;
  },
};
