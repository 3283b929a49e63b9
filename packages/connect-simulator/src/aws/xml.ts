import { escapeXml } from '@resumed-chats/flow-language';

/** What can be written as XML. Undefined and null are left out; an empty list is an empty element. */
export type XmlValue =
  | string
  | number
  | boolean
  | Date
  | undefined
  | null
  | readonly XmlValue[]
  | { readonly [name: string]: XmlValue };

/** Lists: `member` wraps each item in `<member>`, as the query protocol does; `flat` repeats the element, as S3 does. */
type XmlLists = 'member' | 'flat';

/** One element with all it holds. Timestamps are ISO 8601. */
export function writeXml(name: string, value: XmlValue, lists: XmlLists, namespace?: string): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    if (lists === 'flat') return value.map((item) => writeXml(name, item, lists)).join('');
    return `<${name}>${value.map((item) => writeXml('member', item, lists)).join('')}</${name}>`;
  }
  const opening = namespace === undefined ? `<${name}>` : `<${name} xmlns="${namespace}">`;
  return `${opening}${content(value, lists)}</${name}>`;
}

/** A whole document. */
export function xmlDocument(name: string, value: XmlValue, lists: XmlLists, namespace?: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(name, value, lists, namespace)}`;
}

function content(value: NonNullable<XmlValue>, lists: XmlLists): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object') return escapeXml(String(value)).replaceAll('\r', '&#13;');
  return Object.entries(value)
    .map(([name, child]) => writeXml(name, child, lists))
    .join('');
}

export interface XmlElement {
  /** Without a namespace's prefix. */
  readonly name: string;
  readonly children: XmlElement[];
  /** Of the element itself, entities resolved. */
  text: string;
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/\s*([^\s>]+)\s*>|<([A-Za-z_][^\s/>]*)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gy;

/** Reads the XML that clients send: elements and text; attributes are passed over. @throws SyntaxError */
export function readXml(source: string): XmlElement {
  const document: XmlElement = { name: '', children: [], text: '' };
  const open = [document];
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < source.length) {
    const token = TOKEN.exec(source);
    if (token === null) throw new SyntaxError(`no XML at character ${at}`);
    at = TOKEN.lastIndex;
    const [, data, closing, opening, , empty, text] = token;
    const element = open[open.length - 1]!;
    if (data !== undefined) element.text += data;
    else if (text !== undefined) element.text += unescapeXml(text);
    else if (opening !== undefined) {
      const child: XmlElement = { name: localName(opening), children: [], text: '' };
      element.children.push(child);
      if (empty === '') open.push(child);
    } else if (closing !== undefined) {
      if (open.length === 1 || element.name !== localName(closing))
        throw new SyntaxError(`</${closing}> closes nothing`);
      open.pop();
    }
  }
  const [root, ...others] = document.children;
  if (open.length > 1 || root === undefined || others.length > 0 || document.text.trim() !== '')
    throw new SyntaxError('the XML has no single root element that is closed');
  return root;
}

/** The text at a path of element names, or undefined. */
export function xmlText(element: XmlElement, ...path: string[]): string | undefined {
  let at: XmlElement | undefined = element;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at?.text;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name as string] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
