import { failed, type RunAction, SUCCESS } from './action.ts';

/** Longest text. Source: MessageParticipant (6,000 characters in all). */
const MAX_CHARACTERS = 6000;

/** Says something to the customer, or in an agent whisper flow to the agent. Chat knows text only: prompts and SSML take the error branch. */
export const messageParticipant: RunAction = (step) => {
  const { Text } = step.parameters;
  if (Text === undefined) return failed('chat can only be sent Text');
  const text = step.text(Text);
  if (text.length === 0 || text.length > MAX_CHARACTERS)
    return failed(`the text has ${text.length} characters, not 1 to ${MAX_CHARACTERS}`);
  const { chats } = step.context;
  if (step.execution.flow.type === 'AGENT_WHISPER') chats.whisper(step.contact, text);
  else chats.say(step.contact, 'SYSTEM_MESSAGE', text);
  return SUCCESS;
};
