import type { HookName } from '../contact.ts';
import { failed, type RunAction, SUCCESS } from './action.ts';

/** The flow type that a hook's moment calls for; the other hooks take inbound flows. */
const FLOW_TYPES: Readonly<Record<string, string>> = {
  AgentWhisper: 'AGENT_WHISPER',
  CustomerWhisper: 'CUSTOMER_WHISPER',
  CustomerQueue: 'CUSTOMER_QUEUE',
};
/** Source: AG, hold flows: chat takes the error branch. */
const NOT_ON_CHAT: ReadonlySet<string> = new Set(['AgentHold', 'CustomerHold']);

/** Sets which flow runs at a later moment of this contact. */
export const updateContactEventHooks: RunAction = (step) => {
  const hooks = step.map('EventHooks');
  for (const [name, reference] of Object.entries(hooks)) {
    const flow = step.context.flows.find(reference);
    if (flow === undefined) return failed(`${name}: no flow "${reference}"`);
    if (NOT_ON_CHAT.has(name)) return failed(`${name}: chat has no hold flows`);
    const type = FLOW_TYPES[name] ?? 'CONTACT_FLOW';
    if (flow.type !== type) return failed(`${name}: "${flow.name}" is a ${flow.type} flow, not ${type}`);
    step.contact.hooks[name as HookName] = flow.arn;
  }
  return SUCCESS;
};
