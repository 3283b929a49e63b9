import {
  type Agent,
  AgentActionError,
  type Chat,
  type Contact,
  currentContact,
  type LexRuntime,
  type Queue,
  type RecognizeTextResult,
  type Simulator,
  type SimulatorEvent,
  type SimulatorOptions,
} from '@resumed-chats/connect-simulator';
import { type FlowAction, parseReference } from '@resumed-chats/flow-language';
import { Conversation, type ConversationOptions } from '../conversation.ts';
import { StepFailure } from '../failure.ts';
import { FaultPlan } from '../fault-plan.ts';
import { queueInWords } from '../names.ts';
import type { Action, LexFault, Step } from '../step.ts';
import { type Choice, type ChoiceAt, faultsOf, type Move, type Path } from './path.ts';

/** An action of a flow that a contact is about to run. */
export interface Entered {
  readonly flow: string;
  readonly action: FlowAction;
  /** Which one since the move began, from 0. */
  readonly at: number;
}

/** The path cannot be walked: the flows do other things there. */
export class OffPath extends Error {}
/** Nothing new can come of it. */
export class Pruned extends Error {}
/** More actions in a row than any sound flow takes. */
export class Endless extends Error {}

/** Far above what sound flows take (some 40), far below the simulator's own limit. */
const MAX_ACTIONS_IN_A_ROW = 400;

/** An error that an action was made to take. */
export interface ActionFailure {
  readonly type: string;
  readonly flow: string;
  readonly action: string;
  readonly error: string;
  /** It is about an agent's own queue. */
  readonly ownQueue: boolean;
  /** Nobody waits for it: whatever becomes of it, the flow goes on. */
  readonly asynchronous: boolean;
}

/** What has followed from the move under way. */
export interface Consequences {
  readonly action: Action;
  readonly lex: LexFault | undefined;
  /** What flows said to the customer, or tried to: `goodbye` for `$.FlowAttributes.goodbye`, other texts as they are. */
  readonly texts: string[];
  /** What the customer was really sent. */
  readonly said: string[];
  /** Parameters of asynchronous calls of Lambdas. */
  readonly notices: Readonly<Record<string, string>>[];
  readonly failures: ActionFailure[];
  closed: boolean;
  /** Which queues had no room. */
  readonly full: Queue[];
  /** Session attributes of a dialog that the bot closed. */
  decision: Readonly<Record<string, string>> | undefined;
  /** How many actions were entered. */
  entered: number;
}

/** What the simulator that is explored has to be made with. */
export type ExplorerHooks = Required<Pick<SimulatorOptions, 'wrapLex' | 'decideFault'>>;

export interface ExploredOptions<Config> {
  /** Makes the simulator, on a virtual clock, and whatever else a conversation takes place on. */
  open(hooks: ExplorerHooks): Omit<ConversationOptions, 'faults'>;
  /** User names of those who have to do with chats; everybody else is away. */
  agents: readonly string[];
  /** For the caller's own rules. */
  config: Config;
}

/** What the bot answered last. */
export interface LexTurn {
  readonly state: NonNullable<RecognizeTextResult['sessionState']>;
  readonly at: number;
  readonly contactId: string;
}

/** One simulator on which paths are walked, one chat after the other. */
export class ExploredChat<Config = unknown> {
  readonly config: Config;
  readonly agents: readonly string[];
  readonly options: ConversationOptions;
  chat!: Chat;
  move: Consequences = consequencesOf({ action: { kind: 'end' } });
  /** How often the customer has come back: the flows are not asked. */
  returns = 0;
  /** How many things failed so far, and in consequence of how many moves. */
  failures = 0;
  failedMoves = 0;
  /** Types of the actions that failed so far. */
  readonly failedTypes = new Set<string>();
  /** What was done so far, as a transcript has it. */
  steps: Step[] = [];
  lastTurn: LexTurn | undefined;
  #conversation!: Conversation;
  #choices: ChoiceAt[] = [];
  #onEntered: ((entered: Entered) => void) | undefined;
  /** Queues that are otherwise than at the beginning of the move, and what puts them back in a transcript. */
  #changed: { queue: Queue; back: Step }[] = [];

  constructor({ open, agents, config }: ExploredOptions<Config>) {
    this.config = config;
    this.agents = agents;
    const faults = new FaultPlan((arn) => arn);
    const options = open({
      wrapLex: (inner) => faults.wrapLex(this.#watched(inner)),
      decideFault: (flow) => this.#decide(flow),
    });
    this.options = { ...options, faults };
    this.simulator.events.subscribe((event) => this.#note(event));
  }

  get simulator(): Simulator {
    return this.options.simulator;
  }

  get contact(): Contact {
    return currentContact(this.chat);
  }

  /** Epoch seconds. */
  get now(): number {
    return this.simulator.clock.now() / 1000;
  }

  /** Seconds until the chat's total duration is used up. */
  get remaining(): number {
    return this.chat.startedAt / 1000 + this.chat.durationMinutes * 60 - this.now;
  }

  /** Seconds since the chat began. */
  get elapsed(): number {
    return this.now - this.chat.startedAt / 1000;
  }

  agent(reference: string | undefined): Agent | undefined {
    return reference === undefined ? undefined : this.simulator.connect.instance.findAgent(reference);
  }

  queue(reference: string | undefined): Queue | undefined {
    return reference === undefined ? undefined : this.simulator.connect.instance.findQueue(reference);
  }

  /** A parameter that is a value, or a reference to a contact attribute. */
  valueOf({ Parameters }: FlowAction, name: string): string | undefined {
    const given = Parameters?.[name];
    if (typeof given !== 'string') return undefined;
    const [root, key] = parseReference(given) ?? [];
    return root === 'Attributes' ? this.chat.attributes[key ?? ''] : given;
  }

  /**
   * Walks a path from a new chat on.
   * @param before called when only the last move is left to be made
   * @param onEntered called at each action after the path's last choice
   * @throws OffPath, Pruned, Endless
   */
  async walk(path: Path, before = () => {}, onEntered: (entered: Entered) => void = () => {}): Promise<void> {
    await this.#reset();
    for (const [index, move] of path.entries()) {
      const last = index === path.length - 1;
      if (last) before();
      this.#onEntered = last ? onEntered : undefined;
      await this.#make(move);
      if (this.#choices.length > 0) throw new OffPath();
    }
  }

  async #reset(): Promise<void> {
    const { connect } = this.simulator;
    this.#onEntered = undefined;
    this.#choices = [];
    this.move = consequencesOf({ action: { kind: 'end' } });
    this.#putBack();
    if (this.chat !== undefined && !this.chat.ended) connect.stopContact(this.contact.contactId);
    // What the last walk was stopped by.
    await this.simulator.settle().catch(() => {});
    this.returns = 0;
    this.failures = 0;
    this.failedMoves = 0;
    this.failedTypes.clear();
    this.steps = [];
    this.lastTurn = undefined;
    connect.resetAgents(new Set(this.agents));
    this.#conversation = new Conversation(this.options);
  }

  async #make(move: Move): Promise<void> {
    const { action, lex, choices } = move;
    this.move = consequencesOf(move);
    this.#choices = [...choices];
    const faults = faultsOf(move);
    this.failures += faults;
    if (faults > 0) this.failedMoves++;
    this.options.faults.clear();
    if (lex !== undefined) {
      const fault = { kind: 'lex', how: lex, times: 1 } as const;
      this.options.faults.add(fault);
      this.steps.push({ kind: 'fault', fault });
    }
    if (action.kind === 'say' && this.#comesBack()) this.returns++;
    try {
      await this.#conversation.perform(action);
    } catch (error) {
      throw error instanceof StepFailure || error instanceof AgentActionError ? new OffPath() : error;
    } finally {
      // What goes wrong in consequence of a move has been asked for before it.
      this.steps.push(action, ...this.#putBack());
    }
  }

  /** In the first segment, nobody has left yet. */
  #comesBack(): boolean {
    const { execution, initiationMethod } = this.contact;
    const { waiting } = execution ?? {};
    return waiting?.kind === 'wait' && waiting.customerReturned && initiationMethod !== 'API';
  }

  #putBack(): Step[] {
    return this.#changed.splice(0).map(({ queue, back }) => {
      this.simulator.connect.resetQueue(queue);
      return back;
    });
  }

  #note(event: SimulatorEvent): void {
    if (event.type === 'contact.created' && event.initiationMethod === 'API')
      this.chat = this.simulator.connect.contact(event.contactId).chat;
    else if (event.type === 'message' && event.role === 'SYSTEM') this.move.said.push(event.content);
    else if (event.type === 'lambda.invoked' && event.asynchronous === true && event.parameters !== undefined)
      this.move.notices.push(event.parameters);
  }

  #decide(flow: string): string | undefined {
    const { action } = this.contact.execution!;
    const at = this.move.entered++;
    if (at === MAX_ACTIONS_IN_A_ROW) throw new Endless();
    const [next] = this.#choices;
    if (next === undefined) this.#onEntered?.({ flow, action, at });
    const text = textSaid(action);
    if (text !== undefined) this.move.texts.push(text);
    if (next?.at !== at) return undefined;
    if (next.flow !== flow || next.action !== action.Identifier) throw new OffPath();
    this.#choices.shift();
    return this.#take(flow, action, next.choice);
  }

  /** Makes the surroundings so that the action comes to what was chosen, or answers its error. */
  #take(flow: string, action: FlowAction, choice: Choice): string | undefined {
    const { targetQueue } = this.contact;
    const { Type: type, Identifier, Parameters = {} } = action;
    switch (choice.kind) {
      case 'error': {
        const { error } = choice;
        const ownQueue =
          type === 'TransferContactToQueue'
            ? targetQueue?.type === 'AGENT'
            : Parameters?.['AgentId'] !== undefined;
        const asynchronous = Parameters?.['InvocationType'] === 'ASYNCHRONOUS';
        this.failedTypes.add(type);
        this.move.failures.push({ type, flow, action: Identifier, error, ownQueue, asynchronous });
        this.steps.push({
          kind: 'fault',
          fault: { kind: 'action', action: Identifier, flow, error, times: 1 },
        });
        return error;
      }
      case 'full': {
        const full =
          type === 'TransferContactToQueue' ? targetQueue : this.queue(this.valueOf(action, 'QueueId'));
        this.#change(full, 'full', 'room');
        this.move.full.push(full!);
        return undefined;
      }
      case 'closed':
        this.#change(targetQueue, 'closed', 'open');
        this.move.closed = true;
        return undefined;
      default: {
        const agent = this.agent(this.valueOf(action, 'AgentId'));
        if (agent === undefined) throw new OffPath();
        const does = choice.kind === 'free' ? 'available' : 'offline';
        this.steps.push({ kind: 'agent', agent: agent.username, does });
        this.simulator.connect.setAvailability(agent.username, does);
        return undefined;
      }
    }
  }

  #change(queue: Queue | undefined, becomes: 'full' | 'closed', back: 'room' | 'open'): void {
    if (queue === undefined) throw new OffPath();
    const name = queueInWords(queue);
    this.simulator.connect.setQueue(queue, becomes);
    this.steps.push({ kind: 'queue', queue: name, becomes });
    this.#changed.push({ queue, back: { kind: 'queue', queue: name, becomes: back } });
  }

  #watched(inner: LexRuntime): LexRuntime {
    return {
      recognizeText: async (input) => {
        const result = await inner.recognizeText(input);
        const state = result.sessionState;
        if (state === undefined) return result;
        this.lastTurn = { state, at: this.now, contactId: this.contact.contactId };
        if (state.dialogAction?.type === 'Close') this.move.decision = state.sessionAttributes ?? {};
        return result;
      },
    };
  }
}

function consequencesOf({ action, lex }: Pick<Move, 'action' | 'lex'>): Consequences {
  return {
    action,
    lex,
    texts: [],
    said: [],
    notices: [],
    failures: [],
    closed: false,
    full: [],
    decision: undefined,
    entered: 0,
  };
}

function textSaid({ Type, Parameters }: FlowAction): string | undefined {
  if (Type !== 'MessageParticipant' && Type !== 'ConnectParticipantWithLexBot') return undefined;
  const text = Parameters?.['Text'];
  if (typeof text !== 'string') return undefined;
  return /^\$\.FlowAttributes\.(\w+)$/.exec(text)?.[1] ?? text;
}
