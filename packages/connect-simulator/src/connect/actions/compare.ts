import type { RunAction } from './action.ts';

/** Check contact attributes. */
export const compare: RunAction = (step) => {
  const reference = String(step.parameters['ComparisonValue']);
  const value = step.resolve(reference);
  return { kind: 'match', value, why: `${reference} is ${value === undefined ? 'not set' : `"${value}"`}` };
};
