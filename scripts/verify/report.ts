/** One thing that was looked at, and what is wrong with it. */
export interface Section {
  /** e.g. `Configuration resumed-chats.yaml`. */
  title: string;
  /** What was found sound, for a section without errors: `5 flows, 114 actions`. */
  summary: string;
  errors: string[];
  warnings: string[];
}

/** The report in lines, for a terminal. */
export function reportLines(sections: readonly Section[]): string[] {
  const lines = sections.flatMap(({ title, summary, errors, warnings }) => [
    `${errors.length === 0 ? '✔' : '✘'} ${title}${errors.length === 0 ? `: ${summary}` : ''}`,
    ...errors.map((error) => `    ${indented(error)}`),
    ...warnings.map((warning) => `    warning: ${indented(warning)}`),
  ]);
  const errors = count(sections, 'errors');
  const warnings = count(sections, 'warnings');
  return [...lines, '', `${errors} ${plural(errors, 'error')}, ${warnings} ${plural(warnings, 'warning')}`];
}

export function count(sections: readonly Section[], kind: 'errors' | 'warnings'): number {
  return sections.reduce((sum, section) => sum + section[kind].length, 0);
}

function plural(amount: number, word: string): string {
  return amount === 1 ? word : `${word}s`;
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n      ');
}
