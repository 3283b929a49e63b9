import type { Simulator } from '@resumed-chats/connect-simulator';
import { type Chat, type Contact, currentContact } from '@resumed-chats/connect-simulator';
import type { LocalProject } from '../local/project.ts';
import type { StartChatRequest } from '../local/start-chat.ts';
import { StepFailure } from './failure.ts';
import type { FaultPlan } from './fault-plan.ts';
import { findAgent, findQueue } from './names.ts';
import { type Said, saidToCustomer } from './said.ts';
import type { Action } from './step.ts';
import { isSomebodys } from './step.ts';
import { fold } from './text-match.ts';

/** Up to where the customer's messages have been matched: the next is looked for from here. */
export interface Cursor {
  message: number;
  offset: number;
}

/** One customer's chat on a simulator, and what people do to it. */
export class Conversation {
  readonly project: LocalProject;
  readonly faults: FaultPlan;
  readonly locale: string | undefined;
  cursor: Cursor = { message: 0, offset: 0 };
  /** How much had been said to her when somebody last did something. */
  saidBefore = 0;
  #chat: Chat | undefined;

  constructor(project: LocalProject, faults: FaultPlan, locale?: string) {
    this.project = project;
    this.faults = faults;
    this.locale = locale;
  }

  get simulator(): Simulator {
    return this.project.simulator;
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

  /**
   * Does it, and what follows from it at once.
   * @throws StepFailure, AgentActionError, UnknownNameError when it cannot be done now
   */
  async perform(action: Action): Promise<void> {
    await this.simulator.settle();
    if (isSomebodys(action)) this.saidBefore = this.said.length;
    await this.#act(action);
    await this.simulator.settle();
  }

  /** Starts a chat as a customer's own client would have it. */
  async begin(request: StartChatRequest): Promise<void> {
    await this.simulator.settle();
    this.#start(request);
    await this.simulator.settle();
  }

  async #act(action: Action): Promise<void> {
    const { connect } = this.simulator;
    switch (action.kind) {
      case 'start':
        return this.#start(action.chat);
      case 'say':
        return this.#say(action.text);
      case 'pick':
        return this.#pick(action.button);
      case 'end':
        return connect.customerLeaves(this.#open('ends it'));
      case 'agentSays': {
        const agent = findAgent(connect.instance, action.agent);
        const { contact } = this;
        if (contact.status !== 'connected' || contact.agent !== agent)
          throw new StepFailure(`${agent.username} in the chat`, `the chat ${inWords(contact)}`);
        return connect.agentSays(contact, action.text);
      }
      case 'agent': {
        const { username } = findAgent(connect.instance, action.agent);
        if (action.does === 'accept') return connect.agentAccepts(username, this.contact);
        if (action.does === 'reject') return connect.agentRejects(username, this.contact);
        if (action.does === 'leave') return connect.agentLeaves(username, this.contact);
        return connect.setAvailability(username, action.does);
      }
      case 'pass':
        return this.simulator.advance(action.seconds);
      case 'queue':
        return connect.setQueue(findQueue(connect.instance, action.queue), action.becomes);
      case 'fault':
        if (action.fault.kind !== 'action') return this.faults.add(action.fault);
        return connect.faults.add(action.fault);
    }
  }

  #start(request: StartChatRequest): void {
    this.#chat = this.project.startChat({
      ...(this.locale === undefined ? {} : { locale: this.locale }),
      ...request,
    });
    this.cursor = { message: 0, offset: 0 };
    this.saidBefore = 0;
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
      throw new StepFailure(`an open chat when the customer ${does}`, `it ${inWords(this.contact)}`);
    return chat;
  }
}

/** Where a contact is: `is with maria`, `has ended: EXPIRED`. */
export function inWords(contact: Contact): string {
  const { status, agent, queue, execution, disconnectReason } = contact;
  const where = queue === undefined ? '' : (queue.name ?? `${queue.agent!.username}'s own queue`);
  switch (status) {
    case 'ended':
      return `has ended: ${disconnectReason ?? 'no reason'}`;
    case 'connected':
      return `is with ${agent?.username}`;
    case 'whisper':
      return `is being connected to ${agent?.username}`;
    case 'offered':
      return `is offered to ${agent?.username}, in the queue ${where}`;
    case 'queued':
      return `waits in the queue ${where}`;
    case 'flow':
      return execution === undefined
        ? 'is in no flow'
        : `is in the flow ${execution.flow.name}, at "${execution.action.Identifier}"`;
  }
}
