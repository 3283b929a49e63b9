/** Emoji and East Asian letters take two columns of a terminal, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x300) width += 1;
    else if (/\p{M}|\u200d|\ufe0f/u.test(character)) width += 0;
    else width += isWide(code) ? 2 : 1;
  }
  return width;
}

function isWide(code: number): boolean {
  return WIDE.some(([from, to]) => code >= from && code <= to);
}

const WIDE = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0x1f300, 0x1faff],
] as const;

/** Breaks a text at spaces into lines of at most `width` columns; a longer word is cut. At least one line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const paragraph of clean(text).split('\n')) {
    let line = '';
    for (const word of paragraph.split(' ').flatMap((one) => cut(one, width))) {
      if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === '' ? word : `${line} ${word}`;
      }
    }
    lines.push(line);
  }
  return lines;
}

function cut(word: string, width: number): string[] {
  const parts = [''];
  for (const character of word) {
    const last = parts.at(-1)!;
    if (last !== '' && displayWidth(last + character) > width) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}

/** What somebody wrote must not steer the terminal. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, (c) => (c === '\n' || c === '\u200d' ? c : ''));
}
