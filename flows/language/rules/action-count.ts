import { MAX_ACTIONS } from '../validate.ts';
import type { Rule } from './rule.ts';

const CLOSE = 0.9 * MAX_ACTIONS;

/** A flow has at most 250 actions (documented); close to that is worth knowing. */
export const actionCount: Rule = ({ flows }) =>
  flows
    .filter(({ content }) => content.Actions.length > CLOSE)
    .map(({ name, content }) => ({
      rule: 'action-count',
      severity: content.Actions.length > MAX_ACTIONS ? 'error' : 'warning',
      flow: name,
      message: `It has ${content.Actions.length} actions; ${MAX_ACTIONS} are allowed.`,
      fix: 'Move a part of it to another flow, reached by TransferToFlow.',
    }));
