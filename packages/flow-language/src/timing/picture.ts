import { shortSpan } from '../span.ts';
import { escapeXml } from '../xml.ts';
import type { Span, Timeline } from './timeline.ts';

const WIDTH = 960;
const LEFT = 24;
const BAR = { top: 78, height: 44 } as const;
const INNER = WIDTH - 2 * LEFT;
/** What a character of a label takes, at its size: widths of fonts cannot be asked for here. */
const CHARACTER = 6.6;
const ROW = 17;

const STYLE = `
  .page { fill: #ffffff } .ink { fill: #1f2933 } .quiet { fill: #52606d } .line { stroke: #9aa5b1; stroke-width: 1 }
  .bar { stroke: #ffffff; stroke-width: 1 } .wait { fill: #2f7ebc } .question { fill: #d9822b } .talk { fill: #3a9464 } .kept { fill: #e4e7eb }
  .on { fill: #ffffff } .on.kept-text { fill: #52606d }
  text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif } .title { font-size: 17px; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    .page { fill: #14181d } .ink { fill: #e8ecf1 } .quiet { fill: #a3b0bf } .line { stroke: #52606d }
    .bar { stroke: #14181d } .wait { fill: #2b6ca3 } .question { fill: #b0651b } .talk { fill: #2f7a53 } .kept { fill: #2a323c }
    .on.kept-text { fill: #a3b0bf }
  }`;

const LEGEND: Record<Span['kind'], string> = {
  wait: 'waiting for the customer',
  question: 'silence at the question',
  talk: 'with an agent',
  kept: 'kept for the agent',
};

/** The worst case of a chat's time as a picture: one bar from its start to its end, in light and dark. */
export function timelinePicture(timeline: Timeline): string {
  const { title, durationSeconds, spans, marks } = timeline;
  const x = (seconds: number) => LEFT + (INNER * Math.min(seconds, durationSeconds)) / durationSeconds;
  const placed = rows(marks.map(({ at, label }) => ({ x: x(at), label: `${shortSpan(at)}: ${label}` })));
  const deepest = Math.max(0, ...placed.map(({ row }) => row + 1));
  const below = BAR.top + BAR.height;
  const legendTop = below + 44 + deepest * ROW;
  const height = legendTop + 30;
  const kinds = (['wait', 'question', 'talk', 'kept'] as const).filter((kind) =>
    spans.some((span) => span.kind === kind),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeXml(title)}">`,
    `<style>${STYLE}</style>`,
    `<rect class="page" width="${WIDTH}" height="${height}"/>`,
    `<text class="ink title" x="${LEFT}" y="32">${escapeXml(title)}</text>`,
    ...hours(durationSeconds, x),
    ...spans.flatMap((span) => bar(span, x)),
    ...placed.flatMap(({ x: at, label, row, end }) => [
      `<path class="line" d="M${at.toFixed(1)} ${below}V${below + 18 + row * ROW}" fill="none"/>`,
      `<text class="ink" x="${(end ? at - 4 : at + 4).toFixed(1)}" y="${below + 22 + row * ROW}" text-anchor="${end ? 'end' : 'start'}">${escapeXml(label)}</text>`,
    ]),
    ...kinds.flatMap((kind, index) => [
      `<rect class="${kind}" x="${LEFT + index * 220}" y="${legendTop}" width="14" height="14" rx="3"/>`,
      `<text class="quiet" x="${LEFT + 22 + index * 220}" y="${legendTop + 12}">${LEGEND[kind]}</text>`,
    ]),
    '</svg>\n',
  ].join('\n');
}

/** Above the bar, at round hours. */
function hours(duration: number, x: (seconds: number) => number): string[] {
  const step = [1, 2, 3, 6, 12, 24].find((size) => duration / (size * 3600) <= 13) ?? 24;
  const marks: string[] = [];
  for (let at = 0; at <= duration; at += step * 3600) {
    const place = x(at).toFixed(1);
    marks.push(
      `<path class="line" d="M${place} ${BAR.top - 10}V${BAR.top - 3}" fill="none"/>`,
      `<text class="quiet" x="${place}" y="${BAR.top - 15}" text-anchor="middle">${at / 3600} h</text>`,
    );
  }
  return marks;
}

function bar({ label, kind, from, to }: Span, x: (seconds: number) => number): string[] {
  const width = Math.max(1.5, x(to) - x(from));
  const words = [`${label}, ${shortSpan(to - from)}`, shortSpan(to - from)].find(
    (text) => text.length * CHARACTER < width - 8,
  );
  const middle = (x(from) + width / 2).toFixed(1);
  return [
    `<rect class="bar ${kind}" x="${x(from).toFixed(1)}" y="${BAR.top}" width="${width.toFixed(1)}" height="${BAR.height}"><title>${escapeXml(label)}: ${shortSpan(from)} to ${shortSpan(to)}</title></rect>`,
    ...(words === undefined
      ? []
      : [
          `<text class="on${kind === 'kept' ? ' kept-text' : ''}" x="${middle}" y="${BAR.top + BAR.height / 2 + 4.5}" text-anchor="middle">${escapeXml(words)}</text>`,
        ]),
  ];
}

interface Placed {
  x: number;
  label: string;
  row: number;
  /** It stands to the left of its line: on the right there is no room. */
  end: boolean;
}

/** Labels below each other where they would overlap. */
function rows(labels: readonly { x: number; label: string }[]): Placed[] {
  const taken: [from: number, to: number][][] = [];
  return labels.map(({ x, label }) => {
    const width = label.length * CHARACTER + 10;
    const end = x + width > WIDTH - LEFT;
    const [from, to] = end ? [x - width, x + 4] : [x - 4, x + width];
    let row = taken.findIndex((row) => row.every(([a, b]) => to < a || from > b));
    if (row < 0) row = taken.push([]) - 1;
    taken[row]!.push([from, to]);
    return { x, label, row, end };
  });
}
