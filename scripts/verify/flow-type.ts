import { actionSpec, FLOW_TYPES, type FlowType, textOf } from '@resumed-chats/flow-language';

/** What the designer's metadata and the legacy format call the flow types. */
const DESIGNER_TYPES: Record<string, FlowType> = {
  contactFlow: 'CONTACT_FLOW',
  customerQueue: 'CUSTOMER_QUEUE',
  customerHold: 'CUSTOMER_HOLD',
  customerWhisper: 'CUSTOMER_WHISPER',
  agentHold: 'AGENT_HOLD',
  agentWhisper: 'AGENT_WHISPER',
  outboundWhisper: 'OUTBOUND_WHISPER',
  agentTransfer: 'AGENT_TRANSFER',
  queueTransfer: 'QUEUE_TRANSFER',
};

/** The flow type that a flow's metadata names, if it does. */
export function typeInMetadata(text: string): FlowType | undefined {
  try {
    const parsed = JSON.parse(text) as { Metadata?: { type?: unknown } } | null;
    return designerType(parsed?.Metadata?.type);
  } catch {
    return undefined;
  }
}

export function designerType(type: unknown): FlowType | undefined {
  return Object.hasOwn(DESIGNER_TYPES, textOf(type)) ? DESIGNER_TYPES[textOf(type)] : undefined;
}

/** The first flow type that takes all these actions: exports of AWS's default flows do not name theirs. */
export function typeOfActions(actions: unknown): FlowType {
  const specs = (Array.isArray(actions) ? actions : []).flatMap(
    (action: { Type?: unknown } | null) => actionSpec(textOf(action?.Type)) ?? [],
  );
  return (
    FLOW_TYPES.find((type) => specs.every(({ flowTypes }) => flowTypes.includes(type))) ?? 'CONTACT_FLOW'
  );
}
