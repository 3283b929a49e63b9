import { failed, type RunAction } from './action.ts';

/** Ends this flow and begins another one. */
export const transferToFlow: RunAction = (step) => {
  const { world, contact, frame } = step;
  const reference = step.value('ContactFlowId');
  const flow = reference === undefined ? undefined : world.flows.find(reference);
  if (flow === undefined) return failed(`no flow "${reference ?? ''}"`);
  return {
    kind: 'left',
    branch: 'Success',
    act: () => {
      world.engine.stop(contact);
      world.engine.start(contact, flow, frame);
    },
  };
};
