import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Finding } from '@resumed-chats/findings';
import type { FlowContent, FlowType } from '@resumed-chats/flow-language';
import {
  convertLegacy,
  isDocumentedOnly,
  isLegacy,
  isReadable,
  validateFlow,
} from '@resumed-chats/flow-language';
import { designerType, typeOfActions } from './flow-type.ts';
import { ruleOf } from './rules.ts';

/** A flow in a file, as far as it could be read, with what the service would refuse of it. */
export interface FlowFile {
  file: string;
  /** As the metadata calls it, else as the file. */
  name: string;
  type: FlowType;
  /** Undefined when it is not clear what its actions are. */
  content: FlowContent | undefined;
  findings: Finding[];
}

/** Reads a file. @param type what the flow is; without it what its metadata or its actions say */
export function readFlowFile(file: string, type?: FlowType): FlowFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { message } = error as Error;
    const how = 'Name a file with a flow, as the console exports it or as DescribeContactFlow answers it.';
    const finding = { ...ruleOf('file-unreadable'), file, what: `It cannot be read: ${message}`, how };
    return {
      file,
      name: nameOfFile(file),
      type: type ?? 'CONTACT_FLOW',
      content: undefined,
      findings: [finding],
    };
  }
  return readFlow(text, file, type);
}

/** The same for the text of a file. */
export function readFlow(text: string, file: string, type?: FlowType): FlowFile {
  const value = parsed(text);
  if (isLegacy(value)) return readLegacyFlow(value, file, type);
  const metadata = (value as { Metadata?: { name?: unknown; type?: unknown } } | undefined)?.Metadata;
  const flow = {
    file,
    name: nameIn(metadata) ?? nameOfFile(file),
    type:
      type ??
      designerType(metadata?.type) ??
      typeOfActions((value as { Actions?: unknown } | undefined)?.Actions),
  };
  if (isModule(value)) return { ...flow, content: undefined, findings: [moduleFinding(flow)] };
  const problems = validateFlow(text, flow.type);
  const actions = (value as FlowContent | undefined)?.Actions;
  return {
    ...flow,
    content: isReadable(value) ? value : undefined,
    findings: problems.map((problem): Finding => {
      const unmodelled = notModelled(problem, Array.isArray(actions) ? actions : []);
      if (unmodelled === undefined) return { ...problem, file, flow: flow.name };
      return {
        ...ruleOf('action-not-checked'),
        file,
        flow: flow.name,
        ...(problem.action === undefined ? {} : { action: problem.action }),
        what: `The type ${unmodelled} is not checked, and the simulator cannot run it.`,
        how: 'Look after its parameters and branches yourself.',
      };
    }),
  };
}

/** A type that Amazon Connect has and that is not modelled here is no mistake of the flow's. */
function notModelled({ rule, place }: Finding, actions: readonly unknown[]): string | undefined {
  if (rule !== 'action-type') return undefined;
  const index = Number(/^Actions\[(\d+)\]/.exec(place ?? '')?.[1]);
  const type = (actions[index] as { Type?: unknown } | undefined)?.Type;
  return isDocumentedOnly(type) ? String(type) : undefined;
}

function readLegacyFlow(value: unknown, file: string, given?: FlowType): FlowFile {
  const { content, type, notConverted } = convertLegacy(value);
  const flow = {
    file,
    name: nameIn(content.Metadata) ?? nameOfFile(file),
    type: given ?? designerType(type) ?? typeOfActions(content.Actions),
  };
  const where = { file, flow: flow.name };
  const unsure = new Set(notConverted.map(({ action }) => action));
  const problems = validateFlow(content, flow.type).filter(
    ({ action }) => action === undefined || !unsure.has(action),
  );
  return {
    ...flow,
    content: isReadable(content) ? content : undefined,
    findings: [
      {
        ...ruleOf('legacy-format'),
        ...where,
        what: "It is in the console's old export format (modules, branches); it is checked as the flow language it stands for.",
        how: 'Import it in the console and export it again, or take what DescribeContactFlow answers.',
      },
      ...notConverted.map(
        ({ action, what }): Finding => ({
          ...ruleOf('legacy-not-converted'),
          ...where,
          ...(action === undefined ? {} : { action }),
          what,
          how: 'Export the flow again from the console, which writes flow language, and verify that.',
        }),
      ),
      ...problems.map((problem) => ({ ...problem, ...where })),
    ],
  };
}

/** Modules carry a Settings block, and end in an action of their own. */
function isModule(value: unknown): boolean {
  const { Settings, Actions } = (value ?? {}) as { Settings?: unknown; Actions?: unknown };
  if (Settings !== undefined) return true;
  return (
    Array.isArray(Actions) &&
    Actions.some((action: { Type?: unknown } | null) => action?.Type === 'EndFlowModuleExecution')
  );
}

function moduleFinding({ file, name }: { file: string; name: string }): Finding {
  return {
    ...ruleOf('flow-module'),
    file,
    flow: name,
    what: 'It is a flow module, and not checked.',
    how: 'Verify the flows that invoke it, and look after the module yourself.',
  };
}

function nameIn(metadata: { name?: unknown } | undefined): string | undefined {
  return typeof metadata?.name === 'string' && metadata.name !== '' ? metadata.name : undefined;
}

function nameOfFile(file: string): string {
  return basename(file, '.json');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
