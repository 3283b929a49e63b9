import type { Agent, Chat, Contact, InstanceView, Queue } from '@resumed-chats/connect-simulator';
import { didYouMean, UserError } from '@resumed-chats/findings';
import { StepFailure } from './failure.ts';
import type { TextMatch } from './step.ts';
import { messageKey, messageMatch } from './text-match.ts';
import { type Role, roleName, type Vocabulary } from './vocabulary.ts';

export { queueInWords } from '@resumed-chats/connect-simulator';

/** A name of which the instance or the project knows nothing. */
export class UnknownNameError extends UserError {
  override readonly name = 'UnknownNameError';
}

/**
 * What the words of one conversation stand for: names of the instance first, then what the vocabulary calls something,
 * then what the conversation itself makes plain: `the agent` has the chat, is offered it or had it last; `an agent of
 * QUEUE` serves that queue, and is the one who has the chat where that fits; `another agent of QUEUE` is not `the agent`;
 * `that queue` and `that agent` were named last.
 * Every look-up throws UnknownNameError for what is no name at all, StepFailure for a role that nobody has now.
 */
export class Names {
  readonly #instance: InstanceView;
  readonly #vocabulary: Vocabulary;
  readonly #chat: () => Chat | undefined;
  readonly #locale: () => string | undefined;
  #queue: Queue | undefined;
  #agent: Agent | undefined;

  constructor(
    instance: InstanceView,
    vocabulary: Vocabulary,
    chat: () => Chat | undefined,
    locale: () => string | undefined,
  ) {
    this.#instance = instance;
    this.#vocabulary = vocabulary;
    this.#chat = chat;
    this.#locale = locale;
  }

  /** By user name or first name, capitals or not, or by a role. */
  agent(written: string): Agent {
    this.#agent = this.#agentNamed(written) ?? this.#agentCalled(written);
    return this.#agent;
  }

  /** `Billing`, `the Billing queue`, `maria's own queue`, or a role. */
  queue(written: string): Queue {
    this.#queue = this.#queueNamed(written) ?? this.#queueCalled(written);
    return this.#queue;
  }

  /** The ARN of the agent or queue that is called so, if any is. */
  arns(written: string): string[] {
    return [() => this.agent(written), () => this.queue(written)].flatMap((find) => {
      try {
        return [find().arn];
      } catch (error) {
        if (error instanceof UnknownNameError || error instanceof StepFailure) return [];
        throw error;
      }
    });
  }

  /** One of the topics' keys. */
  topic(written: string, keys: readonly string[]): string {
    if (keys.includes(written)) return written;
    const role = this.#role('topics', written);
    if (role === undefined) throw unknownName('topic', written, keys);
    return this.#value(role, written);
  }

  /** Seconds of a span of the vocabulary. */
  span(written: string): number {
    const { spans = {} } = this.#vocabulary;
    const seconds = spans[roleName(written)];
    if (seconds === undefined) throw unknownName('span', written, Object.keys(spans));
    return seconds;
  }

  /** `{key}` as the message says it; any other text as it is. */
  text(written: string): string {
    const key = messageKey(written);
    return key === undefined || this.#vocabulary.messages === undefined ? written : this.#message(key)[0]!;
  }

  match(text: TextMatch): TextMatch {
    return text.message === undefined ? text : messageMatch(text, this.#message(text.message));
  }

  #message(key: string): readonly string[] {
    const messages = this.#vocabulary.messages?.(this.#locale()) ?? {};
    const found = messages[key] ?? messages[roleName(key)];
    if (found === undefined) throw unknownName('message', key, Object.keys(messages));
    return typeof found === 'string' ? [found] : found;
  }

  #agentNamed(written: string): Agent | undefined {
    const wanted = written.toLowerCase();
    for (const agent of this.#instance.agents.values())
      if (agent.username.toLowerCase() === wanted || agent.firstName.toLowerCase() === wanted) return agent;
    return undefined;
  }

  #agentCalled(written: string): Agent {
    const name = roleName(written);
    const given = this.#role('agents', name);
    if (given !== undefined)
      return this.#agentNamed(this.#value(given, written)) ?? this.#unknownAgent(written);
    const [, another, of] = /^(another )?agent(?: of (.+))?$/.exec(name) ?? [];
    const last = this.#lastAgent();
    if (name === 'agent') return last ?? nobody(written);
    if (name === 'that agent') return this.#agent ?? nobody(written);
    if (another === undefined && of === undefined) return this.#unknownAgent(written);
    const queue = of === undefined ? (this.#contact()?.queue ?? this.#queue) : this.queue(of);
    if (queue === undefined) return nobody(written);
    if (another === undefined && last !== undefined && queue.agents.has(last)) return last;
    for (const agent of queue.agents) if (another === undefined || agent !== last) return agent;
    return nobody(written);
  }

  #queueNamed(written: string): Queue | undefined {
    const name = written.replace(/’/g, "'").replace(/\s+/g, ' ').trim();
    const [, owner] = /^(?:(?:agent )?(\S+)|(.+))(?:'s|')(?: own)? queue$/i.exec(name) ?? [];
    const wanted = name.replace(/^the /i, '').toLowerCase();
    for (const [key, queue] of this.#instance.queues)
      if ([key, `${key} queue`, `queue ${key}`].some((form) => form.toLowerCase() === wanted)) return queue;
    return owner === undefined || owner.toLowerCase() === 'agent' ? undefined : this.agent(owner).queues[0];
  }

  #queueCalled(written: string): Queue {
    // In `chat waits in the queue of …` the words before take the word "queue".
    const name = roleName(written).replace(/^of /, 'queue of ').replace(/’/g, "'");
    if (name === 'that queue') return this.#queue ?? nobody(written);
    const [, owner] = /^(.*agent.*?)'s?(?: own)? queue$/.exec(name) ?? [];
    if (owner !== undefined) return this.agent(owner).queues[0]!;
    const given = this.#role('queues', name);
    const found = given === undefined ? undefined : this.#instance.queues.get(this.#value(given, written));
    if (found !== undefined) return found;
    throw unknownName('queue', written, this.#instance.queues.keys());
  }

  #role(kind: 'queues' | 'agents' | 'topics', written: string): Role | undefined {
    const roles = this.#vocabulary[kind] ?? {};
    const name = roleName(written);
    return Object.hasOwn(roles, name) ? roles[name] : undefined;
  }

  #value(role: Role, written: string): string {
    return (typeof role === 'string' ? role : role(this.#chat())) ?? nobody(written);
  }

  #contact(): Contact | undefined {
    return this.#chat()?.contacts.at(-1);
  }

  /** Who has the chat or is offered it, or had it last. */
  #lastAgent(): Agent | undefined {
    return this.#chat()?.contacts.findLast(({ agent }) => agent !== undefined)?.agent;
  }

  #unknownAgent(written: string): never {
    throw unknownName('agent', written, this.#instance.agents.keys());
  }
}

function nobody(written: string): never {
  throw new StepFailure(`something that "${written}" stands for`, 'there is nothing of that kind now');
}

export function unknownName(kind: string, written: string, known: Iterable<string>): UnknownNameError {
  const names = [...known];
  const there = names.length === 0 ? 'there is none' : `there are ${names.join(', ')}`;
  return new UnknownNameError(`there is no ${kind} "${written}"; ${there}.${didYouMean(written, names)}`);
}
