import type { ChatModel, Problem } from '../chat.ts';
import { type State, stateOf } from '../state.ts';
import { statusLine } from '../status.ts';
import type { Words } from '../strings/index.ts';
import { timeline } from '../timeline.ts';
import { Composer, endedFooter, StartForm } from './composer.ts';
import { button, h, icon, setAttributes, setText } from './dom.ts';
import { MessageList } from './messages.ts';

/** What the customer does. */
export interface PanelEvents {
  start(name: string, message: string): void;
  carryOn(): void;
  startOver(): void;
  say(text: string): void;
  types(): void;
  draft(text: string): void;
  retry(): void;
  dismiss(): void;
  handOver(): void;
  end(): void;
  hide(): void;
}

/** What is shown of the chat, and the state that it is in. */
export interface PanelModel {
  readonly chat: ChatModel;
  /** `none`: no chat yet. */
  readonly state: State | { readonly at: 'none' };
  /** Given by the page. */
  readonly name: string | null;
  /** What the window is called; undefined: as it calls itself. */
  readonly label: string | undefined;
  /** A part of the page, which is always open. */
  readonly inline: boolean;
  readonly words: Words;
  /** Epoch milliseconds. */
  readonly now: number;
}

export function panelState(chat: ChatModel, now: number): PanelModel['state'] {
  if (chat.phase === 'none') return { at: 'none' };
  if (chat.phase === 'starting') return { at: 'starting' };
  if (chat.phase === 'over') return { at: 'ended' };
  const { transcript, link, saved } = chat;
  return stateOf({ items: transcript.items, terms: saved.session?.terms ?? { phrases: {} }, link, now });
}

export function problemText(problem: Problem, words: Words): string {
  return words.say(problem.kind, problem.kind === 'busy' ? { seconds: problem.retryAfter } : {});
}

/** A page has one banner and one end of its own, and may have several of these windows. */
const NO_LANDMARK = { role: 'none' };

/** The window with the conversation. */
export class Panel {
  readonly element: HTMLElement;
  readonly #events: PanelEvents;
  readonly #title = h('h2', { id: 'title' });
  readonly #status = h('p', { class: 'status', role: 'status' });
  readonly #avatar = h('span', { class: 'avatar', 'aria-hidden': 'true' });
  readonly #menuButton: HTMLButtonElement;
  readonly #closeButton: HTMLButtonElement;
  readonly #menu = h('div', { class: 'menu', hidden: true, id: 'menu' });
  readonly #banner = h('div', { class: 'banner', role: 'alert' });
  readonly #messages: MessageList;
  readonly #composer: Composer;
  readonly #start: StartForm;
  readonly #body: HTMLElement;
  readonly #foot = h('footer', NO_LANDMARK);
  #shown = '';
  /** The customer started the chat in its form, which has lost the focus while it could not be used. */
  #startedHere = false;

  constructor(events: PanelEvents, draft: string) {
    this.#events = events;
    this.#messages = new MessageList((title) => {
      events.say(title);
      this.#composer.focus();
    });
    this.#composer = new Composer(events, draft);
    this.#start = new StartForm((name, message) => {
      this.#startedHere = true;
      events.start(name, message);
    });
    this.#menuButton = button('round', undefined, () => this.#toggleMenu(), icon('more'));
    setAttributes(this.#menuButton, { 'aria-expanded': 'false', 'aria-controls': 'menu' });
    this.#closeButton = button('round', undefined, () => events.hide(), icon('down'));
    const heading = h('div', { class: 'heading' }, this.#title, this.#status);
    const header = h(
      'header',
      NO_LANDMARK,
      this.#avatar,
      heading,
      this.#menuButton,
      this.#closeButton,
      this.#menu,
    );
    this.#body = h(
      'div',
      { class: 'body' },
      header,
      this.#banner,
      this.#start.element,
      this.#messages.element,
      this.#foot,
    );
    this.element = h('section', { class: 'panel', 'aria-labelledby': 'title', id: 'panel' }, this.#body);
    this.element.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      if (!this.#menu.hidden) this.#toggleMenu();
      else if (!this.#closeButton.hidden) events.hide();
    });
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      const inside =
        relatedTarget instanceof Node &&
        (this.#menu.contains(relatedTarget) || relatedTarget === this.#menuButton);
      if (!this.#menu.hidden && relatedTarget !== null && !inside) this.#toggleMenu();
    });
  }

  update({ chat, state, name, label, inline, words, now }: PanelModel): void {
    const { phase, transcript, outbox, saved } = chat;
    const formHadFocus = this.#startedHere || this.#hasFocus(this.#start.element);
    const isStart = phase === 'none' || (phase === 'starting' && transcript.items.length === 0);
    setAttributes(this.element, {
      lang: words.tag,
      role: inline ? 'group' : 'dialog',
      'data-state': state.at,
      'aria-busy': String(phase === 'starting'),
    });
    setText(this.#title, label ?? words.say('title'));
    this.#closeButton.hidden = inline;
    const line =
      phase === 'ending' ? words.say('ending') : state.at === 'none' ? '' : statusLine(state, words, now);
    setText(this.#status, line);
    this.#showAvatar(state);
    this.#updateHeader(words, phase === 'running');
    this.#showBanner(chat, words);
    this.#start.element.hidden = !isStart;
    this.#messages.element.hidden = isStart;
    if (isStart) this.#start.update(words, name, saved.name ?? '', phase === 'starting');
    else {
      const answerable = state.at !== 'ended' && phase === 'running';
      const typing =
        chat.typing !== undefined && state.at === 'agent'
          ? words.say('typing', { name: chat.typing.name || state.name || words.say('agentUnnamed') })
          : '';
      this.#messages.update(timeline({ transcript, outbox, answerable, words, now }), typing, words);
    }
    this.#showFoot(
      isStart ? 'none' : state.at === 'ended' ? 'ended' : 'composer',
      saved.resumeToken !== undefined,
      words,
      formHadFocus,
    );
    if (phase !== 'starting') this.#startedHere = false;
  }

  focus(): void {
    if (!this.#start.element.hidden) this.#start.focus();
    else if (this.#shown.startsWith('composer')) this.#composer.focus();
    else (this.#foot.querySelector('button') ?? this.#closeButton).focus();
  }

  forget(): void {
    this.#composer.clear();
    this.#start.forget();
  }

  shown(): void {
    this.#messages.scrollToEnd();
  }

  /** Lies above everything else of the window, or nothing does. */
  cover(sheet: HTMLElement | undefined): void {
    const before = this.element.querySelector('.curtain');
    before?.remove();
    this.#body.inert = sheet !== undefined;
    if (sheet === undefined) {
      if (before !== null) this.focus();
      return;
    }
    this.element.append(sheet);
    const first: HTMLElement | null = sheet.querySelector('[data-first]');
    first?.focus();
  }

  #updateHeader(words: Words, isRunning: boolean): void {
    setAttributes(this.#menuButton, { 'aria-label': words.say('options') });
    setAttributes(this.#closeButton, { 'aria-label': words.say('close') });
    this.#menuButton.hidden = !isRunning;
    if (!isRunning) this.#menu.hidden = true;
    if (this.#menu.childElementCount > 0 && this.#menu.lang === words.tag) return;
    this.#menu.lang = words.tag;
    const item = (name: 'device' | 'end', label: string, run: () => void) =>
      button(
        'item',
        undefined,
        () => {
          this.#toggleMenu();
          run();
        },
        icon(name),
        label,
      );
    this.#menu.replaceChildren(
      item('device', words.say('handOver'), this.#events.handOver),
      item('end', words.say('endChat'), this.#events.end),
    );
  }

  #hasFocus(part: HTMLElement): boolean {
    return part.contains((this.element.getRootNode() as ShadowRoot).activeElement);
  }

  #toggleMenu(): void {
    const opens = this.#menu.hidden;
    const hadFocus = this.#hasFocus(this.#menu);
    this.#menu.hidden = !opens;
    setAttributes(this.#menuButton, { 'aria-expanded': String(opens) });
    if (opens) this.#menu.querySelector('button')?.focus();
    else if (hadFocus) this.#menuButton.focus();
  }

  #showAvatar(state: PanelModel['state']): void {
    const stage = state.at === 'offline' ? state.stage : state;
    const name = stage.at === 'agent' || stage.at === 'agentLeft' ? stage.name : '';
    if (this.#avatar.dataset['name'] === name) return;
    this.#avatar.dataset['name'] = name;
    this.#avatar.replaceChildren(name === '' ? icon('chat') : [...name][0]!.toUpperCase());
  }

  #showBanner({ problem, outbox, phase }: ChatModel, words: Words): void {
    const isUnsent = phase === 'running' && outbox.some(({ state }) => state === 'failed');
    const key = JSON.stringify([problem, isUnsent, words.tag]);
    if (this.#banner.dataset['key'] === key) return;
    this.#banner.dataset['key'] = key;
    if (problem === undefined && !isUnsent) {
      this.#banner.replaceChildren();
      return;
    }
    const isNews =
      problem !== undefined && ['badLink', 'resumeExpired', 'resumeNotEnded'].includes(problem.kind);
    const text = problem === undefined ? words.say('notSent') : problemText(problem, words);
    this.#banner.replaceChildren(
      h('p', {}, text),
      isNews
        ? button('quiet', undefined, this.#events.dismiss, words.say('dismiss'))
        : button('quiet', undefined, () => this.#tryAgain(phase), words.say('tryAgain')),
    );
  }

  /** A start that failed is tried with what is still written there. */
  #tryAgain(phase: ChatModel['phase']): void {
    if (phase === 'none') this.#start.element.requestSubmit();
    else this.#events.retry();
  }

  #showFoot(
    what: 'none' | 'composer' | 'ended',
    canCarryOn: boolean,
    words: Words,
    formHadFocus: boolean,
  ): void {
    const key = [what, canCarryOn, words.tag].join(' ');
    if (what === 'composer') this.#composer.update(words);
    if (key === this.#shown) return;
    const hadFocus = this.#hasFocus(this.#foot);
    // A chat that the page starts or joins leaves the focus where it is.
    const isNew = this.#shown.startsWith('none') && what === 'composer' && formHadFocus;
    this.#shown = key;
    if (what !== 'none') this.#start.clear();
    this.#foot.hidden = what === 'none';
    this.#foot.replaceChildren(
      ...(what === 'composer'
        ? [this.#composer.element]
        : what === 'ended'
          ? [endedFooter(words, canCarryOn, this.#events)]
          : []),
    );
    if (what === 'composer') this.#composer.update(words);
    if (hadFocus || isNew) this.focus();
  }
}
