import type { Config, Messages } from '../config/schema.ts';
import type { Question } from './decide.ts';
import { languageTag } from './locale.ts';
import { buttons, MAX_MESSAGE_LENGTH } from './quick-reply.ts';
import { fill, truncate } from './text.ts';
import { topicLabel } from './topics.ts';

/** A message in an answer to Lex: content of 1 to 1,024 UTF-16 code units, a template as a string of JSON. */
export interface LexMessage {
  contentType: 'PlainText' | 'CustomPayload';
  content: string;
}

export interface Asking {
  question: Question;
  /** 1 when it is asked for the first time in this visit. */
  attempts: number;
  /** Key of the configured topic to confirm, or ''. */
  topic: string;
  locale: string;
  interactive: boolean;
}

/** Messages for a question; those that were made once are remembered, as there are only so many. */
export function messageWriter(config: Config): (asking: Asking) => LexMessage[] {
  const written = new Map<string, LexMessage[]>();
  return (asking) => {
    const { question, attempts, topic, locale, interactive } = asking;
    const key = [question, attempts <= 1, topic, locale, interactive].join();
    const messages = written.get(key) ?? write(config, asking);
    written.set(key, messages);
    return messages;
  };
}

/**
 * The question as plain text, complete in itself, and then the same choices as buttons: clients that cannot show
 * interactive messages lose nothing.
 */
function write(config: Config, asking: Asking): LexMessage[] {
  const texts = config.messages[asking.locale] ?? config.messages[config.locales[0]!]!;
  const labels = config.topics.map((topic) => topicLabel(config, topic.key, asking.locale));
  const plain: LexMessage = {
    contentType: 'PlainText',
    content: truncate(questionText(asking, texts, labels, config), MAX_MESSAGE_LENGTH),
  };
  const payload = asking.interactive
    ? buttons(texts.choose, choices(asking.question, texts, labels))
    : undefined;
  return payload === undefined ? [plain] : [plain, { contentType: 'CustomPayload', content: payload }];
}

function questionText(asking: Asking, texts: Messages, labels: string[], config: Config): string {
  const first = asking.attempts <= 1;
  switch (asking.question) {
    case 'issue':
      return first ? texts.askIssue : texts.askIssueAgain;
    case 'topic':
      return withChoices(first ? texts.askTopic : texts.askTopicAgain, labels, languageTag(asking.locale));
    case 'confirmation':
      return fill(texts.confirmTopic, { topic: topicLabel(config, asking.topic, asking.locale) });
  }
}

function choices(question: Question, texts: Messages, labels: string[]): string[] {
  switch (question) {
    case 'issue':
      return [texts.sameButton, texts.differentButton, texts.agentButton];
    case 'topic':
      return labels;
    case 'confirmation':
      return [texts.yesButton, texts.noButton];
  }
}

/** "What is it about? Billing, Technical help, or Orders." With too many topics for a message, the first ones. */
function withChoices(text: string, labels: string[], tag: string): string {
  const list = new Intl.ListFormat(tag, { type: 'disjunction' });
  const room = MAX_MESSAGE_LENGTH - text.length - 2;
  for (let count = labels.length; count > 0; count--) {
    const words = list.format(labels.slice(0, count));
    if (words.length <= room) return `${text} ${words}.`;
  }
  return text;
}
