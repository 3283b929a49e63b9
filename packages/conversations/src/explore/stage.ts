import type {
  Agent,
  InstanceDefinition,
  Queue,
  SimulatorEvent,
  Switches,
} from '@resumed-chats/connect-simulator';
import {
  AgentActionError,
  BuiltBot,
  type Chat,
  type Contact,
  currentContact,
  type LexRuntime,
  LexRuntimeError,
  type RecognizeTextInput,
  type RecognizeTextResult,
  VirtualClock,
} from '@resumed-chats/connect-simulator';
import type { FlowAction } from '@resumed-chats/flow-language';
import { parseReference } from '@resumed-chats/flow-language';
import { buildBot } from '../../bot/build.ts';
import { DECISION, REPORT, VISIT } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';
import { type FlowTemplate, templatesOf } from '../local/flow-template.ts';
import { deployPrepared, type LocalProject, type PreparedProject } from '../local/project.ts';
import { queueInWords } from '../transcripts/names.ts';
import { lambdasHere } from './lambdas.ts';
import { type Choice, type Choosing, type Deed, faultsOf, type Move, type Path } from './path.ts';
import { faultSentence, inSentences, lexFault } from './sentences.ts';
import { newStep, type Step, textOf } from './step.ts';

/** An action that a contact is about to run. */
export interface Entered {
  readonly flow: string;
  readonly action: FlowAction;
  /** Which one since the deed, from 0. */
  readonly at: number;
}

/** The path cannot be walked: the flows do other things there. */
export class OffPath extends Error {}
/** Nothing new can come of it. */
export class Pruned extends Error {}
/** More actions in a row than any sound flow takes. */
export class Endless extends Error {}

/** Far above what the five flows take (some 40), far below the simulator's own limit. */
const MOST_IN_A_ROW = 400;

/** Who has to do with chats here; everybody else is away. */
export const AGENTS: readonly string[] = ['maria', 'ben'];

/** What explorations of one configuration share. */
export function prepareStage(config: Config, instance: InstanceDefinition): PreparedProject {
  return {
    config,
    flows: templatesOf(config),
    bot: new BuiltBot(buildBot(config)),
    lambdas: lambdasHere(config),
    instance,
  };
}

/** One simulator on which paths are walked, one chat after the other. */
export class Stage {
  readonly project: LocalProject;
  chat!: Chat;
  step: Step = newStep({ kind: 'end' });
  /** How often she has come back: the flows are not asked. */
  returns = 0;
  /** How many things failed so far, and in consequence of how many deeds. */
  faults = 0;
  moments = 0;
  /** What was done so far, in sentences of a transcript. */
  told: string[] = [];
  /** A hook could not be set. */
  hookFailed = false;
  /** Where the bot's present question has got to: what it asked last, and what it knows. */
  dialog = '';
  /** The last decision of the bot, as long as its session lasts. */
  decided: { route: string; at: number; contactId: string } | undefined;
  #lex: 'fails' | 'knows no such intent' | undefined;
  #choices: Choosing[] = [];
  #onEntered: ((entered: Entered) => void) | undefined;
  /** Puts queues back as they were before the deed. */
  #restore: (() => string)[] = [];

  constructor(
    prepared: PreparedProject,
    switches: Partial<Switches> = {},
    flows: readonly FlowTemplate[] = [],
  ) {
    this.project = deployPrepared(prepared, {
      switches,
      flows,
      retainEvents: 0,
      clock: new VirtualClock(),
      wrapLex: (inner) => this.#listening(inner),
    });
    const { connect, events } = this.project.simulator;
    connect.faults.decide = (flow) => this.#decide(flow);
    events.subscribe((event) => this.#note(event));
  }

  get contact(): Contact {
    return currentContact(this.chat);
  }

  /** Epoch seconds. */
  get now(): number {
    return this.project.simulator.clock.now() / 1000;
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
    return reference === undefined ? undefined : this.project.simulator.connect.instance.findAgent(reference);
  }

  queue(reference: string | undefined): Queue | undefined {
    return reference === undefined ? undefined : this.project.simulator.connect.instance.findQueue(reference);
  }

  /**
   * Walks a path from a new chat on.
   * @param before called when only the last deed is left to be done
   * @param onEntered called at each action after the path's last choice
   * @throws OffPath, Pruned, Endless
   */
  async walk(path: Path, before: () => void, onEntered: (entered: Entered) => void): Promise<void> {
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
    const { connect } = this.project.simulator;
    this.#onEntered = undefined;
    this.#choices = [];
    this.step = newStep({ kind: 'end' });
    this.#putBack();
    if (this.chat !== undefined && !this.chat.ended) connect.stopContact(this.contact.contactId);
    // What the last walk was stopped by.
    await this.project.simulator.settle().catch(() => {});
    this.returns = 0;
    this.faults = 0;
    this.moments = 0;
    this.told = [];
    this.hookFailed = false;
    this.dialog = '';
    this.decided = undefined;
    for (const agent of connect.instance.agents.values()) {
      const wanted = AGENTS.includes(agent.username) ? 'available' : 'offline';
      if (agent.availability !== wanted) connect.setAvailability(agent.username, wanted);
      agent.idleSince = 0;
    }
  }

  async #make(move: Move): Promise<void> {
    this.step = newStep(move.deed);
    this.#choices = [...move.choices];
    const faults = faultsOf(move);
    this.faults += faults;
    if (faults > 0) this.moments++;
    this.#lex = move.deed.kind === 'say' ? move.deed.lex : undefined;
    const { length } = this.told;
    const { execution } = this.chat === undefined || move.deed.kind === 'start' ? {} : this.contact;
    try {
      await this.#act(move.deed);
      await this.project.simulator.settle();
    } finally {
      // What goes wrong in consequence of a deed is asked for before it.
      const asked = this.told.splice(length);
      this.told.push(
        ...lexFault(move.deed, execution),
        ...asked,
        ...inSentences(move.deed),
        ...this.#putBack(),
      );
    }
    if (this.contact.execution?.waiting?.kind !== 'lex') this.dialog = '';
  }

  /** Answers the sentences that tell it. */
  #putBack(): string[] {
    return this.#restore.splice(0).map((restore) => restore());
  }

  async #act(deed: Deed): Promise<void> {
    const { simulator } = this.project;
    const { connect } = simulator;
    switch (deed.kind) {
      case 'start': {
        const { kind, ...request } = deed;
        this.project.startChat(request);
        return;
      }
      case 'say': {
        const { waiting } = this.contact.execution ?? {};
        if (waiting?.kind === 'wait' && waiting.customerReturned && this.contact.initiationMethod !== 'API')
          this.returns++;
        if (!connect.customerSays(this.chat, deed.text)) throw new OffPath();
        return;
      }
      case 'end':
        return connect.customerLeaves(this.chat);
      case 'pass':
        return simulator.advance(deed.seconds);
      case 'available':
      case 'offline':
        return connect.setAvailability(deed.agent, deed.kind);
      default:
        try {
          if (deed.kind === 'accept') connect.agentAccepts(deed.agent, this.contact);
          else if (deed.kind === 'reject') connect.agentRejects(deed.agent, this.contact);
          else connect.agentLeaves(deed.agent, this.contact);
        } catch (error) {
          throw error instanceof AgentActionError ? new OffPath() : error;
        }
    }
  }

  #note(event: SimulatorEvent): void {
    if (event.type === 'contact.created' && event.initiationMethod === 'API')
      this.chat = this.project.simulator.connect.contact(event.contactId).chat;
    else if (event.type === 'message' && event.role === 'SYSTEM') this.step.said.push(event.content);
    else if (event.type === 'lambda.invoked' && event.asynchronous === true) {
      const report = event.parameters?.[REPORT.report];
      if (report !== undefined) this.step.reports.push(report);
    }
  }

  #decide(flow: string): string | undefined {
    const { action } = this.contact.execution!;
    const at = this.step.entered++;
    if (at === MOST_IN_A_ROW) throw new Endless();
    const [next] = this.#choices;
    if (next === undefined) this.#onEntered?.({ flow, action, at });
    const text = textOf(action);
    if (text !== undefined) this.step.tried.push(text);
    if (next?.at !== at) return undefined;
    if (next.flow !== flow || next.action !== action.Identifier) throw new OffPath();
    this.#choices.shift();
    return this.#take(flow, action, next.choice);
  }

  /** Makes the surroundings so that the action comes to what was chosen, or answers its error. */
  #take(flow: string, action: FlowAction, choice: Choice): string | undefined {
    const { connect } = this.project.simulator;
    const { targetQueue } = this.contact;
    const { Type: type, Identifier, Parameters = {} } = action;
    switch (choice.kind) {
      case 'error': {
        const own =
          type === 'TransferContactToQueue'
            ? targetQueue?.type === 'AGENT'
            : Parameters?.['AgentId'] !== undefined;
        if (type === 'UpdateContactEventHooks') this.hookFailed = true;
        const asynchronous = Parameters?.['InvocationType'] === 'ASYNCHRONOUS';
        this.step.faults.push({ type, flow, action: Identifier, error: choice.error, own, asynchronous });
        this.told.push(
          faultSentence({ kind: 'action', action: Identifier, flow, error: choice.error, times: 1 }),
        );
        return choice.error;
      }
      case 'full': {
        const queue =
          type === 'TransferContactToQueue' ? targetQueue : this.queue(this.valueOf(action, 'QueueId'));
        if (queue === undefined) throw new OffPath();
        const { maxContacts } = queue;
        this.#restore.push(() => {
          queue.maxContacts = maxContacts;
          return `${queueInWords(queue)} has room`;
        });
        this.told.push(`${queueInWords(queue)} is full`);
        queue.maxContacts = 0;
        this.step.full.push(queue);
        return undefined;
      }
      case 'closed': {
        if (targetQueue === undefined) throw new OffPath();
        const { hours } = targetQueue;
        this.#restore.push(() => {
          targetQueue.hours = hours;
          return `${queueInWords(targetQueue)} is open`;
        });
        this.told.push(`${queueInWords(targetQueue)} is closed`);
        targetQueue.hours = { ...hours!, open: {} };
        this.step.closed = true;
        return undefined;
      }
      default: {
        const agent = this.agent(this.valueOf(action, 'AgentId'));
        if (agent === undefined) throw new OffPath();
        const deed = {
          kind: choice.kind === 'free' ? 'available' : 'offline',
          agent: agent.username,
        } as const;
        this.told.push(...inSentences(deed));
        connect.setAvailability(deed.agent, deed.kind);
        return undefined;
      }
    }
  }

  /** A parameter that is a value, or a reference to a contact attribute. */
  valueOf({ Parameters }: FlowAction, name: string): string | undefined {
    const given = Parameters?.[name];
    if (typeof given !== 'string') return undefined;
    const [root, key] = parseReference(given) ?? [];
    return root === 'Attributes' ? this.chat.attributes[key ?? ''] : given;
  }

  #listening(inner: LexRuntime): LexRuntime {
    return {
      recognizeText: async (input) => {
        if (this.#lex === 'knows no such intent') return unknownIntent(input);
        if (this.#lex === 'fails')
          throw new LexRuntimeError('InternalServerException', 'a fault was asked for');
        const result = await inner.recognizeText(input);
        const { dialogAction, sessionAttributes, intent } = result.sessionState ?? {};
        this.dialog = JSON.stringify([
          dialogAction,
          intent?.name,
          intent?.slots,
          own(sessionAttributes),
        ]).replace(IDS, 'id');
        if (dialogAction?.type === 'Close') {
          this.step.route = sessionAttributes?.[DECISION.route] || undefined;
          this.step.topic = sessionAttributes?.[DECISION.topic] || undefined;
          if (this.step.route !== undefined)
            this.decided = { route: this.step.route, at: this.now, contactId: this.contact.contactId };
        }
        return result;
      },
    };
  }
}

/** A bot that others changed: its answer is by an intent that no flow knows, and decides nothing. */
function unknownIntent({ sessionId, sessionState }: RecognizeTextInput): RecognizeTextResult {
  return {
    sessionId,
    sessionState: {
      dialogAction: { type: 'Close' },
      intent: { name: 'Unknown', state: 'Fulfilled' },
      sessionAttributes: { ...sessionState?.sessionAttributes },
    },
  };
}

/** A visit is named by its contact, and every path has contacts of its own. */
const IDS = /[0-9a-f]{8}-[0-9a-f-]{27}(?:\/\d+)?/g;

/** Session attributes but those that a flow passes in. */
function own(attributes: Record<string, string> | undefined): [string, string][] {
  const passed: readonly string[] = Object.values(VISIT);
  return Object.entries(attributes ?? {}).filter(([key]) => !passed.includes(key));
}
