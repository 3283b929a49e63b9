import type { ChatEntry, Entry, PathEntry } from './entries.ts';
import { hanging, type Line, padded, type Style, span, widthOf } from './line.ts';
import { displayWidth } from './text.ts';

/** From this many columns on, the flows stand beside the chat. */
export const TWO_COLUMNS = 100;
/** Lines longer than this are hard to read. */
const WIDEST = 170;

/** The lines of a batch of entries on a terminal of `columns`. Pure. */
export function layout(entries: readonly Entry[], columns: number): Line[] {
  const width = Math.max(30, Math.min(columns, WIDEST) - 1);
  const lines: Line[] = [];
  let block: Entry[] = [];
  const flush = () => {
    lines.push(...(columns >= TWO_COLUMNS ? besideEachOther(block, width) : interleaved(block, width)));
    block = [];
  };
  for (const entry of entries) {
    if (entry.side !== 'both') {
      block.push(entry);
      continue;
    }
    flush();
    lines.push(timeLine(entry.text, width));
  }
  flush();
  return lines;
}

/** What the two columns are, for the head of the page. */
export function heading(columns: number): Line[] {
  if (columns < TWO_COLUMNS) return [];
  const width = Math.min(columns, WIDEST) - 1;
  const { chat } = columnsOf(width);
  return [
    [
      ...padded([span('The chat', 'bold')], chat),
      span('│ ', 'dim'),
      span('The path through the flows, and why', 'bold'),
    ],
    [span(`${'─'.repeat(chat)}┼${'─'.repeat(width - chat - 1)}`, 'dim')],
  ];
}

/** Each column packs its lines; nothing stands above what happened before it in the other column. */
function besideEachOther(block: readonly Entry[], width: number): Line[] {
  const { chat, path } = columnsOf(width);
  const left: Line[] = [];
  const right: Line[] = [];
  let row = 0;
  for (const entry of block) {
    const [column, lines] =
      entry.side === 'chat'
        ? [left, chatLines(entry, chat - 1)]
        : [right, pathLines(entry as PathEntry, path)];
    while (column.length < row) column.push([]);
    row = column.length;
    column.push(...lines);
  }
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
    ...padded(left[index] ?? [], chat),
    span('│ ', 'dim'),
    ...(right[index] ?? []),
  ]);
}

function interleaved(block: readonly Entry[], width: number): Line[] {
  return block.flatMap((entry) =>
    entry.side === 'chat'
      ? chatLines(entry, width)
      : pathLines(entry as PathEntry, width - 8).map((line) => [span('      │ ', 'dim'), ...line]),
  );
}

function columnsOf(width: number): { chat: number; path: number } {
  const chat = Math.floor(width * 0.5);
  return { chat, path: width - chat - 2 };
}

const COLOURS = { customer: 'cyan', agent: 'green', bot: 'magenta', system: 'yellow' } as const;
/** Of the names, so that texts begin in one column. */
const NAME_WIDTH = 8;

function chatLines(entry: ChatEntry, width: number): Line[] {
  const time = span(`${clockTime(entry.at)} `, 'dim');
  if (entry.kind === 'note') return hanging([time], `· ${entry.text}`, width, 'dim');
  const { name, who, text, buttons } = entry;
  const lead = padded([time, span(name, COLOURS[who])], 6 + Math.max(NAME_WIDTH, displayWidth(name) + 1));
  return [...hanging(lead, text, width), ...buttonLines(buttons, widthOf(lead), width)];
}

function buttonLines(buttons: readonly string[], indent: number, width: number): Line[] {
  const lines: Line[] = [];
  for (const button of buttons) {
    const label = span(`[ ${button} ]`, 'bold');
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + displayWidth(label.text) <= width)
      last.push(span(' '), label);
    else lines.push([span(' '.repeat(indent)), label]);
  }
  return lines;
}

function pathLines(entry: PathEntry, width: number): Line[] {
  switch (entry.kind) {
    case 'flow':
      return [[span(`▸ ${entry.name}`, 'bold')]];
    case 'actions':
      return hanging([span('  ')], entry.names.join(' › '), width, 'dim');
    case 'decision':
      return decisionLines(entry, width);
    case 'waiting':
      return hanging([span('  ‖ ', 'yellow')], entry.action, width, 'yellow');
    case 'fact':
      return hanging([span('  • ', 'blue')], entry.text, width, 'blue');
  }
}

/** `Which topic → billing`, and why beside or below it. */
function decisionLines(
  { action, branch, why }: Extract<PathEntry, { kind: 'decision' }>,
  width: number,
): Line[] {
  const style: Style = /^(?:=|[<>]|contains|starts|ends)/.test(branch) ? 'green' : 'red';
  const words = DECISION_WORDS[branch];
  const label = words ?? branch.replace(/^= /, '');
  const colour = words === undefined ? style : 'green';
  const choice: Line = [span(`  ${action} → `), span(label, colour)];
  const lines =
    widthOf(choice) <= width ? [choice] : hanging([span('  ')], `${action} → ${label}`, width, colour);
  if (why === '') return lines;
  const reason = why.replace(/arn:aws:[^"\s]+\//g, '…/');
  const beside = widthOf(choice) + 2 + displayWidth(reason) <= width;
  if (beside) return [[...choice, span('  '), span(reason, 'dim')]];
  return [...lines, ...hanging([span('    ')], reason, width, 'dim')];
}

/** An "otherwise" branch is no failure. */
const DECISION_WORDS: Record<string, string> = {
  NoMatchingCondition: 'otherwise',
  InputTimeLimitExceeded: 'no answer in time',
};

function timeLine(text: string, width: number): Line {
  const label = ` ⏩ ${text} `;
  const rest = Math.max(4, width - displayWidth(label));
  const left = Math.floor(rest / 2);
  return [span('─'.repeat(left), 'dim'), span(label, 'bold'), span('─'.repeat(rest - left), 'dim')];
}

/** Of the day, in UTC, as the simulated instance's clock shows it. */
export function clockTime(instant: number): string {
  return new Date(instant).toISOString().slice(11, 16);
}
