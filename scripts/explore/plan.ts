import { DEFAULT_SWITCHES, type Switches } from '@resumed-chats/connect-simulator';
import { DEFAULTS, everySwitch, type Setting } from '@resumed-chats/conversations';

/** One exploration among several. */
export interface Run {
  readonly name: string;
  readonly switches: Partial<Switches>;
  readonly returns: number;
  readonly faults: number;
  readonly inARow: number;
}

export interface Depth {
  /** How often the customer comes back at most, in one chat. */
  returns: number;
  /** In consequence of how many moves something fails, in one chat at most. */
  faults: number;
  /** How many actions may fail then, one after the other. */
  inARow: number;
}

/** What is explored when nothing else is asked for: deep without failures, with any one failure, and under every switch. */
export const USUAL: readonly Run[] = [
  run(DEFAULTS, { returns: 1, faults: 1, inARow: 1 }),
  run(DEFAULTS, { returns: 3, faults: 0, inARow: 1 }),
  ...everySwitch()
    .slice(1)
    .map((setting) => run(setting, { returns: 1, faults: 0, inARow: 1 })),
];

/** Seconds, for `npm test`: a topic's chat and its first return, nothing failing. */
export const QUICK: readonly Run[] = [run(DEFAULTS, { returns: 1, faults: 0, inARow: 1 })];

/** To a depth that was asked for, under the switches that were, or under all. */
export function runsTo(depth: Depth, switches: Partial<Switches> | undefined): readonly Run[] {
  if (switches === undefined) return everySwitch().map((setting) => run(setting, depth));
  const name = Object.entries(switches).map(([one, value]) => `${one}=${value}`);
  return [run({ name: name.join(' '), switches: { ...DEFAULT_SWITCHES, ...switches } }, depth)];
}

function run({ name, switches }: Setting, depth: Depth): Run {
  return { name, switches, ...depth };
}
