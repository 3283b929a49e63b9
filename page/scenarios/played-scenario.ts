import type { Simulator } from '@resumed-chats/connect-simulator';
import {
  type Conversation,
  DEFAULTS,
  openConversation,
  playStep,
  settingsFor,
} from '@resumed-chats/conversations';
import type { Scenario } from './scenario.ts';

/** What a page is told of a scenario that is being played. */
export interface PlayedScenarioView {
  world: string;
  scenario: string;
  played: number;
  total: number;
  /** The first step that failed. */
  failure: { step: number; expected: string; happened: string } | null;
  results: StepResult[];
  /** InitialContactId of the chat that the transcript has started last. */
  chatId: string | null;
}

export interface StepResult {
  number: number;
  text: string;
  ok: boolean;
  /** Numbers of the newest event before the step, and after it. */
  seqBefore: number;
  seqAfter: number;
}

/**
 * A transcript being played on a simulator of its own, step by step. Ids and times are the same each time; a step that
 * fails is told, and the next ones can be played all the same: what is seen then is why it failed.
 */
export class PlayedScenario {
  readonly id: string;
  readonly name: string;
  readonly conversation: Conversation;
  readonly scenario: Scenario;
  readonly #results: StepResult[] = [];
  #failure: PlayedScenarioView['failure'] = null;
  #turn: Promise<unknown> = Promise.resolve();

  /** @throws SetupError when the transcript names what is not there */
  constructor(id: string, name: string, scenario: Scenario) {
    this.id = id;
    this.name = name;
    this.scenario = scenario;
    const [setting = DEFAULTS] = settingsFor(scenario.transcript.switches, [DEFAULTS]);
    this.conversation = openConversation(scenario, setting);
  }

  get simulator(): Simulator {
    return this.conversation.simulator;
  }

  /** Plays the next steps, as many as there are. Calls take turns. */
  play(count: number): Promise<PlayedScenarioView> {
    return this.inTurn(async () => {
      const { steps } = this.scenario.transcript;
      const next = this.#results.length;
      for (const step of steps.slice(next, next + count)) {
        const seqBefore = this.simulator.events.lastSeq;
        const failure = await playStep(this.conversation, step);
        const { number, text } = step;
        this.#results.push({
          number,
          text,
          ok: failure === undefined,
          seqBefore,
          seqAfter: this.simulator.events.lastSeq,
        });
        if (failure !== undefined) this.#failure ??= { step: number, ...failure };
      }
      return this.view();
    });
  }

  /** Runs when everything before has run. */
  inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(run);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  view(): PlayedScenarioView {
    const { conversation } = this;
    return {
      world: this.id,
      scenario: this.name,
      played: this.#results.length,
      total: this.scenario.transcript.steps.length,
      failure: this.#failure,
      results: [...this.#results],
      chatId: conversation.started ? conversation.chat.initialContactId : null,
    };
  }
}
