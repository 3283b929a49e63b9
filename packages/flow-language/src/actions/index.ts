import type { ActionSpec } from '../spec.ts';
import * as actions from './all.ts';

/** The types of all actions that are known, such as `Wait`. */
export type ActionType = (typeof actions)[keyof typeof actions]['spec']['type'];

export const ACTION_SPECS: readonly ActionSpec[] = Object.values(actions).map(({ spec }) => spec);

const BY_TYPE: ReadonlyMap<string, ActionSpec> = new Map(ACTION_SPECS.map((spec) => [spec.type, spec]));

/** What the service takes of an action type; undefined for one that is not known. */
export function actionSpec(type: string): ActionSpec | undefined {
  return BY_TYPE.get(type);
}
