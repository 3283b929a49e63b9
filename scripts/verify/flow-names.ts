import { type FlowContent, hooksIn, parametersOf } from '@resumed-chats/flow-language';

/**
 * The names of flows that ids and ARNs stand for, as far as the metadata of exports tells: a block that names a flow
 * by ARN shows its name in the designer. Source: console exports.
 */
function namesInMetadata(contents: readonly FlowContent[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { Actions, Metadata } of contents)
    for (const action of Actions) {
      const shown = nameShown(Metadata?.ActionMetadata?.[action.Identifier]);
      if (shown === undefined) continue;
      const reference = parametersOf(action)['ContactFlowId'];
      for (const named of [reference, ...hooksIn(action).map(([, flow]) => flow)])
        if (typeof named === 'string') names.set(named, shown);
    }
  return names;
}

/** Finds the flow of a set that a reference means, by what metadata says and by the names of flows and files. */
export function flowFinder(
  flows: readonly { name: string; file: string; content: FlowContent }[],
): (reference: string) => string | undefined {
  const shown = namesInMetadata(flows.map(({ content }) => content));
  const byName = new Map<string, string>();
  for (const { name, file } of flows) {
    byName.set(plain(file.replace(/^.*[\\/]/, '').replace(/\.json$/, '')), name);
    byName.set(plain(name), name);
  }
  return (reference) => byName.get(plain(shown.get(reference) ?? reference));
}

/** Exports of different years write the same name in different case. */
function plain(name: string): string {
  return name.trim().toLowerCase();
}

function nameShown(metadata: Record<string, unknown> | undefined): string | undefined {
  const { ContactFlow, contactFlow, parameters } = (metadata ?? {}) as {
    ContactFlow?: { text?: unknown };
    contactFlow?: { text?: unknown };
    parameters?: unknown;
  };
  const text = ContactFlow?.text ?? contactFlow?.text ?? displayName(parameters);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** `parameters: {ContactFlowId: {displayName}}`, or `{EventHooks: {AgentWhisper: {displayName}}}`. */
function displayName(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('displayName' in value) return value.displayName;
  return Object.values(value)
    .map(displayName)
    .find((name) => name !== undefined);
}
