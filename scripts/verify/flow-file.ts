import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Finding, lintFlow } from '../../flows/language/lint.ts';
import { FLOW_TYPES, type FlowContent, type FlowType } from '../../flows/language/types.ts';
import { type FlowProblem, validateFlow } from '../../flows/language/validate.ts';
import type { Section } from './report.ts';

/** What the designer's metadata calls the flow types. */
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

/**
 * Checks a file with flow language, as CreateContactFlow would, and by our own rules.
 * @param type what the flow is; without it what its metadata says, else a contact flow
 */
export function verifyFlowFile(file: string, type?: FlowType): Section {
  const title = `Flow file ${file}`;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { title, summary: '', errors: [`cannot be read: ${(error as Error).message}`], warnings: [] };
  }
  const flowType = type ?? typeInMetadata(text) ?? 'CONTACT_FLOW';
  const problems = validateFlow(text, flowType);
  if (problems.length > 0) return { title, summary: '', errors: problems.map(problemText), warnings: [] };
  const content = JSON.parse(text) as FlowContent;
  const name = basename(file, '.json');
  const authored = text.includes('{{');
  // Somebody else's flow may well be right in ways of its own: what our rules find are warnings.
  const warnings = lintFlow({ name, type: flowType, content }, { authored }).map(findingText);
  return { title, summary: `${flowType}, ${content.Actions.length} actions`, errors: [], warnings };
}

export function isFlowType(text: string): text is FlowType {
  return (FLOW_TYPES as readonly string[]).includes(text);
}

export function problemText({ message, action, hint }: FlowProblem): string {
  return `${action === undefined ? '' : `"${action}": `}${message}${hint === undefined ? '' : `\n→ ${hint}`}`;
}

export function findingText({ flow, action, rule, message, fix }: Finding): string {
  return `${flow}${action === undefined ? '' : ` "${action}"`}: ${message} [${rule}]\n→ ${fix}`;
}

export function typeInMetadata(text: string): FlowType | undefined {
  try {
    const parsed = JSON.parse(text) as { Metadata?: { type?: unknown } } | null;
    return DESIGNER_TYPES[String(parsed?.Metadata?.type)];
  } catch {
    return undefined;
  }
}
