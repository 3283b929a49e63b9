import { failed, type RunAction } from './action.ts';

/** There are no tasks here: as where the task cannot be made. */
export const createTask: RunAction = () => failed('tasks are not simulated');
