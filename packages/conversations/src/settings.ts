import { DEFAULT_SWITCHES, SWITCH_NAMES, type Switches } from '@resumed-chats/connect-simulator';

/** One way in which all switches are set, under a name for people. */
export interface Setting {
  name: string;
  switches: Switches;
}

export const DEFAULTS: Setting = { name: 'defaults', switches: { ...DEFAULT_SWITCHES } };

/** The defaults, each switch flipped alone, and all flipped. */
export function everySwitch(): Setting[] {
  return [DEFAULTS, ...SWITCH_NAMES.map((name) => flipped([name])), flipped(SWITCH_NAMES)];
}

/** Every combination there is: two to the number of switches. */
export function allCombinations(): Setting[] {
  return Array.from({ length: 2 ** SWITCH_NAMES.length }, (_, bits) =>
    flipped(SWITCH_NAMES.filter((_name, index) => ((bits >> index) & 1) === 1)),
  );
}

/** The defaults but for what is given. */
export function chosen(switches: Partial<Switches>): Setting {
  const all = { ...DEFAULT_SWITCHES, ...switches };
  return { name: nameOf(all), switches: all };
}

/** What a transcript is run under: the settings with its own demands, none twice. */
export function settingsFor(demanded: Partial<Switches>, settings: readonly Setting[]): Setting[] {
  const found = new Map<string, Setting>();
  for (const { name, switches } of settings) {
    const wanted = { ...switches, ...demanded };
    const same = SWITCH_NAMES.every((one) => wanted[one] === switches[one]);
    const setting = { name: same ? name : nameOf(wanted), switches: wanted };
    const key = SWITCH_NAMES.map((one) => Number(wanted[one])).join('');
    if (!found.has(key)) found.set(key, setting);
  }
  return [...found.values()];
}

function flipped(names: readonly (keyof Switches)[]): Setting {
  const switches = { ...DEFAULT_SWITCHES };
  for (const name of names) switches[name] = !switches[name];
  return { name: nameOf(switches), switches };
}

function nameOf(switches: Switches): string {
  const other = SWITCH_NAMES.filter((name) => switches[name] !== DEFAULT_SWITCHES[name]);
  if (other.length === 0) return DEFAULTS.name;
  if (other.length === SWITCH_NAMES.length) return 'every switch flipped';
  return other.map((name) => `${name}=${switches[name]}`).join(' ');
}
