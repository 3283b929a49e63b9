import type { Step } from './step.ts';

const SIGNS = { create: '+', update: '~', delete: '-', wait: ' ' } as const;

/** `+ flow resumed-chats-inbound (content)` */
export function stepLine({ change, resource, why }: Step): string {
  return `${SIGNS[change]} ${resource}${why === undefined ? '' : ` (${why})`}`;
}

/** The plan for people: what only waits is no change. */
export function planLines(steps: readonly Step[]): string[] {
  return changesOf(steps).map(stepLine);
}

/** For machines. */
export function planRows(steps: readonly Step[]): { change: string; resource: string; why?: string }[] {
  return changesOf(steps).map(({ change, resource, why }) => ({
    change,
    resource,
    ...(why === undefined ? {} : { why }),
  }));
}

/** `3 to create, 1 to change, 2 to delete` */
export function planSummary(steps: readonly Step[]): string {
  const count = (change: Step['change']) => steps.filter((step) => step.change === change).length;
  return `${count('create')} to create, ${count('update')} to change, ${count('delete')} to delete`;
}

export function changesOf(steps: readonly Step[]): Step[] {
  return steps.filter(({ change }) => change !== 'wait');
}
