import { failed, type RunAction } from './action.ts';

/** Loop prompts: on chat it goes straight to its error branch. Source: AG/loop-prompts. */
export const messageParticipantIteratively: RunAction = () => failed('chat has no looping prompts');
