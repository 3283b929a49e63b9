import { failed, type RunAction } from './action.ts';

/** Keys of a telephone: chat takes the error branch. Source: AG/get-customer-input. */
export const getParticipantInput: RunAction = () => failed('a chat has no keys to press');
