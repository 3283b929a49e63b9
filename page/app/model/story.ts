import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { eventInWords } from '@resumed-chats/connect-simulator/words';

/** What happened to one chat, in its order: runs of flows, and what came between. */
export type Entry = Run | Note;

/** One run of one flow for one segment. */
export interface Run {
  readonly kind: 'run';
  /** Among the runs of the chat, from 0. */
  readonly index: number;
  readonly flow: string;
  readonly flowType: string;
  readonly contactId: string;
  readonly enteredAt: number;
  leftAt: number | undefined;
  readonly visits: Visit[];
}

/** One action being run. */
export interface Visit {
  readonly action: string;
  readonly type: string;
  readonly at: number;
  /** Undefined while the flow stands still there, and for an action that ended the flow. */
  branch: string | undefined;
  branchAt: number | undefined;
  next: string | undefined;
  why: string;
  readonly facts: Fact[];
}

/** What happened while an action was run. */
export type Fact = Extract<
  SimulatorEvent,
  {
    type: 'lex.turn' | 'lex.failed' | 'lambda.invoked' | 'attributes.set' | 'message' | 'fault.fired';
  }
>;

export interface Note {
  readonly kind: 'note';
  readonly at: number;
  readonly text: string;
  readonly tone: 'agent' | 'queue' | 'customer' | 'segment' | 'end';
}

/** Reads a chat's events. Pure. */
export function storyOf(events: readonly SimulatorEvent[]): Entry[] {
  const entries: Entry[] = [];
  let run: Run | undefined;
  let runs = 0;
  const note = (at: number, tone: Note['tone'], text: string) =>
    entries.push({ kind: 'note', at, tone, text });
  for (const event of events) {
    switch (event.type) {
      case 'flow.entered':
        run = {
          kind: 'run',
          index: runs++,
          flow: event.flow,
          flowType: event.flowType,
          contactId: event.contactId,
          enteredAt: event.at,
          leftAt: undefined,
          visits: [],
        };
        entries.push(run);
        break;
      case 'flow.left':
        if (run?.flow === event.flow) run.leftAt = event.at;
        break;
      case 'action.entered':
        run?.visits.push({
          action: event.action,
          type: event.actionType,
          at: event.at,
          branch: undefined,
          branchAt: undefined,
          next: undefined,
          why: '',
          facts: [],
        });
        break;
      case 'branch.taken': {
        const visit = run?.visits.findLast(({ action }) => action === event.action);
        if (visit === undefined) break;
        visit.branch = event.branch;
        visit.branchAt = event.at;
        visit.next = event.next;
        visit.why = event.why;
        break;
      }
      case 'lambda.invoked':
        visitOf(entries, run, event)?.facts.push(event);
        break;
      case 'lex.turn':
      case 'lex.failed':
      case 'attributes.set':
      case 'fault.fired':
        run?.visits.at(-1)?.facts.push(event);
        break;
      case 'message':
        if (event.role === 'SYSTEM' && run !== undefined && run.leftAt === undefined)
          run.visits.at(-1)?.facts.push(event);
        else note(event.at, event.role === 'CUSTOMER' ? 'customer' : 'agent', `${event.name} writes`);
        break;
      default: {
        const told = noteOf(event);
        if (told !== undefined) note(event.at, ...told);
      }
    }
  }
  return entries;
}

/** Nobody waits for an asynchronous call: when it has ended, the chat is elsewhere. */
function visitOf(
  entries: readonly Entry[],
  run: Run | undefined,
  { asynchronous }: Extract<SimulatorEvent, { type: 'lambda.invoked' }>,
): Visit | undefined {
  if (asynchronous !== true) return run?.visits.at(-1);
  return runsOf(entries)
    .flatMap(({ visits }) => visits)
    .findLast(
      ({ type, facts }) =>
        type === 'InvokeLambdaFunction' && facts.every((fact) => fact.type !== 'lambda.invoked'),
    );
}

/** What is worth a line between runs of flows. */
const TONES: Partial<Record<SimulatorEvent['type'], Note['tone']>> = {
  'contact.created': 'segment',
  'contact.ended': 'end',
  'queue.entered': 'queue',
  'contact.offered': 'agent',
  'contact.accepted': 'agent',
  'contact.rejected': 'agent',
  'contact.missed': 'agent',
  'participant.joined': 'agent',
  'participant.left': 'customer',
};

function noteOf(event: SimulatorEvent): [Note['tone'], string] | undefined {
  const tone = TONES[event.type];
  if (tone === undefined) return undefined;
  if (event.type === 'contact.ended' && !event.chatEnded) return undefined;
  if (event.type === 'participant.joined' && event.role !== 'AGENT') return undefined;
  const words = eventInWords(event);
  return [
    event.type === 'participant.left' && event.role === 'AGENT' ? 'agent' : tone,
    `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
  ];
}

export function runsOf(entries: readonly Entry[]): Run[] {
  return entries.filter((entry): entry is Run => entry.kind === 'run');
}

/** The action at which a run stands still; undefined once it has gone on or the flow is left. */
export function standsAt(run: Run | undefined): Visit | undefined {
  const last = run?.visits.at(-1);
  return run?.leftAt === undefined && last?.branch === undefined ? last : undefined;
}
