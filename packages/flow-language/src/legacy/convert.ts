import { FLOW_LANGUAGE_VERSION, type FlowAction, type FlowContent, type FlowMetadata } from '../types.ts';
import { Block } from './block.ts';
import { convertBlock } from './blocks.ts';
import { type LegacyBlock, readLegacy } from './format.ts';
import { transitionsAsTheyAre, transitionsFrom } from './transitions.ts';

export { isLegacy } from './format.ts';

/** A part of a legacy flow that has no known counterpart. */
interface NotConverted {
  /** Id of the block; undefined for what is no block. */
  action?: string;
  what: string;
}

interface Conversion {
  content: FlowContent;
  /** `contactFlow`, `customerQueue` …, where the flow says so. */
  type: string | undefined;
  notConverted: NotConverted[];
}

/**
 * A flow in the console's legacy format as flow language, for checks: blocks keep their ids, and all metadata is kept.
 * What has no known counterpart is told, block by block, and its branches are kept. Never throws.
 */
export function convertLegacy(value: unknown): Conversion {
  const { flow, unreadable } = readLegacy(value);
  const notConverted: NotConverted[] = unreadable.map((place) => ({ what: `${place} cannot be read` }));
  const Actions = flow.modules.map((block) => {
    const { action, problems } = convert(block);
    for (const problem of problems)
      notConverted.push({ action: block.id, what: `The block ${block.type}: ${problem}.` });
    return action;
  });
  const metadata: FlowMetadata = {
    ...flow.metadata,
    ActionMetadata: Object.fromEntries(
      flow.modules.flatMap(({ id, metadata: own }) => (own === undefined ? [] : [[id, own]])),
    ),
  };
  return {
    content: { Version: FLOW_LANGUAGE_VERSION, StartAction: flow.start, Metadata: metadata, Actions },
    type: flow.type ?? (typeof metadata.type === 'string' ? metadata.type : undefined),
    notConverted,
  };
}

function convert(legacy: LegacyBlock): { action: FlowAction; problems: string[] } {
  const block = new Block(legacy);
  const converted = convertBlock(legacy.type, block);
  if (converted === undefined) {
    const kind = legacy.target === undefined ? '' : ` (${legacy.target})`;
    return {
      action: {
        Identifier: legacy.id,
        Type: legacy.type,
        Transitions: transitionsAsTheyAre(legacy.branches),
      },
      problems: [`its counterpart in flow language is not known${kind}`],
    };
  }
  const Transitions = transitionsFrom(block, converted);
  const { Type, Parameters } = converted;
  return {
    action: { Identifier: legacy.id, Type, Parameters, Transitions },
    problems: [
      ...block.problems,
      ...block.unread.map((name) => `what its parameter ${name} does is not known`),
    ],
  };
}
