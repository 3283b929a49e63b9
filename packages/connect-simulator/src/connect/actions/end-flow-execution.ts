import type { RunAction } from './action.ts';

/** Ends the flow; the contact stays where it is. */
export const endFlowExecution: RunAction = ({ context, contact, execution }) => ({
  kind: 'left',
  act: () => context.engine.finish(contact, execution),
});
