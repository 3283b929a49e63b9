import { type RunAction, SUCCESS } from './action.ts';

/** Flow logs, recording, analytics and voices have no effect that a chat here could show. */
export const nothingToSimulate: RunAction = () => SUCCESS;
