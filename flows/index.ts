import type { FlowDefinition } from '@resumed-chats/flow-language';
import type { FlowName } from '../config/contract.ts';
import type { Config } from '../config/schema.ts';
import { agentWhisper } from './agent-whisper.ts';
import { customerQueue } from './customer-queue.ts';
import { disconnect } from './disconnect.ts';
import { inbound } from './inbound.ts';
import { customerReturns } from './return.ts';

/** The five flows for a configuration. Their references to resources are tokens, bound when they are rendered. */
export function buildFlows(config: Config): Record<FlowName, FlowDefinition> {
  return {
    inbound: inbound(config),
    'agent-whisper': agentWhisper(),
    'customer-queue': customerQueue(config),
    disconnect: disconnect(config),
    return: customerReturns(config),
  };
}
