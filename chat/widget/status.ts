import type { State } from './state.ts';
import type { Words } from './strings/index.ts';

/** The line below the title: where the conversation is, in a sentence. */
export function statusLine(state: State, words: Words, now: number): string {
  switch (state.at) {
    case 'agent':
      return words.say('agent', { name: state.name === '' ? words.say('agentUnnamed') : state.name });
    case 'agentLeft': {
      const { name, replyUntil } = state;
      if (name === '') return words.say('someAgentLeft');
      return replyUntil === undefined
        ? words.say('agentLeftNoTime', { name })
        : words.say('agentLeft', { name, time: words.moment(replyUntil, now) });
    }
    case 'waiting':
      return state.replyUntil === undefined
        ? words.say('waitingNoTime')
        : words.say('waiting', { time: words.moment(state.replyUntil, now) });
    case 'asked':
      return words.say(state.question === 'issue' ? 'askedIssue' : 'asked');
    default:
      return words.say(state.at);
  }
}
