export const VIEWS = ['flow', 'timeline', 'attributes', 'records', 'log'] as const;
export type View = (typeof VIEWS)[number];

/** What the page shows: all of it is in the address, so that it can be sent to somebody. */
export interface Place {
  /** A transcript's id, and how many of its steps have been played; undefined: the live world. */
  readonly scenario?: string;
  readonly step?: number;
  /** InitialContactId; undefined: the newest chat. */
  readonly chat?: string;
  readonly view: View;
  /** Which run of a flow is shown, from 0; undefined: the latest, and it goes with what happens. */
  readonly run?: number;
  /** The block that is looked at. */
  readonly block?: string;
}

export const START: Place = { view: 'flow' };

/** Reads an address's fragment. What it does not understand it leaves out. Never throws. */
export function readPlace(fragment: string): Place {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const view = VIEWS.find((one) => one === given.get('view')) ?? 'flow';
  const [scenario, chat, block] = ['scenario', 'chat', 'block'].map((name) => given.get(name) ?? '');
  const [step, run] = ['step', 'run'].map((name) => whole(given.get(name)));
  return {
    view,
    ...(scenario === '' ? {} : { scenario: scenario!, step: step ?? 0 }),
    ...(chat === '' ? {} : { chat: chat! }),
    ...(run === undefined ? {} : { run }),
    ...(block === '' ? {} : { block: block! }),
  };
}

/** The fragment of a place, empty for the one that the page begins with. */
export function writePlace({ scenario, step, chat, view, run, block }: Place): string {
  const fragment = new URLSearchParams();
  if (scenario !== undefined) fragment.set('scenario', scenario);
  if (scenario !== undefined && step !== undefined) fragment.set('step', String(step));
  if (chat !== undefined) fragment.set('chat', chat);
  if (view !== 'flow') fragment.set('view', view);
  if (run !== undefined) fragment.set('run', String(run));
  if (block !== undefined) fragment.set('block', block);
  const text = fragment.toString();
  return text === '' ? '' : `#${text}`;
}

function whole(text: string | null): number | undefined {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
