import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { shown } from '../../transcripts/said.ts';
import { spanInWords } from '../../transcripts/span.ts';
import { fold } from '../../transcripts/text-match.ts';
import { foldedFaults } from './faults.ts';
import type { Place } from './place.ts';
import type { RecordedStep } from './step.ts';
import { matchFor } from './text.ts';

/** What comes of a deed within this time comes at once: no time has to pass for it. */
const AT_ONCE_MS = 1000;

interface Seen {
  text: string | undefined;
  buttons: string[];
}

/**
 * Writes down what is done to a chat, and after each deed what came of it. Time passes in whole seconds between deeds
 * (exactly so where clocks are virtual): rounded down while nothing happens by itself, so that what was done in time
 * stays in time, and up when something has, so that it happens again.
 */
export class Narrator {
  readonly steps: RecordedStep[];
  readonly #locale: string;
  readonly #place: Place;
  /** Epoch milliseconds up to which time has been told. */
  #told: number;
  /** Milliseconds that the telling is behind, for having rounded. */
  #behind = 0;
  /** Where the last deed is in `steps`: its faults go before it. */
  #deed = 0;
  #seen: Seen[] = [];
  #faults: RecordedStep[] = [];
  /** Something came of the last deed at once; something happened by itself later. */
  #stirred = false;
  #later = false;
  #expected: string | undefined;
  #buttons: string[] = [];

  constructor(
    before: readonly RecordedStep[],
    place: Place,
    { now, locale }: { now: number; locale: string },
  ) {
    this.steps = [...before];
    this.#place = place;
    this.#told = now;
    this.#locale = locale;
  }

  /** The buttons that she was shown last. */
  get buttons(): readonly string[] {
    return this.#buttons;
  }

  /** An event of the chat that is nobody's deed is about to be taken note of. */
  stir(at: number): void {
    if (at - this.#told < AT_ONCE_MS) {
      if (!this.#later) this.#stirred = true;
      return;
    }
    if (!this.#later) this.#outcome();
    this.#later = true;
  }

  says(contentType: string, content: string): void {
    const { text, buttons = [] } = shown(contentType, content);
    const titles = buttons.map((title) => title.trim()).filter((title) => title !== '');
    if (buttons.length > 0) this.#buttons = buttons;
    this.#seen.push({ text: matchFor(text, this.#locale), buttons: titles });
  }

  fault(step: RecordedStep): void {
    this.#faults.push(step);
  }

  /** Somebody does something, now. */
  does(at: number, step: RecordedStep): void {
    this.clock(at);
    const seconds = Math.floor((at - this.#told) / 1000);
    this.#pass(seconds, at);
    this.#deed = this.steps.length;
    this.steps.push(step);
  }

  /** Time has been moved, or the telling ends: what has happened is told up to here. */
  clock(at: number): void {
    if (this.#later) this.#pass(Math.ceil((at - this.#told) / 1000), at);
    this.#outcome();
  }

  /** The chat has ended: no other timer is left that what was rounded off could come too late for. */
  ends(at: number): void {
    if (this.#later) this.#pass(Math.ceil((at - this.#told + Math.max(0, this.#behind)) / 1000), at);
    this.#outcome();
  }

  #pass(seconds: number, until: number): void {
    this.#behind += until - this.#told - seconds * 1000;
    this.#told = until;
    if (seconds === 0) return;
    this.#deed = this.steps.length;
    const span = spanInWords(seconds);
    this.steps.push({ words: `${span} ${/^1 \w+$/.test(span) ? 'passes' : 'pass'}` });
  }

  /** What has come of the last deed, or of the time that has passed. */
  #outcome(): void {
    this.steps.splice(this.#deed, 0, ...foldedFaults(this.#faults));
    this.#faults = [];
    let texts: string[] = [];
    const sees = () => {
      if (texts.length > 0)
        this.steps.push({ words: 'customer sees', value: texts.length === 1 ? texts[0]! : texts });
      texts = [];
    };
    for (const { text, buttons } of this.#seen) {
      if (text !== undefined) texts.push(text);
      if (buttons.length === 0) continue;
      sees();
      this.steps.push({ words: 'customer sees only the buttons', value: buttons });
    }
    sees();
    this.#seen = [];
    const { expectation } = this.#place;
    const expected = expectation && JSON.stringify(expectation);
    if ((this.#stirred || this.#later) && expectation !== undefined && expected !== this.#expected) {
      this.steps.push(expectation);
      this.#expected = expected;
    }
    this.#stirred = false;
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
