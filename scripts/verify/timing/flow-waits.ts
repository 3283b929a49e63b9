import type { Finding } from '@resumed-chats/findings';
import type { FlowInSet } from '@resumed-chats/flow-language';
import {
  graphOf,
  longestWait,
  shortSpan,
  type TimedAction,
  timelinePicture,
} from '@resumed-chats/flow-language';
import { ruleOf } from '../rules.ts';

export interface TimingRow {
  readonly what: string;
  readonly seconds: string;
  readonly entered: string;
  readonly remark: string;
}

/** Each Wait and question of a set of flows: how long, and when a chat may come to it. */
export function waitRows(
  actions: readonly TimedAction[],
  written: (reference: string) => string = (reference) => reference,
): TimingRow[] {
  return actions.map(({ node, seconds, reference, earliest, latest }) => ({
    what: `${node.flow.name} "${node.action.Identifier}"`,
    seconds: seconds === undefined ? written(reference!) : shortSpan(seconds),
    entered: earliest === latest ? shortSpan(earliest) : `${shortSpan(earliest)} to ${shortSpan(latest)}`,
    remark: '',
  }));
}

export interface WaitOptions {
  /** The file of a flow. */
  readonly fileOf: (flow: string) => string;
  /** Whether something else proves that a read number of seconds fits. */
  readonly known?: (reference: string) => boolean;
}

/** Waits that the chat may not outlast. In a customer queue flow the chat's end is no loss: the customer is told by it what became of the place. */
export function waitFindings(
  actions: readonly TimedAction[],
  duration: number,
  { fileOf, known = () => false }: WaitOptions,
): Finding[] {
  return actions.flatMap((timed): Finding[] => {
    const { node, seconds, reference, earliest, latest } = timed;
    const { flow, action } = node;
    if (action.Type !== 'Wait' || flow.type === 'CUSTOMER_QUEUE') return [];
    if (reference !== undefined && known(reference)) return [];
    const common = { file: fileOf(flow.name), flow: flow.name, action: action.Identifier };
    if (seconds === undefined)
      return [
        {
          ...ruleOf('wait-of-unknown-length'),
          ...common,
          what: `How long it waits is read from ${reference}, and nothing in these flows says that it fits into the chat.`,
          how: 'Let whoever sets it count what is left of the chat; or write a number of seconds.',
        },
      ];
    // One that is longer than any chat is told by a rule of its own.
    if (latest + seconds < duration || seconds >= duration) return [];
    const certain = earliest + seconds >= duration;
    return [
      {
        ...ruleOf('wait-outlasts-chat'),
        ...common,
        ...(certain ? { severity: 'error' as const } : {}),
        what: certain
          ? `It waits ${shortSpan(seconds)}, and of the chat (${shortSpan(duration)}) never more than ${shortSpan(duration - earliest)} is left.`
          : `It waits ${shortSpan(seconds)}, and a chat that has waited before may come to it with ${shortSpan(duration - latest)} of its ${shortSpan(duration)} left.`,
        how: 'Ask before the Wait how much of the chat is left (a Lambda with the chat’s start and duration), wait no longer than that, and say goodbye while there is time.',
      },
    ];
  });
}

/** The table in columns. */
export function tableLines(rows: readonly TimingRow[]): string[] {
  const all = [{ what: 'in time', seconds: 'how long', entered: 'come to after', remark: '' }, ...rows];
  const width = (of: (row: TimingRow) => string) => Math.max(...all.map((row) => of(row).length));
  const [first, second] = [width(({ what }) => what), width(({ seconds }) => seconds)];
  return all.map(({ what, seconds, entered, remark }) =>
    `  ${what.padEnd(first)}  ${seconds.padEnd(second)}  ${[entered, remark].filter((part) => part !== '').join('  ')}`.trimEnd(),
  );
}

/** The static part alone, for anybody's flows. */
export function flowTiming(
  flows: readonly FlowInSet[],
  duration: number,
  options: WaitOptions & { flowOf?: (reference: string) => string | undefined },
): { summary: string; lines: string[]; findings: Finding[]; svg: string } {
  const flowOf = options.flowOf ?? (() => undefined);
  const longest = longestWait(graphOf(flows, flowOf), flows, duration, flowOf);
  const round = longest.circular ? ', round and round until the chat ends' : '';
  return {
    summary: `longest wait in all: ${shortSpan(longest.total)} of ${shortSpan(duration)}${round}`,
    lines: tableLines(waitRows(longest.actions)),
    findings: waitFindings(longest.actions, duration, options),
    svg: timelinePicture({
      title: `The longest that a chat of ${shortSpan(duration)} waits in ${flows.length === 1 ? flows[0]!.name : `these ${flows.length} flows`}`,
      durationSeconds: duration,
      spans: longest.path.map(({ node, from, to }) => ({
        label: node.action.Identifier,
        kind: node.action.Type === 'Wait' ? 'wait' : 'question',
        from,
        to,
      })),
      marks: longest.circular ? [{ at: duration, label: 'the chat ends, in the middle of a wait' }] : [],
    }),
  };
}
