import { failed, type RunAction } from './action.ts';

/** Source: Loop, LoopCount 0 to 100. */
const MAX_ROUNDS = 100;

/** Takes ContinueLooping as often as LoopCount says, then DoneLooping once, and then starts anew. */
export const loop: RunAction = (step) => {
  const { frame, action, parameters } = step;
  frame.loops ??= {};
  let left = frame.loops[action.Identifier];
  if (left === undefined) {
    left = Number(step.resolve(parameters['LoopCount']));
    if (!Number.isInteger(left) || left < 0 || left > MAX_ROUNDS)
      return failed(`LoopCount is "${String(parameters['LoopCount'])}", not 0 to ${MAX_ROUNDS}`);
  }
  if (left > 0) {
    frame.loops[action.Identifier] = left - 1;
    return { kind: 'match', value: 'ContinueLooping', why: `${left} rounds left` };
  }
  delete frame.loops[action.Identifier];
  return { kind: 'match', value: 'DoneLooping', why: 'no rounds left' };
};
