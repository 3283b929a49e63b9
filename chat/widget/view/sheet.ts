import type { Words } from '../strings/index.ts';
import { button, h } from './dom.ts';

export interface Sheet {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly isGrave?: boolean;
  act(): void;
  cancel(): void;
}

let count = 0;

/** Asks before something is done. It has the focus, and Escape is no. */
export function sheetOf({ title, text, action, isGrave, act, cancel }: Sheet, words: Words): HTMLElement {
  const id = `sheet-${++count}`;
  const body = h(
    'div',
    {
      class: 'sheet',
      role: 'alertdialog',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-text`,
    },
    h('h2', { id: `${id}-title` }, title),
    h('p', { id: `${id}-text` }, text),
    h(
      'div',
      { class: 'actions' },
      first(button('secondary', undefined, cancel, words.say('cancel'))),
      button(isGrave === true ? 'primary grave' : 'primary', undefined, act, action),
    ),
  );
  return curtained(body, cancel);
}

/** Shows a link to take along. */
export function linkSheet(link: string, words: Words, close: () => void): HTMLElement {
  const input = h('input', { readonly: true, 'aria-label': words.say('link'), class: 'link' });
  input.value = link;
  input.addEventListener('focus', () => input.select());
  const said = h('span', { class: 'hidden', role: 'status' });
  const copy: HTMLButtonElement = button(
    'primary',
    undefined,
    () => {
      input.select();
      navigator.clipboard
        .writeText(link)
        .then(() => {
          copy.textContent = words.say('copied');
          said.textContent = words.say('copied');
        })
        // Not allowed to: it is selected, for the customer to copy.
        .catch(() => input.focus());
    },
    words.say('copy'),
  );
  const body = h(
    'div',
    { class: 'sheet', role: 'dialog', 'aria-label': words.say('handOverTitle') },
    h('h2', {}, words.say('handOverTitle')),
    h('p', {}, words.say('handOverText')),
    input,
    h(
      'div',
      { class: 'actions' },
      button('secondary', undefined, close, words.say('done')),
      first(copy),
      said,
    ),
  );
  return curtained(body, close);
}

/** It gets the focus. Of a question that is the answer that does no harm. */
function first(control: HTMLElement): HTMLElement {
  control.dataset['first'] = '';
  return control;
}

function curtained(body: HTMLElement, cancel: () => void): HTMLElement {
  const curtain = h('div', { class: 'curtain' }, body);
  curtain.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    cancel();
  });
  return curtain;
}
