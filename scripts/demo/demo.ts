import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { VirtualClock } from '@resumed-chats/connect-simulator';
import type { Config } from '../../config/schema.ts';
import type { PreparedProject } from '../local/project.ts';
import { deployPrepared } from '../local/project.ts';
import { Conversation } from '../transcripts/conversation.ts';
import { StepFailure } from '../transcripts/failure.ts';
import { FaultPlan } from '../transcripts/fault-plan.ts';
import { UnknownNameError, unknownName } from '../transcripts/names.ts';
import type { Action } from '../transcripts/step.ts';
import { type Command, CommandError, parseCommand } from './commands.ts';
import { entriesOf } from './entries.ts';
import { headline } from './headline.ts';
import { heading, layout } from './layout.ts';
import { type Line, span } from './line.ts';
import { helpLines, tableLines } from './tables.ts';
import { wrap } from './text.ts';

/** A demonstration on its own simulator: what is done to it answers the lines that show it. */
export class Demo {
  readonly conversation: Conversation;
  readonly #config: Config;
  /** Columns of the terminal, asked each time since it may change. */
  readonly #columns: () => number;
  #shown = 0;
  #at: number;
  #over = false;

  constructor(prepared: PreparedProject, locale: string | undefined, columns: () => number) {
    const faults = new FaultPlan();
    const project = deployPrepared(prepared, {
      clock: new VirtualClock(),
      wrapLambda: (inner) => faults.wrapLambda(inner),
      wrapLex: (inner) => faults.wrapLex(inner),
    });
    faults.tell(project.simulator.events);
    this.conversation = new Conversation(project, faults, locale);
    this.#config = prepared.config;
    this.#columns = columns;
    this.#at = project.simulator.clock.now();
  }

  /** True once the user has asked to leave. */
  get over(): boolean {
    return this.#over;
  }

  get agents(): string[] {
    return [...this.conversation.simulator.connect.instance.agents.keys()];
  }

  /** The headline conversation, scene by scene. */
  async *headline(): AsyncGenerator<Line[]> {
    yield heading(this.#columns());
    for (const scene of headline(this.conversation, this.#config)) {
      if ('say' in scene) yield this.#remark(scene.say);
      else yield await this.#do(scene.does);
    }
  }

  /** Does what a line asks for. Never throws for what the user got wrong: the lines say so. */
  async enter(line: string): Promise<Line[]> {
    try {
      return await this.#obey(parseCommand(line));
    } catch (error) {
      if (!isUsers(error)) throw error;
      return wrap(sentenceOf(error), this.#columns() - 1).map((text) => [span(text, 'red')]);
    }
  }

  async #obey(command: Command): Promise<Line[]> {
    switch (command.kind) {
      case 'nothing':
        return [];
      case 'quit':
        this.#over = true;
        return [];
      case 'help':
        return helpLines();
      case 'show':
        return tableLines(command.what, this.conversation);
      case 'next':
        return this.#next();
      case 'do':
        this.#check(command.action);
        return this.#do(command.action);
    }
  }

  async #next(): Promise<Line[]> {
    const clock = this.conversation.simulator.clock as VirtualClock;
    const dueAt = clock.nextDueAt();
    if (dueAt === undefined) return [[span('Nothing is due: time alone changes nothing now.', 'dim')]];
    return this.#do({ kind: 'pass', seconds: Math.max(0, dueAt - clock.now()) / 1000 });
  }

  #check(action: Action): void {
    const hers = action.kind === 'say' || action.kind === 'pick' || action.kind === 'end';
    if (hers && this.conversation.chat.ended)
      throw new CommandError('This chat has ended. /new starts another one.');
    if (action.kind !== 'start') return;
    const topics = this.#config.topics.map(({ key }) => key);
    action.chat.name ??= 'Ana';
    const { topic } = action.chat;
    if (topic !== undefined && !topics.includes(topic)) throw unknownName('topic', topic, topics);
  }

  async #do(action: Action): Promise<Line[]> {
    await this.conversation.perform(action);
    const { events } = this.conversation.simulator;
    const batch = events.after(this.#shown).filter((event) => this.#isOfThisChat(event));
    const entries = entriesOf(batch, this.#at);
    this.#shown = events.lastSeq;
    this.#at = this.conversation.simulator.clock.now();
    return entries.length === 0 ? [[span('Done.', 'dim')]] : layout(entries, this.#columns());
  }

  /** After `/new`, the chats before go on unseen. */
  #isOfThisChat(event: SimulatorEvent): boolean {
    const { contactId } = event as { contactId?: string };
    return (
      contactId === undefined || this.conversation.chat.contacts.some((one) => one.contactId === contactId)
    );
  }

  #remark(text: string): Line[] {
    return [[], ...wrap(text, this.#columns() - 1).map((part): Line => [span(part, 'bold')])];
  }
}

/** What the user can put right, as opposed to a mistake of ours. */
function isUsers(error: unknown): error is Error {
  return (
    error instanceof CommandError ||
    error instanceof StepFailure ||
    error instanceof UnknownNameError ||
    (error instanceof Error && error.name === 'AgentActionError')
  );
}

function sentenceOf(error: Error): string {
  const text =
    error instanceof StepFailure ? `That needs ${error.expected}, but ${error.happened}` : error.message;
  const ended = /[.?!"]$/.test(text) ? text : `${text}.`;
  return `${ended.charAt(0).toUpperCase()}${ended.slice(1)}`;
}
