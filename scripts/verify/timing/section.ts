import type { Config } from '../../../config/schema.ts';
import type { Times } from '../../../config/wait-budget.ts';
import { buildFlows } from '../../../flows/index.ts';
import { graphOf } from '../../../flows/language/rules/graph.ts';
import { longestWait } from '../../../flows/language/timing/longest.ts';
import { timelinePicture } from '../../../flows/language/timing/picture.ts';
import { shortSpan } from '../../../flows/language/timing/timeline.ts';
import type { Finding } from '../finding.ts';
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

/** Waits whose seconds the wait-budget Lambda says. */
const BUDGETED = new Set([
  '$.FlowAttributes.shortWait',
  '$.FlowAttributes.longWait',
  '$.FlowAttributes.tryAgainWait',
]);

/** Whether the project is sound in time: its flows by search of their paths, the waits that its Lambda says by all its inputs. */
export function timingSection(config: Config): TimingSection {
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
    ...waitRows(longest.actions),
    row('longest wait in all', worst.total, `of ${shortSpan(duration)}, in ${worst.spans.length} waits`),
    row('last moment to come back', worst.lastReturn, `she then has ${shortSpan(worst.left)}`),
    row(
      'silence at the question',
      times.answerTimeout,
      `the Lex session lasts ${shortSpan(config.bot.sessionTimeout)}`,
    ),
  ];
  const tried = (search.inputs + worst.tried).toLocaleString('en-US');
  return {
    lines: [
      ...tableLines(rows),
      `wait-budget: ${tried} inputs tried (every minute of the chat, both phases), ${search.wrong.length === 0 ? 'all in time' : `${search.wrong.length} rules broken`}`,
    ],
    findings: [
      ...waitFindings(longest.actions, duration, {
        fileOf: (flow) => `flows/${flow}.ts`,
        known: (reference) => BUDGETED.has(reference),
      }),
      ...search.wrong.map((what) => budgetFinding(what)),
      ...lastReturnFindings(worst, config),
      ...sessionFindings(config),
    ],
    svg: timelinePicture({
      title: `The longest that a chat of ${shortSpan(duration)} waits: ${shortSpan(worst.total)}`,
      durationSeconds: duration,
      spans: [
        ...worst.spans,
        { label: 'kept for the agent', kind: 'kept', from: worst.spans.at(-1)?.to ?? 0, to: duration },
      ],
      marks: [
        ...worst.spans
          .filter(({ kind }) => kind === 'question')
          .slice(0, -1)
          .map(({ from }) => ({ at: from, label: 'she comes back, and is silent' })),
        { at: worst.lastReturn + 1, label: `last moment to come back; ${shortSpan(worst.left - 1)} left` },
      ],
    }),
  };
}

function row(what: string, seconds: number, remark: string): TimingRow {
  return { what, seconds: shortSpan(seconds), entered: '', remark };
}

function budgetFinding(what: string): Finding {
  return {
    rule: 'budget-in-time',
    severity: 'error',
    file: 'config/wait-budget.ts',
    what,
    why: 'The chat ends inside a Wait that is longer than what is left, and no branch of it runs.',
    source: 'simulator/TRUTH.md: Connect: chats, contacts, queues, assumed',
    how: 'Correct `budget` for this input; its tests say what it promises.',
  };
}

function lastReturnFindings({ left, lastReturn }: WorstCase, { chat, bot, waits }: Config): Finding[] {
  const needed = bot.answerTimeout + waits.previousAgentQueue;
  if (left >= needed) return [];
  return [
    {
      rule: 'last-return-in-time',
      severity: 'error',
      file: 'resumed-chats.yaml',
      what: `Who comes back at the last moment (${shortSpan(lastReturn)}) has ${shortSpan(left)}, and the question and the agent's own queue alone may take ${shortSpan(needed)}.`,
      why: 'The chat would end before anybody could help her.',
      source: 'AG/web-and-mobile-chat',
      how: `Raise chat.lastCall (${shortSpan(chat.lastCall)}) to ${shortSpan(needed)} or more.`,
    },
  ];
}

function sessionFindings({ bot }: Config): Finding[] {
  if (bot.sessionTimeout >= bot.answerTimeout) return [];
  return [
    {
      rule: 'session-outlives-question',
      severity: 'error',
      file: 'resumed-chats.yaml',
      what: `The Lex session ends after ${shortSpan(bot.sessionTimeout)}, and the customer has ${shortSpan(bot.answerTimeout)} to answer.`,
      why: 'A session that has ended knows nothing of the question: her answer begins a new dialog.',
      source: 'AR CreateBot, idleSessionTTLInSeconds',
      how: 'Raise bot.sessionTimeout, or lower bot.answerTimeout.',
    },
  ];
}
