import { styleText } from 'node:util';
import { eventInWords } from '@resumed-chats/connect-simulator/words';
import type { Coverage } from './coverage.ts';
import type { RunFailure, RunResult } from './run.ts';
import { DEFAULTS } from './settings.ts';
import { formatProblem, type TranscriptProblem } from './transcript.ts';

type Paint = (colour: 'green' | 'red' | 'dim' | 'bold' | 'cyan', text: string) => string;

/** Colours for a terminal, or none. */
export function painter(colours: boolean): Paint {
  return colours ? (colour, text) => styleText(colour, text, { validateStream: false }) : (_, text) => text;
}

/** The lines of one file: one when all is well, and what is wrong otherwise. */
export function fileLines(file: string, results: readonly RunResult[], paint: Paint): string[] {
  const [first] = results;
  const failures = results.filter(({ failure }) => failure !== undefined);
  const mark = failures.length === 0 ? paint('green', '✓') : paint('red', '✗');
  const several = results.length > 1 ? paint('dim', ` (${results.length} settings)`) : '';
  return [
    `${mark} ${file}  ${paint('dim', first?.transcript.name ?? '')}${several}`,
    ...(first?.missing ?? []).map((line) => paint('dim', `  note: ${line}`)),
    ...failures.flatMap((result) => failureLines(result, paint)),
  ];
}

export function problemLines(file: string, problems: readonly TranscriptProblem[], paint: Paint): string[] {
  return [`${paint('red', '✗')} ${file}`, ...problems.map((problem) => `  ${formatProblem(problem)}`)];
}

/** What was expected, what happened, and what led there. */
export function failureLines({ transcript, setting, failure }: RunResult, paint: Paint): string[] {
  if (failure === undefined) return [];
  const { step, expected, happened } = failure;
  const where =
    step === undefined
      ? transcript.file
      : `${transcript.file}:${step.line}, step ${step.number}: ${paint('bold', step.text)}`;
  const under = setting.name === DEFAULTS.name ? [] : [`  under      ${setting.name}`];
  return [
    `  ${where}`,
    ...under,
    `  expected   ${indented(expected)}`,
    `  happened   ${indented(happened)}`,
    ...eventLines(failure).map((line) => paint('dim', line)),
    '',
  ];
}

function eventLines({ events }: RunFailure): string[] {
  if (events.length === 0) return [];
  return [
    `  the last ${events.length} events`,
    ...events.map((event) => `    ${clockTime(event.at)}  ${eventInWords(event)}`),
  ];
}

/** A conversation step by step, with all that happened. */
export function storyLines({ transcript, setting, story }: RunResult, paint: Paint): string[] {
  return [
    paint('bold', `${transcript.name} (${setting.name})`),
    ...story.flatMap(({ step, events }) => [
      `  ${paint('cyan', `${step.number}. ${step.text}`)}`,
      ...events.map((event) => paint('dim', `       ${clockTime(event.at)}  ${eventInWords(event)}`)),
    ]),
    '',
  ];
}

export function coverageLines({ taken, all, missing }: Coverage): string[] {
  const percent = all === 0 ? 100 : Math.floor((1000 * taken) / all) / 10;
  return [
    `Transitions taken: ${taken} of ${all} (${percent} %)`,
    ...missing.map((name) => `  not taken: ${name}`),
  ];
}

export function summaryLine(passed: number, failed: number): string {
  return `${passed} passed, ${failed} failed`;
}

/** Time of day in UTC, with the date's day when it is not the first of a simulation. */
function clockTime(instant: number): string {
  return new Date(instant).toISOString().slice(8, 19).replace('T', ' ');
}

function indented(text: string): string {
  return text.replaceAll('\n', `\n${' '.repeat(13)}`);
}
