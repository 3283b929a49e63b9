/** Values of one period by metric id; one that is not there has no data. */
export type Values = Readonly<Record<string, number>>;

/**
 * A metric math expression for one period, or undefined where it has no data either: as far as our alarms use it.
 * Source: CloudWatch user guide, using metric math.
 */
export function evaluate(expression: string, ids: readonly string[], values: Values): number | undefined {
  const outside = expression.replace(/FILL\([^()]*(\([^()]*\))?[^()]*\)/g, '');
  const bare = [...outside.matchAll(/\b[a-z]\w*/g)].map(([id]) => id);
  if (bare.some((id) => values[id] === undefined)) return undefined;
  const functions = {
    IF: (condition: boolean, then: number, otherwise: number) => (condition ? then : otherwise),
    FILL: (filled: (number | undefined)[] | number | undefined, by: number) =>
      Array.isArray(filled) ? filled.map((value) => value ?? by) : (filled ?? by),
    SUM: (numbers: number[]) => numbers.reduce((sum, value) => sum + value, 0),
    METRICS: () => ids.map((id) => values[id]),
  };
  const names = [...Object.keys(functions), ...ids];
  const given = [...Object.values(functions), ...ids.map((id) => values[id])];
  return new Function(...names, `return ${expression};`)(...given) as number;
}
