import { failed, type RunAction } from './action.ts';

/** Keys pressed on a telephone: on chat it takes its error branch. Source: AG/get-customer-input. */
export const getParticipantInput: RunAction = () => failed('a chat has no keys to press');
