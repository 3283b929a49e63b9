import { MAX_ACTIONS } from '../validate.ts';
import type { Rule } from './rule.ts';

const CLOSE = 0.9 * MAX_ACTIONS;

export const actionCount: Rule = {
  id: 'action-count',
  severity: 'warning',
  why: 'A flow has at most 250 actions; the one after that is refused.',
  source: 'AR/flow-language-concepts',
  check: ({ flows }) =>
    flows
      .filter(({ content }) => content.Actions.length > CLOSE)
      .map(({ name, content }) => ({
        severity: content.Actions.length > MAX_ACTIONS ? 'error' : 'warning',
        flow: name,
        what: `It has ${content.Actions.length} actions; ${MAX_ACTIONS} are allowed.`,
        how: 'Move a part of it to another flow, reached by TransferToFlow.',
      })),
};
