import { differentIssue } from './en_US/different-issue.ts';
import { endChat } from './en_US/end-chat.ts';
import { deniedOther, deniedSame, saidOther, saidSame } from './en_US/polarity.ts';
import { sameIssue } from './en_US/same-issue.ts';
import { agentSentences, differentSentences, endSentences, sameSentences } from './en_US/sentences.ts';
import { speakToAgent } from './en_US/speak-to-agent.ts';
import { namedTopic } from './en_US/topics.ts';
import type { BotLanguage } from './language.ts';

export const en_US: BotLanguage = {
  descriptions: {
    SameIssue:
      'The customer came back about the same issue as before: it is still not fixed, nothing has changed, or there is nothing new.',
    DifferentIssue:
      'The customer came back about a different or new issue, not the one from before, or names what it is about, such as a bill or an order.',
    SpeakToAgent: 'The customer wants a person at once and no more questions from a bot.',
    EndChat: 'The customer needs nothing more: the issue is solved, or no longer matters, or a goodbye.',
    FallbackIntent: 'Anything else: unclear, unrelated or only a greeting.',
  },
  utterances: {
    SameIssue: [...sameIssue, ...sameSentences, ...saidSame, ...deniedOther],
    DifferentIssue: [...differentIssue, ...differentSentences, ...namedTopic, ...saidOther, ...deniedSame],
    SpeakToAgent: [...speakToAgent, ...agentSentences],
    EndChat: [...endChat, ...endSentences],
  },
  sameTopic: [
    'same {Topic} problem',
    'the same {Topic} issue',
    'still the {Topic}',
    "it's still about my {Topic}",
    'my {Topic} is still not working',
    'still waiting for my {Topic}',
  ],
};
