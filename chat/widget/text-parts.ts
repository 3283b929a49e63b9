/** A stretch of plain text, or an address to go to. */
export interface TextPart {
  readonly text: string;
  /** http and https only. */
  readonly href?: string;
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`]+/gi;
/** What ends a sentence rather than an address. */
const TRAILING = /[.,;:!?…)\]}*_]+$/;

/** Splits what somebody wrote into text and links. Together the parts are the text again. */
export function textParts(written: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const found of written.matchAll(ADDRESS)) {
    const address = found[0].replace(TRAILING, '');
    const href = webAddress(address);
    if (href === undefined) continue;
    if (found.index > from) parts.push({ text: written.slice(from, found.index) });
    parts.push({ text: address, href });
    from = found.index + address.length;
  }
  if (from < written.length) parts.push({ text: written.slice(from) });
  return parts;
}

function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href, username, password } = new URL(text);
  // `https://bank.example@evil.example` is made to be misread.
  if (username !== '' || password !== '') return undefined;
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
