import { type Chat, type Contact, currentContact, type Simulator } from '@resumed-chats/connect-simulator';
import { contactInWords } from '@resumed-chats/connect-simulator/words';
import type { FlowContent } from '@resumed-chats/flow-language';
import { check } from './check.ts';
import { StepFailure } from './failure.ts';
import type { FaultPlan } from './fault-plan.ts';
import { Names } from './names.ts';
import { type Said, saidToCustomer } from './said.ts';
import { type Action, type ChatRequest, isAction, isByParticipant, type Step } from './step.ts';
import { fold } from './text-match.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a conversation takes place on. */
export interface ConversationOptions {
  simulator: Simulator;
  /** Whose wrappers the simulator was made with. */
  faults: FaultPlan;
  /** Starts a chat as a customer's client does. */
  startChat: (request: ChatRequest) => Chat;
  /** The flows by name. */
  flows: ReadonlyMap<string, FlowContent>;
  /** Names that a transcript may use. */
  names: { readonly [kind in 'locales' | 'topics' | 'lambdas']: readonly string[] };
  vocabulary?: Vocabulary;
  /** Of the customer; that of `startChat` when left out. */
  locale?: string | undefined;
  /** What flows name and is not here, a line each. */
  missing?: readonly string[];
}

/** Up to where the customer's messages have been matched: the next is looked for from here. */
export interface Cursor {
  message: number;
  offset: number;
}

/** One customer's chat on a simulator, and what people do to it. */
export class Conversation {
  readonly simulator: Simulator;
  readonly options: ConversationOptions;
  readonly names: Names;
  cursor: Cursor = { message: 0, offset: 0 };
  /** How long the transcript was when somebody last did something. */
  #lengthBefore = 0;
  #chat: Chat | undefined;
  #locale: string | undefined;

  constructor(options: ConversationOptions) {
    this.options = options;
    this.simulator = options.simulator;
    this.#locale = options.locale;
    const { instance } = options.simulator.connect;
    const { vocabulary = {} } = options;
    this.names = new Names(
      instance,
      vocabulary,
      () => this.#chat,
      () => this.#locale,
    );
  }

  /** Of the customer, if it was said. */
  get locale(): string | undefined {
    return this.#locale;
  }

  /** @throws StepFailure when none has been started */
  get chat(): Chat {
    if (this.#chat === undefined) throw new StepFailure('a chat', 'the customer has not started one');
    return this.#chat;
  }

  get started(): boolean {
    return this.#chat !== undefined;
  }

  /** The segment that is going on, or the last one. */
  get contact(): Contact {
    return currentContact(this.chat);
  }

  get said(): Said[] {
    return this.#chat === undefined ? [] : saidToCustomer(this.#chat);
  }

  /** What was said to the customer since somebody last did something. */
  get saidSince(): Said[] {
    return this.#chat === undefined ? [] : saidToCustomer(this.#chat, this.#lengthBefore);
  }

  /**
   * Does what a step says, and what follows from it at once; an expectation is checked.
   * @throws StepFailure, AgentActionError, UnknownNameError when it cannot be done now or is not so
   */
  async perform(step: Step): Promise<void> {
    await this.simulator.settle();
    if (!isAction(step)) return check(this, step);
    if (isByParticipant(step)) this.#lengthBefore = this.#chat?.transcript.length ?? 0;
    await this.#act(step);
    await this.simulator.settle();
  }

  async #act(action: Action): Promise<void> {
    const { connect } = this.simulator;
    const { names } = this;
    switch (action.kind) {
      case 'start':
        return this.#start(action.chat);
      case 'say':
        return this.#say(names.text(action.text));
      case 'pick':
        return this.#pick(names.text(action.button));
      case 'end':
        return connect.customerLeaves(this.#open('ends it'));
      case 'agentSays': {
        const agent = names.agent(action.agent);
        const { contact } = this;
        if (contact.status !== 'connected' || contact.agent !== agent)
          throw new StepFailure(`${agent.username} in the chat`, `the chat ${contactInWords(contact)}`);
        return connect.agentSays(contact, names.text(action.text));
      }
      case 'agent': {
        const { username } = names.agent(action.agent);
        if (action.does === 'accept') return connect.agentAccepts(username, this.contact);
        if (action.does === 'reject') return connect.agentRejects(username, this.contact);
        if (action.does === 'leave') return connect.agentLeaves(username, this.contact);
        return connect.setAvailability(username, action.does);
      }
      case 'pass':
        return this.simulator.advance(action.seconds);
      case 'passUntil': {
        const seconds = names.span(action.span);
        // A tenth of short spans, some seconds of long ones; time moves in whole milliseconds.
        const margin = Math.min(10, Math.round(seconds * 100) / 1000);
        const by = { 'shortly before': -margin, when: 0, 'shortly after': margin }[action.when];
        return this.simulator.advance(seconds + by);
      }
      case 'queue':
        return connect.setQueue(names.queue(action.queue), action.becomes);
      case 'fault':
        if (action.fault.kind !== 'action') return this.options.faults.add(action.fault);
        return connect.faults.add(action.fault);
    }
  }

  #start({ topic, ...request }: ChatRequest): void {
    this.#locale = request.locale ?? this.options.locale;
    this.#chat = this.options.startChat({
      ...request,
      ...(this.#locale === undefined ? {} : { locale: this.#locale }),
      ...(topic === undefined ? {} : { topic: this.names.topic(topic, this.options.names.topics) }),
      ...(request.message === undefined ? {} : { message: this.names.text(request.message) }),
    });
    this.cursor = { message: 0, offset: 0 };
    this.#lengthBefore = 0;
  }

  #say(text: string): void {
    this.simulator.connect.customerSays(this.#open('writes'), text);
  }

  /** Sends the title, as AWS's chat interface does. */
  #pick(button: string): void {
    const shown = this.said.findLast(({ buttons }) => buttons !== undefined)?.buttons ?? [];
    const title = shown.find((one) => fold(one) === fold(button));
    if (title === undefined)
      throw new StepFailure(
        `a button "${button}"`,
        shown.length === 0 ? 'no buttons were shown' : `the buttons are ${shown.join(', ')}`,
      );
    this.#say(title);
  }

  #open(does: string): Chat {
    const { chat } = this;
    if (chat.ended)
      throw new StepFailure(`an open chat when the customer ${does}`, `it ${contactInWords(this.contact)}`);
    return chat;
  }
}
