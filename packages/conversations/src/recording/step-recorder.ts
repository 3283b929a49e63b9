import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { messageContent } from '@resumed-chats/connect-simulator/words';
import type { Action, Fault, Step, TextMatch } from '../step.ts';
import { fold } from '../text-match.ts';
import type { ChatPlace } from './chat-place.ts';
import { foldedFaults } from './fired-faults.ts';
import { matchFor } from './text.ts';

/** What comes of an action within this time comes at once: no time has to pass for it. */
const AT_ONCE_MS = 1000;

interface Seen {
  text: TextMatch | undefined;
  buttons: string[];
}

/**
 * Collects what is done to a chat, and after each action what came of it. Time passes in whole seconds between actions
 * (exactly so where clocks are virtual): rounded down while nothing happens by itself, so that what was done in time
 * stays in time, and up when something has, so that it happens again.
 */
export class StepRecorder {
  readonly steps: Step[];
  readonly #locale: string;
  readonly #place: ChatPlace;
  /** Epoch milliseconds up to which steps have been recorded. */
  #recordedTo: number;
  /** Milliseconds that the steps are behind, for having rounded. */
  #behind = 0;
  /** Where the last action is in `steps`: its faults go before it. */
  #lastAction = 0;
  #seen: Seen[] = [];
  #faults: Fault[] = [];
  /** Something came of the last action at once; something happened by itself later. */
  #reacted = false;
  #later = false;
  #expected: string | undefined;
  #buttons: string[] = [];

  constructor(before: readonly Action[], place: ChatPlace, { now, locale }: { now: number; locale: string }) {
    this.steps = [...before];
    this.#place = place;
    this.#recordedTo = now;
    this.#locale = locale;
  }

  /** The buttons that were shown last. */
  get buttons(): readonly string[] {
    return this.#buttons;
  }

  /** An event of the chat that is nobody's action is about to be recorded. */
  reacts(at: number): void {
    if (at - this.#recordedTo < AT_ONCE_MS) {
      if (!this.#later) this.#reacted = true;
      return;
    }
    if (!this.#later) this.#outcome();
    this.#later = true;
  }

  says(contentType: string, content: string): void {
    const { text, buttons = [] } = messageContent(contentType, content);
    const titles = buttons.map((title) => title.trim()).filter((title) => title !== '');
    if (buttons.length > 0) this.#buttons = buttons;
    this.#seen.push({ text: matchFor(text, this.#locale), buttons: titles });
  }

  fault(fault: Fault): void {
    this.#faults.push(fault);
  }

  /** Somebody does something, now. */
  does(at: number, step: Action): void {
    this.clock(at);
    const seconds = Math.floor((at - this.#recordedTo) / 1000);
    this.#pass(seconds, at);
    this.#lastAction = this.steps.length;
    this.steps.push(step);
  }

  /** Time has been moved, or the recording ends: what has happened is recorded up to here. */
  clock(at: number): void {
    if (this.#later) this.#pass(Math.ceil((at - this.#recordedTo) / 1000), at);
    this.#outcome();
  }

  /** The chat has ended: no other timer is left that what was rounded off could come too late for. */
  ends(at: number): void {
    if (this.#later) this.#pass(Math.ceil((at - this.#recordedTo + Math.max(0, this.#behind)) / 1000), at);
    this.#outcome();
  }

  #pass(seconds: number, until: number): void {
    this.#behind += until - this.#recordedTo - seconds * 1000;
    this.#recordedTo = until;
    if (seconds === 0) return;
    this.#lastAction = this.steps.length;
    this.steps.push({ kind: 'pass', seconds });
  }

  /** What has come of the last action, or of the time that has passed. */
  #outcome(): void {
    this.steps.splice(
      this.#lastAction,
      0,
      ...foldedFaults(this.#faults).map((fault): Action => ({ kind: 'fault', fault })),
    );
    this.#faults = [];
    let texts: TextMatch[] = [];
    const sees = () => {
      if (texts.length > 0) this.steps.push({ kind: 'sees', texts });
      texts = [];
    };
    for (const { text, buttons } of this.#seen) {
      if (text !== undefined) texts.push(text);
      if (buttons.length === 0) continue;
      sees();
      this.steps.push({ kind: 'seesButtons', titles: buttons, only: true });
    }
    sees();
    this.#seen = [];
    const { expectation } = this.#place;
    const expected = expectation && JSON.stringify(expectation);
    if ((this.#reacted || this.#later) && expectation !== undefined && expected !== this.#expected) {
      this.steps.push(expectation);
      this.#expected = expected;
    }
    this.#reacted = false;
    this.#later = false;
  }
}

/** Whether words are the title of one of the buttons. */
export function isButton(words: string, buttons: readonly string[]): boolean {
  return buttons.find((title) => fold(title) === fold(words)) === words && words.trim() === words;
}

export function isSaidToCustomer(event: Extract<SimulatorEvent, { type: 'message' }>): boolean {
  return event.role !== 'CUSTOMER' && event.name !== 'AGENT_WHISPER';
}
