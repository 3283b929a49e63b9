import type { RunAction } from './action.ts';

/** Ends the flow; the contact stays where it is. */
export const endFlowExecution: RunAction = ({ world, contact, execution }) => ({
  kind: 'left',
  act: () => world.engine.finish(contact, execution),
});
