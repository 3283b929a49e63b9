import { differentIssue } from './en_US/different-issue.ts';
import { endChat } from './en_US/end-chat.ts';
import { deniedOther, deniedSame, saidOther, saidSame } from './en_US/polarity.ts';
import { sameIssue } from './en_US/same-issue.ts';
import { sameTopic } from './en_US/same-topic.ts';
import { differentSentences } from './en_US/sentences/different-issue.ts';
import { endSentences } from './en_US/sentences/end-chat.ts';
import { sameSentences } from './en_US/sentences/same-issue.ts';
import { agentSentences } from './en_US/sentences/speak-to-agent.ts';
import { speakToAgent } from './en_US/speak-to-agent.ts';
import { topicQuestions } from './en_US/topic-questions.ts';
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
    DifferentIssue: [
      ...differentIssue,
      ...differentSentences,
      ...namedTopic,
      ...topicQuestions,
      ...saidOther,
      ...deniedSame,
    ],
    SpeakToAgent: [...speakToAgent, ...agentSentences],
    EndChat: [...endChat, ...endSentences],
  },
  sameTopic,
};
