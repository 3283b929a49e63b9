/** What `GET /scenarios` and the calls on a scenario's world answer. */
export interface Scenarios {
  readonly scenarios: readonly Scenario[];
  readonly unreadable: readonly { readonly file: string; readonly problem: string }[];
}

export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  readonly covers: readonly string[];
  readonly locale: string | null;
  readonly steps: readonly ScenarioStep[];
}

export interface ScenarioStep {
  readonly number: number;
  readonly text: string;
  /** Something that happens, or something that has to be so. */
  readonly kind: 'does' | 'expects';
}

export interface WorldView {
  readonly world: string;
  readonly scenario: string;
  readonly played: number;
  readonly total: number;
  readonly failure: {
    readonly step: number | null;
    readonly expected: string;
    readonly happened: string;
  } | null;
  readonly chatId: string | null;
}

/** `GET /recordings`. */
export interface Recording {
  readonly name: string;
  readonly yaml: string;
  readonly check: {
    readonly passed: boolean;
    readonly failure?: { readonly step: number | null; readonly expected: string; readonly happened: string };
  };
}

/** How many steps have been played once the next thing happens: what has to be so is looked at along with it. */
export function stepsToNext({ steps }: Scenario, played: number): number {
  const next = steps.findIndex(({ kind }, index) => index > played && kind === 'does');
  return (next < 0 ? steps.length : next) - played;
}

/** How many had been played before the last thing that happened. */
export function stepsBefore({ steps }: Pick<Scenario, 'steps'>, played: number): number {
  const last = steps.slice(0, played).findLastIndex(({ kind }) => kind === 'does');
  return Math.max(0, last);
}

/** The scenarios that hold every word. */
export function found(scenarios: readonly Scenario[], words: string): Scenario[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return scenarios.filter(({ id, name, covers }) => {
    const text = [id, name, ...covers].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
