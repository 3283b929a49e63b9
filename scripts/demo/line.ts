import { styleText } from 'node:util';
import { displayWidth, wrap } from './text.ts';

export type Style = 'dim' | 'bold' | 'cyan' | 'green' | 'magenta' | 'yellow' | 'red' | 'blue';

/** A piece of text in one style. */
export interface Span {
  text: string;
  style?: Style | undefined;
}

/** One line of a terminal. */
export type Line = Span[];

export function span(text: string, style?: Style): Span {
  return { text, style };
}

export function widthOf(line: Line): number {
  return line.reduce((width, { text }) => width + displayWidth(text), 0);
}

/** Fills a line with spaces up to `width` columns. */
export function padded(line: Line, width: number): Line {
  const missing = width - widthOf(line);
  return missing > 0 ? [...line, span(' '.repeat(missing))] : line;
}

/** Text beside a lead, its further lines below the first one. */
export function hanging(lead: Line, text: string, width: number, style?: Style): Line[] {
  const indent = widthOf(lead);
  return wrap(text, Math.max(10, width - indent)).map((part, index) => [
    ...(index === 0 ? lead : [span(' '.repeat(indent))]),
    span(part, style),
  ]);
}

/** A line for a terminal that has colours, or for one that has not. */
export function paint(line: Line, colours: boolean): string {
  const text = line
    .map(({ text: part, style }) =>
      colours && style !== undefined && part.trim() !== ''
        ? styleText(style, part, { validateStream: false })
        : part,
    )
    .join('');
  return text.trimEnd();
}
