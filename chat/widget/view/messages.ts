import type { Words } from '../strings/index.ts';
import { textParts } from '../text-parts.ts';
import type { Bubble, Button, Entry } from '../timeline.ts';
import { button, h, icon, setAttributes, setText } from './dom.ts';

/** How near to its end the list has to be to follow what comes, in CSS pixels. */
const NEAR = 80;

interface Drawn {
  readonly node: HTMLElement;
  /** What it was drawn from, without what is changed in place. */
  readonly source: string;
}

/** The list of messages. Nodes are kept by their entry's key, so only what is new is read out. */
export class MessageList {
  readonly element: HTMLElement;
  readonly #list: HTMLOListElement;
  readonly #typing: HTMLElement;
  readonly #choose: (title: string) => void;
  #drawn = new Map<string, Drawn>();
  /** The customer is reading the newest, not something of before. */
  #follows = true;

  constructor(choose: (title: string) => void) {
    this.#choose = choose;
    this.#list = h('ol');
    this.#typing = h('p', { class: 'typing', role: 'status' });
    // It can be scrolled with the keyboard.
    const said = { role: 'log', 'aria-live': 'polite', 'aria-relevant': 'additions', tabindex: '0' };
    this.element = h('div', { class: 'log', ...said }, this.#list, this.#typing);
    let top = 0;
    this.element.addEventListener('scroll', () => {
      // Told a frame later, when the list may have grown already: only a way up is the reader's.
      const { scrollTop } = this.element;
      if (this.#isAtEnd()) this.#follows = true;
      else if (scrollTop < top) this.#follows = false;
      top = scrollTop;
    });
    // The list grows, and the keyboard of a phone or the footer takes its room.
    const sizes = new ResizeObserver(() => {
      if (this.#follows) this.scrollToEnd();
    });
    for (const part of [this.element, this.#list, this.#typing]) sizes.observe(part);
  }

  update(entries: readonly Entry[], typing: string, words: Words): void {
    setAttributes(this.element, { 'aria-label': words.say('messages') });
    const before = this.#drawn;
    this.#drawn = new Map();
    let previous: HTMLElement | undefined;
    for (const entry of entries) {
      const drawn = this.#draw(entry, before.get(entry.key), words);
      this.#drawn.set(entry.key, drawn);
      const place = previous === undefined ? this.#list.firstElementChild : previous.nextElementSibling;
      if (place !== drawn.node) this.#list.insertBefore(drawn.node, place);
      previous = drawn.node;
    }
    for (const node of [...this.#list.children].slice(entries.length)) node.remove();
    this.#showTyping(typing);
  }

  scrollToEnd(): void {
    this.element.scrollTop = this.element.scrollHeight;
  }

  #isAtEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  #showTyping(typing: string): void {
    const shown = this.#typing.querySelector('.hidden')?.textContent ?? '';
    if (shown === typing) return;
    this.#typing.replaceChildren(
      ...(typing === ''
        ? []
        : [
            h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')),
            h('span', { class: 'hidden' }, typing),
          ]),
    );
  }

  #draw(entry: Entry, before: Drawn | undefined, words: Words): Drawn {
    if (entry.kind !== 'message') {
      const source = JSON.stringify(entry);
      if (before?.source === source) return before;
      return { node: h('li', { class: entry.kind }, h('span', {}, entry.text)), source };
    }
    const { fate, joinsNext, choices, ...rest } = entry;
    const source = JSON.stringify([rest, choices.map(({ title }) => title)]);
    const node = before?.source === source ? before.node : this.#bubble(entry, words);
    setAttributes(node, { 'data-joins': joinsNext, 'data-fate': fate });
    const shownFate = node.querySelector('.fate');
    if (shownFate !== null) setText(shownFate, fate === undefined ? '' : words.say(fate));
    for (const [index, shown] of [...node.querySelectorAll('.choice')].entries())
      setChoice(shown, choices[index]!, words);
    return { node, source };
  }

  #bubble({ from, author, text, subtitle, time, choices }: Bubble, words: Words): HTMLElement {
    return h(
      'li',
      { class: `message ${from}` },
      author === ''
        ? undefined
        : h(
            'p',
            { class: from === 'customer' ? 'author hidden' : 'author' },
            from === 'automatic' ? icon('spark') : undefined,
            author,
          ),
      h(
        'div',
        { class: 'bubble' },
        h('p', { class: 'text', dir: 'auto' }, ...linked(text, words)),
        subtitle === '' ? undefined : h('p', { class: 'subtitle', dir: 'auto' }, subtitle),
      ),
      choices.length === 0 ? undefined : this.#choices(choices, text),
      h('p', { class: 'meta' }, h('time', {}, time), h('span', { class: 'fate', 'aria-live': 'off' })),
    );
  }

  #choices(choices: readonly Button[], question: string): HTMLElement {
    return h(
      'div',
      { class: 'choices', role: 'group', 'aria-label': question },
      ...choices.map(({ title, subtitle }) =>
        button(
          'choice',
          undefined,
          () => this.#choose(title),
          icon('check'),
          h('span', { dir: 'auto' }, title),
          subtitle === '' ? undefined : h('small', { dir: 'auto' }, subtitle),
          h('span', { class: 'hidden state' }),
        ),
      ),
    );
  }
}

function setChoice(shown: Element, { enabled, chosen }: Button, words: Words): void {
  setAttributes(shown, { disabled: !enabled, 'data-chosen': chosen });
  const state = shown.querySelector('.state');
  if (state !== null) setText(state, chosen ? ` (${words.say('chosen')})` : '');
}

function linked(text: string, words: Words): (Node | string)[] {
  return textParts(text).map(({ text: shown, href }) =>
    href === undefined
      ? shown
      : h(
          'a',
          { href, target: '_blank', rel: 'noopener noreferrer nofollow' },
          shown,
          h('span', { class: 'hidden' }, ` (${words.say('newTab')})`),
        ),
  );
}
