import type { Finding } from '@resumed-chats/findings';
import { graphOf, longestWait, shortSpan, timelinePicture } from '@resumed-chats/flow-language';
import type { Config } from '../../../config/schema.ts';
import type { Times } from '../../../config/wait-budget.ts';
import { buildFlows } from '../../../flows/index.ts';
import { ruleOf } from '../rules.ts';
import { searchBudgets } from './budget-search.ts';
import { type TimingRow, tableLines, waitFindings, waitRows } from './flow-waits.ts';
import { type WorstCase, worstCase } from './worst-case.ts';

export interface TimingSection {
  /** The table, for a terminal. */
  readonly lines: readonly string[];
  readonly findings: readonly Finding[];
  /** The worst case's timeline. */
  readonly svg: string;
}

/** Waits whose seconds the wait-budget Lambda says, and which of them it never exceeds. */
const BUDGETED = {
  '$.FlowAttributes.shortWait': 'sameAgent',
  '$.FlowAttributes.longWait': 'askOnReturn',
  '$.FlowAttributes.tryAgainWait': 'askOnReturn',
} as const;

/** Whether the project is sound in time: its flows by search of their paths, the waits that its Lambda says by all its inputs. */
export function timingSection(config: Config, configFile: string): TimingSection {
  const times: Times = {
    sameAgent: config.waits.sameAgent,
    askOnReturn: config.waits.askOnReturn,
    answerTimeout: config.bot.answerTimeout,
    lastCall: config.chat.lastCall,
  };
  const { duration } = config.chat;
  const flows = Object.values(buildFlows(config));
  const longest = longestWait(
    graphOf(flows, () => undefined),
    flows,
    duration,
  );
  const search = searchBudgets(times, [...new Set([Math.floor(duration / 60), 60, 10_080])]);
  const worst = worstCase(times, duration);
  const rows: TimingRow[] = [
    ...waitRows(longest.actions, (reference) =>
      isBudgeted(reference)
        ? `up to ${shortSpan(config.waits[BUDGETED[reference]])}, by wait-budget`
        : reference,
    ),
    row('longest wait in all', worst.total, `of ${shortSpan(duration)}, in ${worst.waits} waits`),
    row('last moment to come back', worst.lastReturn, `the customer then has ${shortSpan(worst.left)}`),
    row(
      'silence at the question',
      times.answerTimeout,
      `the Lex session lasts ${shortSpan(config.bot.sessionTimeout)}`,
    ),
  ];
  const tried = search.inputs.toLocaleString('en-US');
  return {
    lines: [
      ...tableLines(rows),
      `wait-budget: ${tried} inputs tried (every minute of the chat, both phases), ${search.wrong.length === 0 ? 'all in time' : `${search.wrong.length} rules broken`}`,
    ],
    findings: [
      ...waitFindings(longest.actions, duration, {
        fileOf: (flow) => `flows/${flow}.ts`,
        known: isBudgeted,
      }),
      ...search.wrong.map((what) => budgetFinding(what)),
      ...lastReturnFindings(worst, config, configFile),
    ],
    svg: timelinePicture({
      title: `The longest that a chat of ${shortSpan(duration)} waits: ${shortSpan(worst.total)}`,
      durationSeconds: duration,
      spans: [
        ...worst.spans,
        { label: 'kept for the agent', kind: 'kept', from: worst.spans.at(-1)?.to ?? 0, to: duration },
      ],
      marks: [
        { at: worst.lastReturn + 1, label: `last moment to come back; ${shortSpan(worst.left - 1)} left` },
      ],
    }),
  };
}

export function isBudgeted(reference: string): reference is keyof typeof BUDGETED {
  return Object.hasOwn(BUDGETED, reference);
}

function row(what: string, seconds: number, remark: string): TimingRow {
  return { what, seconds: shortSpan(seconds), entered: '', remark };
}

export function budgetFinding(what: string): Finding {
  return {
    ...ruleOf('budget-in-time'),
    file: 'config/wait-budget.ts',
    what,
    how: 'Correct `budget` for this input; its tests say what it promises.',
  };
}

/** Whether a customer who comes back last still has the time that the question and the agent's own queue may take. */
export function lastReturnFindings(
  { left, lastReturn }: Pick<WorstCase, 'left' | 'lastReturn'>,
  { chat, bot, waits }: Pick<Config, 'chat' | 'bot' | 'waits'>,
  file: string,
): Finding[] {
  const needed = bot.answerTimeout + waits.previousAgentQueue;
  if (left >= needed) return [];
  return [
    {
      ...ruleOf('last-return-in-time'),
      file,
      place: 'chat.lastCall',
      what: `Who comes back at the last moment (${shortSpan(lastReturn)}) has ${shortSpan(left)}, and the question and the agent's own queue alone may take ${shortSpan(needed)}.`,
      how: `Raise chat.lastCall (${shortSpan(chat.lastCall)}) to ${shortSpan(needed)} or more.`,
    },
  ];
}
