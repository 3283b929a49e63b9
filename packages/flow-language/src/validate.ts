import type { Finding } from '@resumed-chats/findings';
import { FLOW_LANGUAGE_VERSION, type FlowType } from './types.ts';
import { checkAction } from './validation/action.ts';
import { isObject, type JsonObject } from './validation/json.ts';
import { type AcceptedRuleId, refusal } from './validation/rules.ts';

/** CreateContactFlow's limit on Content, in characters. */
const MAX_CONTENT_LENGTH = 256_000;
export const MAX_ACTIONS = 250;

/**
 * What CreateContactFlow refuses in a flow's content, all of it at once; an empty list means that it is accepted.
 * Takes the content as text, or as the value that the text would hold. Never throws, whatever it is given.
 */
export function validateFlow(content: unknown, flowType: FlowType): Finding[] {
  const read = readContent(content);
  return [...read.findings, ...('value' in read ? checkFlow(read.value, flowType) : [])];
}

/** What is wrong with a flow, a line for each action. */
export function refusalLines(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ action, what, how }) => `  ${action === undefined ? '' : `"${action}": `}${what} (${how})`,
  );
}

function readContent(content: unknown): { value?: unknown; findings: Finding[] } {
  try {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    // JSON.stringify answers undefined for what JSON cannot hold at all.
    const value: unknown = text === undefined ? undefined : JSON.parse(text);
    return { value, findings: tooLong(text ?? '') };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      findings: [refusal('flow-json', 'Invalid JSON in contact flow content', {}, `It is not JSON: ${why}`)],
    };
  }
}

function tooLong(text: string): Finding[] {
  if (text.length <= MAX_CONTENT_LENGTH) return [];
  const how = `It has ${text.length} characters; ${MAX_CONTENT_LENGTH} are allowed.`;
  return [refusal('flow-size', 'Contact flow content is too long', {}, how)];
}

function checkFlow(flow: unknown, flowType: FlowType): Finding[] {
  if (!isObject(flow))
    return [
      refusal(
        'flow-json',
        'Invalid contact flow content',
        {},
        'A flow is an object with Version and Actions.',
      ),
    ];
  return [...checkEnvelope(flow), ...checkActions(flow, flowType)];
}

function checkEnvelope(flow: JsonObject): Finding[] {
  const findings: Finding[] = [];
  if (flow['Version'] === undefined) findings.push(missing('Version', `Write "${FLOW_LANGUAGE_VERSION}".`));
  else if (flow['Version'] !== FLOW_LANGUAGE_VERSION)
    findings.push(invalid('Version', `The only version is "${FLOW_LANGUAGE_VERSION}".`));
  const metadata = flow['Metadata'];
  if (metadata !== undefined && metadata !== null && !isObject(metadata))
    findings.push(invalid('Metadata', 'Metadata is an object.'));
  return findings;
}

function checkActions(flow: JsonObject, flowType: FlowType): Finding[] {
  const actions = flow['Actions'];
  if (actions === undefined) return [missing('Actions'), ...checkStart(flow, new Set())];
  if (!Array.isArray(actions)) return [invalid('Actions', 'Actions is a list.')];
  const findings: Finding[] = [];
  if (actions.length === 0)
    findings.push(invalid('Actions', 'A flow has at least one action.', 'flow-actions'));
  if (actions.length > MAX_ACTIONS)
    findings.push(
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
    if (identifiers.has(identifier)) findings.push(duplicate(identifier, index));
    identifiers.add(identifier);
  });
  return [
    ...checkStart(flow, identifiers),
    ...findings,
    ...actions.flatMap((action: unknown, index) => checkAction(action, index, flowType, identifiers)),
  ];
}

function checkStart(flow: JsonObject, identifiers: ReadonlySet<string>): Finding[] {
  const start = flow['StartAction'];
  if (start === undefined || start === null) return [missing('StartAction')];
  if (typeof start === 'string' && identifiers.has(start)) return [];
  return [invalid('StartAction', `No action is called ${JSON.stringify(start)}.`)];
}

function duplicate(identifier: string, index: number): Finding {
  const place = `Actions[${index}].Identifier`;
  const where = { place, action: identifier };
  const how = `Another action is called "${identifier}" too.`;
  return refusal('identifier', `Invalid Action property value. Path: ${place}`, where, how);
}

function missing(place: string, how?: string): Finding {
  return refusal(
    'flow-envelope',
    `Contact flow is missing required property. Path: ${place}`,
    { place },
    how,
  );
}

function invalid(place: string, how: string, rule: AcceptedRuleId = 'flow-envelope'): Finding {
  return refusal(rule, `Invalid contact flow property value. Path: ${place}`, { place }, how);
}
