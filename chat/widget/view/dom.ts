type Attributes = Readonly<Record<string, string | boolean | undefined>>;
type Child = Node | string | undefined;

/** Makes an element. Texts become text nodes: nothing that anybody wrote is ever read as markup. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes))
    if (value === undefined || value === false) element.removeAttribute(name);
    else if (element.getAttribute(name) !== (value === true ? '' : value))
      element.setAttribute(name, value === true ? '' : value);
}

/** Sets a text where it differs: what is unchanged is not read out again. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

export function button(
  className: string,
  label: string | undefined,
  onClick: () => void,
  ...children: Child[]
): HTMLButtonElement {
  const made = h('button', { type: 'button', class: className, 'aria-label': label }, ...children);
  made.addEventListener('click', onClick);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

const ICONS = {
  chat: 'M4 5.5A2.5 2.5 0 0 1 6.5 3h11A2.5 2.5 0 0 1 20 5.5v8a2.5 2.5 0 0 1-2.5 2.5H11l-4.6 4.1c-.5.5-1.4.1-1.4-.6V16A2.5 2.5 0 0 1 4 13.5z',
  down: 'm6 9 6 6 6-6',
  more: 'M12 5.5h.01M12 12h.01M12 18.5h.01',
  send: 'M5 12h14m-6-6 6 6-6 6',
  spark: 'M12 3.5 13.8 10l6.7 2-6.7 2L12 20.500l-1.800-6.500-6.700-2 6.700-2z',
  device:
    'M8.500 3h7A1.500 1.500 0 0 1 17 4.500v15a1.500 1.500 0 0 1-1.500 1.500h-7A1.500 1.500 0 0 1 7 19.500v-15A1.500 1.500 0 0 1 8.500 3zM11 18h2',
  end: 'M6 6l12 12M18 6 6 18',
  check: 'm5 12.500 4.500 4.500L19 7.500',
} as const;

export type IconName = keyof typeof ICONS;

/** Decoration only: what it means is said beside it. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  setAttributes(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true', class: `icon icon-${name}` });
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}
