import { failed, type RunAction, SUCCESS } from './action.ts';

/** Flow attributes come to 32 KB at most. Source: UpdateFlowAttributes. */
const MAX_BYTES = 32_768;

/** Sets attributes that last as long as this run of this flow. */
export const updateFlowAttributes: RunAction = (step) => {
  const given = (step.parameters['FlowAttributes'] ?? {}) as Record<string, { Value?: string }>;
  const merged = { ...step.frame.flowAttributes };
  for (const [key, { Value }] of Object.entries(given)) merged[key] = step.resolve(Value) ?? '';
  if (Buffer.byteLength(JSON.stringify(merged)) > MAX_BYTES)
    return failed(`flow attributes over ${MAX_BYTES} bytes`);
  step.frame.flowAttributes = merged;
  return SUCCESS;
};
