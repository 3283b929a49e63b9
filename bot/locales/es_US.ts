import { differentIssue } from './es_US/different-issue.ts';
import { endChat } from './es_US/end-chat.ts';
import { deniedOther, deniedSame, saidOther, saidSame } from './es_US/polarity.ts';
import { sameIssue } from './es_US/same-issue.ts';
import { sameTopic } from './es_US/same-topic.ts';
import { differentSentences } from './es_US/sentences/different-issue.ts';
import { endSentences } from './es_US/sentences/end-chat.ts';
import { sameSentences } from './es_US/sentences/same-issue.ts';
import { agentSentences } from './es_US/sentences/speak-to-agent.ts';
import { speakToAgent } from './es_US/speak-to-agent.ts';
import { topicQuestions } from './es_US/topic-questions.ts';
import { namedTopic } from './es_US/topics.ts';
import type { BotLanguage } from './language.ts';

export const es_US: BotLanguage = {
  descriptions: {
    SameIssue:
      'El cliente vuelve por el mismo asunto de antes: sigue sin resolverse, nada ha cambiado o no hay nada nuevo.',
    DifferentIssue:
      'El cliente vuelve por un asunto diferente o nuevo, no por el de antes, o dice de qué se trata, por ejemplo una factura o un pedido.',
    SpeakToAgent: 'El cliente quiere hablar ya con una persona, sin más preguntas de un bot.',
    EndChat: 'El cliente no necesita nada más: el asunto está resuelto o ya no importa, o se despide.',
    FallbackIntent: 'Todo lo demás: poco claro, sin relación, o solo un saludo.',
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
