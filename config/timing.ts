import { formatDuration } from './duration.ts';

const MINUTE = 60;
const DAY = 86_400;
/** A Wait action takes 1 to 604,800 seconds (Connect, Wait). */
export const LONGEST_WAIT = 7 * DAY;
/** With less than this an agent who takes over in the last call cannot do anything for the customer. */
export const HELPING_TIME = 5 * MINUTE;

/** Every time that the configuration sets, in seconds, by its path in the file. */
export interface Times {
  'chat.duration': number;
  'chat.lastCall': number;
  'waits.sameAgent': number;
  'waits.askOnReturn': number;
  'waits.previousAgentQueue': number;
  'bot.answerTimeout': number;
  'bot.sessionTimeout': number;
}
export type TimePath = keyof Times;

export interface TimingFinding {
  path: TimePath;
  what: string;
  allowed: string;
}

/** What the services take, in seconds. */
const RANGES: Record<TimePath, { min: number; max: number; why: string }> = {
  // StartChatContact, ChatDurationInMinutes: 60 to 10,080.
  'chat.duration': { min: 60 * MINUTE, max: LONGEST_WAIT, why: 'the total duration of a chat' },
  'chat.lastCall': { min: 1, max: LONGEST_WAIT, why: 'a part of the chat' },
  'waits.sameAgent': { min: 1, max: LONGEST_WAIT, why: 'one Wait' },
  'waits.askOnReturn': { min: 1, max: LONGEST_WAIT, why: 'one Wait' },
  'waits.previousAgentQueue': { min: 1, max: LONGEST_WAIT, why: 'one Wait' },
  // LexTimeoutSeconds of Get customer input on chat: 1 minute to 7 days.
  'bot.answerTimeout': { min: MINUTE, max: LONGEST_WAIT, why: 'the timeout of a question on chat' },
  // CreateBot, idleSessionTTLInSeconds: 60 to 86,400.
  'bot.sessionTimeout': { min: MINUTE, max: DAY, why: 'an idle Lex session' },
};

/**
 * Whether the times are possible, each by itself and all together. Pure, and empty when all is well. A time that
 * is missing is left out, so that one unreadable value does not hide what is wrong with the others.
 * @param times whole seconds
 */
export function checkTiming(times: Partial<Times>): TimingFinding[] {
  return [
    ...(Object.keys(RANGES) as TimePath[]).flatMap((path) => checkRange(path, times[path])),
    ...wholeMinutes(times),
    ...sessionOutlivesAnswer(times),
    ...waitsFitInChat(times),
    ...lastCallLeavesTime(times),
  ];
}

function checkRange(path: TimePath, seconds: number | undefined): TimingFinding[] {
  if (seconds === undefined) return [];
  const { min, max, why } = RANGES[path];
  if (Number.isInteger(seconds) && seconds >= min && seconds <= max) return [];
  const what = !Number.isInteger(seconds)
    ? `${seconds} s is not a whole number of seconds`
    : `${formatDuration(seconds)} is too ${seconds < min ? 'short' : 'long'} for ${why}`;
  return [{ path, what, allowed: `${formatDuration(min)} to ${formatDuration(max)}` }];
}

function wholeMinutes({ 'chat.duration': duration }: Partial<Times>): TimingFinding[] {
  if (duration === undefined || !Number.isInteger(duration) || duration % MINUTE === 0) return [];
  return [
    {
      path: 'chat.duration',
      what: `${formatDuration(duration)} is not a whole number of minutes`,
      allowed: 'whole minutes, 60m to 10080m',
    },
  ];
}

function sessionOutlivesAnswer(times: Partial<Times>): TimingFinding[] {
  const { 'bot.answerTimeout': answer, 'bot.sessionTimeout': session } = times;
  if (answer === undefined || session === undefined || session >= answer) return [];
  return [
    {
      path: 'bot.sessionTimeout',
      what: `the Lex session ends after ${formatDuration(session)}, before the ${formatDuration(answer)} that the customer has to answer (bot.answerTimeout) are over`,
      allowed: `${formatDuration(answer)} or more, up to 1d`,
    },
  ];
}

function waitsFitInChat(times: Partial<Times>): TimingFinding[] {
  const duration = times['chat.duration'];
  const parts = pick(times, ['waits.sameAgent', 'waits.askOnReturn', 'bot.answerTimeout', 'chat.lastCall']);
  if (duration === undefined || parts === undefined) return [];
  const sum = total(parts);
  if (sum <= duration) return [];
  return [
    {
      path: 'chat.duration',
      what: `${formatDuration(duration)} is shorter than what happens within it: ${written(parts)} = ${spelled(sum)}`,
      allowed:
        roundUp(sum) <= LONGEST_WAIT
          ? `${formatDuration(roundUp(sum))} or more, up to 7d, or shorter waits`
          : 'up to 7d, and waits short enough to fit in it',
    },
  ];
}

function lastCallLeavesTime(times: Partial<Times>): TimingFinding[] {
  const lastCall = times['chat.lastCall'];
  const parts = pick(times, ['bot.answerTimeout', 'waits.previousAgentQueue']);
  if (lastCall === undefined || parts === undefined) return [];
  const needed = total(parts) + HELPING_TIME;
  if (lastCall >= needed) return [];
  return [
    {
      path: 'chat.lastCall',
      what: `${formatDuration(lastCall)} leaves a customer who comes back at the last moment no time to be helped: ${written(parts)} + ${formatDuration(HELPING_TIME)} with an agent = ${spelled(needed)}`,
      allowed: `${formatDuration(needed)} or more`,
    },
  ];
}

function pick(times: Partial<Times>, paths: TimePath[]): [TimePath, number][] | undefined {
  const found = paths.map((path) => [path, times[path]] as const);
  return found.every((entry): entry is [TimePath, number] => entry[1] !== undefined) ? found : undefined;
}

const total = (parts: [TimePath, number][]) => parts.reduce((sum, [, seconds]) => sum + seconds, 0);
const written = (parts: [TimePath, number][]) =>
  parts.map(([path, seconds]) => `${path} ${formatDuration(seconds)}`).join(' + ');
const roundUp = (seconds: number) => Math.ceil(seconds / MINUTE) * MINUTE;

/** `765m (12h 45m)`: as the file takes it, and as people read it. */
function spelled(seconds: number): string {
  const short = formatDuration(seconds);
  const amounts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  const long = ['h', 'm', 's']
    .map((unit, index) => (amounts[index] ? `${amounts[index]}${unit}` : ''))
    .filter(Boolean)
    .join(' ');
  return long === short || !Number.isInteger(seconds) ? short : `${short} (${long})`;
}
