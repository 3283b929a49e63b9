import { FLOW_LANGUAGE_VERSION, type FlowType } from './types.ts';
import { checkAction } from './validation/action.ts';
import { isObject, type JsonObject } from './validation/json.ts';
import type { FlowProblem } from './validation/problem.ts';
import type { AcceptedRuleId } from './validation/rules.ts';

export type { FlowProblem } from './validation/problem.ts';

/** CreateContactFlow's limit on Content, in characters. */
export const MAX_CONTENT_LENGTH = 256_000;
export const MAX_ACTIONS = 250;

/**
 * What CreateContactFlow refuses in a flow's content, all of it at once; an empty list means that it is accepted.
 * Takes the content as text, or as the value that the text would hold. Never throws, whatever it is given.
 */
export function validateFlow(content: unknown, flowType: FlowType): FlowProblem[] {
  const read = readContent(content);
  return 'problem' in read ? [read.problem] : [...read.problems, ...checkFlow(read.value, flowType)];
}

function readContent(
  content: unknown,
): { value: unknown; problems: FlowProblem[] } | { problem: FlowProblem } {
  try {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    // JSON.stringify answers undefined for what JSON cannot hold at all.
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return { value, problems: tooLong(text ?? '') };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      problem: {
        rule: 'flow-json',
        message: 'Invalid JSON in contact flow content',
        hint: `It is not JSON: ${why}`,
      },
    };
  }
}

function tooLong(text: string): FlowProblem[] {
  if (text.length <= MAX_CONTENT_LENGTH) return [];
  return [
    {
      rule: 'flow-size',
      message: 'Contact flow content is too long',
      hint: `It has ${text.length} characters; ${MAX_CONTENT_LENGTH} are allowed.`,
    },
  ];
}

function checkFlow(flow: unknown, flowType: FlowType): FlowProblem[] {
  if (!isObject(flow))
    return [
      {
        rule: 'flow-json',
        message: 'Invalid contact flow content',
        hint: 'A flow is an object with Version and Actions.',
      },
    ];
  return [...checkEnvelope(flow), ...checkActions(flow, flowType)];
}

function checkEnvelope(flow: JsonObject): FlowProblem[] {
  const problems: FlowProblem[] = [];
  if (flow['Version'] === undefined) problems.push(missing('Version', `Write "${FLOW_LANGUAGE_VERSION}".`));
  else if (flow['Version'] !== FLOW_LANGUAGE_VERSION)
    problems.push(invalid('Version', `The only version is "${FLOW_LANGUAGE_VERSION}".`));
  const metadata = flow['Metadata'];
  if (metadata !== undefined && metadata !== null && !isObject(metadata))
    problems.push(invalid('Metadata', 'Metadata is an object.'));
  return problems;
}

function checkActions(flow: JsonObject, flowType: FlowType): FlowProblem[] {
  const actions = flow['Actions'];
  if (actions === undefined) return [missing('Actions'), ...checkStart(flow, new Set())];
  if (!Array.isArray(actions)) return [invalid('Actions', 'Actions is a list.')];
  const problems: FlowProblem[] = [];
  if (actions.length === 0)
    problems.push(invalid('Actions', 'A flow has at least one action.', 'flow-actions'));
  if (actions.length > MAX_ACTIONS)
    problems.push(
      invalid(
        'Actions',
        `A flow has at most ${MAX_ACTIONS} actions; this one has ${actions.length}.`,
        'flow-actions',
      ),
    );
  const identifiers = new Set<string>();
  actions.forEach((action: unknown, index) => {
    const identifier = isObject(action) ? action['Identifier'] : undefined;
    if (typeof identifier !== 'string') return;
    if (identifiers.has(identifier)) problems.push(duplicate(identifier, index));
    identifiers.add(identifier);
  });
  return [
    ...checkStart(flow, identifiers),
    ...problems,
    ...actions.flatMap((action: unknown, index) => checkAction(action, index, flowType, identifiers)),
  ];
}

function checkStart(flow: JsonObject, identifiers: ReadonlySet<string>): FlowProblem[] {
  const start = flow['StartAction'];
  if (start === undefined || start === null) return [missing('StartAction')];
  if (typeof start === 'string' && identifiers.has(start)) return [];
  return [invalid('StartAction', `No action is called ${JSON.stringify(start)}.`)];
}

function duplicate(identifier: string, index: number): FlowProblem {
  const path = `Actions[${index}].Identifier`;
  return {
    rule: 'identifier',
    message: `Invalid Action property value. Path: ${path}`,
    path,
    action: identifier,
    hint: `Another action is called "${identifier}" too.`,
  };
}

function missing(path: string, hint?: string): FlowProblem {
  return {
    rule: 'flow-envelope',
    message: `Contact flow is missing required property. Path: ${path}`,
    path,
    ...(hint === undefined ? {} : { hint }),
  };
}

function invalid(path: string, hint: string, rule: AcceptedRuleId = 'flow-envelope'): FlowProblem {
  return { rule, message: `Invalid contact flow property value. Path: ${path}`, path, hint };
}
