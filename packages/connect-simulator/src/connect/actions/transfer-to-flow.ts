import { failed, type RunAction } from './action.ts';

/** A contact that no agent has been routed to cannot go on in a whisper, hold or queue flow. */
const INBOUND: ReadonlySet<string> = new Set(['CONTACT_FLOW', 'AGENT_TRANSFER', 'QUEUE_TRANSFER']);

/** Ends this flow and begins another one. */
export const transferToFlow: RunAction = (step) => {
  const reference = step.value('ContactFlowId');
  const flow = reference === undefined ? undefined : step.context.flows.find(reference);
  if (flow === undefined) return failed(`no flow "${reference ?? ''}"`);
  if (!INBOUND.has(flow.type)) return failed(`"${flow.name}" is a ${flow.type} flow`);
  return { kind: 'flow', flow };
};
