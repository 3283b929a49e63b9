/** What `npm run bench` measures, in this order. */
export const PARTS = ['understanding', 'lambda', 'start-chat', 'simulator', 'widget', 'page'] as const;
export type Part = (typeof PARTS)[number];

/** One measured figure beside what it should be. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** `atMost` or `atLeast`, in the same unit. */
  target?: { atMost: number } | { atLeast: number };
  /** How it came about, in a few words. */
  note?: string;
}

export function reached({ value, target }: Figure): boolean {
  if (target === undefined) return true;
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast;
}

/** The figures as aligned lines, with a mark for each target that was missed. */
export function figureLines(figures: readonly Figure[]): string[] {
  const names = Math.max(...figures.map(({ name }) => name.length));
  const values = figures.map(({ value, unit }) => `${rounded(value)} ${unit}`.trim());
  const widest = Math.max(...values.map((value) => value.length));
  return figures.map((figure, index) => {
    const mark = reached(figure) ? '✔' : '✘';
    const target = targetText(figure);
    const note = figure.note === undefined ? '' : `  (${figure.note})`;
    return `${mark} ${figure.name.padEnd(names)}  ${values[index]!.padStart(widest)}  ${target}${note}`.trimEnd();
  });
}

function targetText({ target, unit }: Figure): string {
  if (target === undefined) return '';
  const [word, limit] = 'atMost' in target ? ['at most', target.atMost] : ['at least', target.atLeast];
  return `${word} ${rounded(limit)} ${unit}`.trim();
}

/** Three significant digits, or all digits of a whole number. */
function rounded(value: number): string {
  const shown = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  return shown.toLocaleString('en-US');
}
