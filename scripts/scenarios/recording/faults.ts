import type { RecordedStep } from './step.ts';

const OF_ACTION = /^(.+?) \/ (.+): (\w+)$/s;
const TIMES = / \d+ times$/;

/** A fault that has happened, as the step that asks for it once; `fault.fired` names it in one of two forms. */
export function faultStep(fired: string, flows: ReadonlyMap<string, string>): RecordedStep {
  const [, deployed, action, error] = OF_ACTION.exec(fired) ?? [];
  const flow = flows.get(deployed ?? '') ?? deployed;
  if (flow === undefined) return { words: 'fault', value: fired.replace(TIMES, '') };
  const where = /^[\w-]+$/.test(flow) ? flow : `"${flow}"`;
  return { words: 'fault', value: `the action "${action}" in ${where} fails with ${error}` };
}

/** Equal ones in a row become one that happens several times. */
export function foldedFaults(faults: readonly RecordedStep[]): RecordedStep[] {
  const folded: { step: RecordedStep; times: number }[] = [];
  for (const step of faults) {
    const same = folded.find((one) => one.step.value === step.value);
    if (same === undefined) folded.push({ step, times: 1 });
    else same.times++;
  }
  return folded.map(({ step, times }) =>
    times === 1 ? step : { words: step.words, value: `${step.value} ${times} times` },
  );
}
