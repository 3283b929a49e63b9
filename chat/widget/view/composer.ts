import { MAX_TEXT_LENGTH } from '../outbox.ts';
import type { Words } from '../strings/index.ts';
import { button, h, icon, setAttributes } from './dom.ts';

export interface ComposerEvents {
  say(text: string): void;
  types(): void;
  /** What stands there and is not said. */
  draft(text: string): void;
}

/** Where the customer writes. Enter says it, with Shift it is a new line. */
export class Composer {
  readonly element: HTMLElement;
  readonly #events: ComposerEvents;
  readonly #input: HTMLTextAreaElement;
  readonly #send: HTMLButtonElement;

  constructor(events: ComposerEvents, draft: string) {
    this.#events = events;
    this.#input = h('textarea', {
      rows: '1',
      maxlength: String(MAX_TEXT_LENGTH),
      enterkeyhint: 'send',
      dir: 'auto',
    });
    this.#input.value = draft;
    this.#send = h('button', { type: 'submit', class: 'send' }, icon('send'));
    this.element = h('form', { class: 'composer' }, this.#input, this.#send);
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#say();
    });
    this.#input.addEventListener('keydown', (event) => {
      // Enter also ends the composition of a character.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#say();
    });
    this.#input.addEventListener('input', () => {
      this.#fit();
      if (this.#input.value !== '') this.#events.types();
      this.#events.draft(this.#input.value);
    });
  }

  update(words: Words): void {
    setAttributes(this.#input, { placeholder: words.say('composer'), 'aria-label': words.say('composer') });
    setAttributes(this.#send, { 'aria-label': words.say('send') });
    this.#fit();
  }

  focus(): void {
    this.#input.focus();
  }

  clear(): void {
    this.#input.value = '';
  }

  #say(): void {
    if (this.#input.value.trim() === '') return;
    this.#events.say(this.#input.value);
    this.#input.value = '';
    this.#events.draft('');
    this.#fit();
    this.focus();
  }

  /** As high as what stands there; the sheet of styles bounds it. */
  #fit(): void {
    this.#input.style.height = 'auto';
    if (this.#input.scrollHeight > 0) this.#input.style.height = `${this.#input.scrollHeight}px`;
    setAttributes(this.#send, { 'data-ready': this.#input.value.trim() !== '' });
  }
}

/** The first page: who the customer is and what it is about. */
export class StartForm {
  readonly element: HTMLFormElement;
  readonly #heading = h('h3');
  readonly #more = h('p', { class: 'more' });
  readonly #name = h('input', { autocomplete: 'given-name', maxlength: '256', required: true, name: 'name' });
  readonly #nameLabel = h('span');
  readonly #nameField = h('label', {}, this.#nameLabel, this.#name);
  readonly #message = h('textarea', {
    rows: '4',
    maxlength: String(MAX_TEXT_LENGTH),
    name: 'message',
    dir: 'auto',
  });
  readonly #messageLabel = h('span');
  readonly #submit = h('button', { type: 'submit', class: 'primary' });

  constructor(start: (name: string, message: string) => void) {
    this.element = h(
      'form',
      { class: 'start' },
      this.#heading,
      this.#more,
      this.#nameField,
      h('label', {}, this.#messageLabel, this.#message),
      this.#submit,
    );
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      start(this.#name.value.trim(), this.#message.value.trim());
    });
  }

  /** The usual name is put there once, and may be taken away. */
  #wasNamed = false;

  /**
   * @param name given by the page: it is not asked for
   * @param usual the name given before
   */
  update(words: Words, name: string | null, usual: string, starting: boolean): void {
    if (this.#name.value === '' && !this.#wasNamed) this.#name.value = usual;
    this.#wasNamed ||= usual !== '';
    this.#heading.textContent = words.say('welcome');
    this.#more.textContent = words.say('welcomeMore');
    this.#nameLabel.textContent = words.say('name');
    this.#messageLabel.textContent = words.say('firstMessage');
    this.#submit.textContent = words.say(starting ? 'starting' : 'start');
    this.#nameField.hidden = name !== null;
    setAttributes(this.#name, { required: name === null });
    setAttributes(this.#submit, { disabled: starting });
  }

  /** The chat runs: what was written here is said. */
  clear(): void {
    this.#message.value = '';
  }

  /** Not even the name stays. */
  forget(): void {
    this.element.reset();
    this.#wasNamed = false;
  }

  focus(): void {
    (this.#nameField.hidden || this.#name.value !== '' ? this.#message : this.#name).focus();
  }
}

/** What takes the place of the composer once the chat has ended. */
export function endedFooter(
  words: Words,
  canCarryOn: boolean,
  { carryOn, startOver }: { carryOn(): void; startOver(): void },
): HTMLElement {
  return h(
    'div',
    { class: 'ended' },
    h('p', {}, words.say('endedText')),
    canCarryOn ? button('primary', undefined, carryOn, words.say('carryOn')) : undefined,
    button(canCarryOn ? 'secondary' : 'primary', undefined, startOver, words.say('startOver')),
  );
}
