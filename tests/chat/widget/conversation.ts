import { EMPTY, EVENT, INTERACTIVE, type Transcript, withItems } from '../../../chat/widget/items.ts';
import { readTerms, type Terms } from '../../../chat/widget/terms.ts';
import { requireConfig } from '../../../config/load.ts';
import { CONFIG_FILE } from '../../fixture.ts';

const config = requireConfig(CONFIG_FILE);

export const START = Date.UTC(2026, 10, 26, 9, 0, 0);
export const MINUTE = 60_000;

/** What start-chat tells of a chat that began at `START`. */
export const terms: Terms = readTerms({
  startedAt: new Date(START).toISOString(),
  durationMinutes: 1500,
  locale: 'en_US',
  waits: {
    sameAgentSeconds: 300,
    askOnReturnSeconds: 43_200,
    lastCallSeconds: 1800,
    answerTimeoutSeconds: 600,
  },
  phrases: config.messages['en_US'],
});

export const phrases = config.messages['en_US']!;
export const noPhrases: Terms = { ...terms, phrases: {} };

export type Wire = Record<string, unknown>;

/** Items as the participant service gives them, a second apart. */
export class Script {
  readonly items: Wire[] = [];
  at = START;

  /** Lets time pass, in milliseconds. */
  pass(milliseconds: number): this {
    this.at += milliseconds;
    return this;
  }

  event(contentType: string, role = 'SYSTEM', name = ''): this {
    return this.#add({ Type: 'EVENT', ContentType: contentType, ParticipantRole: role, DisplayName: name });
  }

  joined(name: string): this {
    return this.event(EVENT.joined, name === 'Ana' ? 'CUSTOMER' : 'AGENT', name);
  }

  left(name: string): this {
    return this.event(EVENT.left, name === 'Ana' ? 'CUSTOMER' : 'AGENT', name);
  }

  ends(): this {
    return this.event(EVENT.ended);
  }

  ana(text: string): this {
    return this.says('CUSTOMER', 'Ana', text);
  }

  agent(name: string, text: string): this {
    return this.says('AGENT', name, text);
  }

  flow(text: string): this {
    return this.says('SYSTEM', 'SYSTEM_MESSAGE', text);
  }

  bot(text: string): this {
    return this.says('SYSTEM', 'BOT', text);
  }

  buttons(...titles: string[]): this {
    const elements = titles.map((title) => ({ title }));
    const template = {
      templateType: 'QuickReply',
      version: '1.0',
      data: { content: { title: phrases.choose, elements } },
    };
    return this.says('SYSTEM', 'BOT', JSON.stringify(template), INTERACTIVE);
  }

  says(role: string, name: string, text: string, contentType = 'text/plain'): this {
    return this.#add({
      Type: 'MESSAGE',
      ContentType: contentType,
      Content: text,
      ParticipantRole: role,
      DisplayName: name,
    });
  }

  get transcript(): Transcript {
    return withItems(EMPTY, this.items);
  }

  #add(item: Wire): this {
    this.at += 1000;
    const number = this.items.length + 1;
    this.items.push({
      Id: `item-${number}`,
      AbsoluteTime: new Date(this.at).toISOString(),
      ContactId: 'c',
      ...item,
    });
    return this;
  }
}

/** The conversation of the README, up to its end. */
export function wholeConversation(): Script {
  const { question, askIssue, sameButton, differentButton, agentButton, backToAgent } = phrases;
  return new Script()
    .joined('Ana')
    .ana('There is a charge that I do not know')
    .flow(phrases.connecting)
    .joined('Maria')
    .agent('Maria', 'Which charge is it?')
    .left('Maria')
    .flow('Maria has left the chat. Reply within 5 minutes to reach Maria again directly.')
    .pass(5 * MINUTE)
    .flow('We missed you! Reply within 12 hours and we take it up where we left off.')
    .pass(6 * 60 * MINUTE)
    .ana('I am back')
    .bot(question)
    .ana('hello?')
    .bot(askIssue)
    .buttons(sameButton, differentButton, agentButton)
    .ana(sameButton)
    .flow(backToAgent)
    .joined('Maria')
    .agent('Maria', 'Welcome back!')
    .left('Ana')
    .ends();
}
