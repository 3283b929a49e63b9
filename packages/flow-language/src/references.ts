import { type FlowAction, type FlowContent, parametersOf, transitionsOf } from './types.ts';

/** A JSONPath in a flow: `$.Attributes.topic`, `$.SegmentAttributes['connect:Subtype']`. */
export interface Reference {
  /** As written. */
  text: string;
  /** e.g. `['SegmentAttributes', 'connect:Subtype']`. */
  path: string[];
  /** Offset of `text` in what it was found in. */
  index: number;
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_-]*`;
const STEP = String.raw`\.[\p{L}\p{N}_-]+|\['[^']*'\]|\["[^"]*"\]|\[\d+\]`;
const REFERENCE = String.raw`\$\.${NAME}(?:${STEP})*`;
const ANYWHERE = new RegExp(REFERENCE, 'gu');
const WHOLE = new RegExp(`^${REFERENCE}$`, 'u');
const STEPS = new RegExp(STEP, 'gu');

/** A token stands for an id: what it holds is the name of a resource, whatever that looks like. */
const TOKEN = /^\{\{[^{}]*\}\}$/;

/** Every reference in a text, from left to right. A full stop that ends a sentence is no part of one. */
export function findReferences(text: string): Reference[] {
  if (TOKEN.test(text)) return [];
  return [...text.matchAll(ANYWHERE)].map((match) => ({
    text: match[0],
    path: pathOf(match[0]),
    index: match.index,
  }));
}

/** The path of a text that is one reference and nothing else, or undefined. */
export function parseReference(text: string): string[] | undefined {
  return WHOLE.test(text) ? pathOf(text) : undefined;
}

/** Whether the value is one reference and nothing else. */
export function isWholeReference(value: unknown): value is `$.${string}` {
  return typeof value === 'string' && WHOLE.test(value);
}

/** Replaces every reference in a text; what is not set becomes the empty string, as in Connect. */
export function interpolate(text: string, lookup: (path: string[]) => string | undefined): string {
  return text.replace(ANYWHERE, (reference) => lookup(pathOf(reference)) ?? '');
}

/** Writes a path as a reference. Keys that a dotted name cannot hold are quoted. */
export function formatReference(path: readonly string[]): string {
  const [first = '', ...rest] = path;
  return `$.${first}${rest.map(formatStep).join('')}`;
}

interface FlowReference extends Reference {
  action: string;
  /** Where in the action, e.g. `Parameters.Attributes.topic`. */
  where: string;
}

/** Every reference in a flow's parameters and condition operands. */
export function referencesOfFlow(flow: FlowContent): FlowReference[] {
  return flow.Actions.flatMap(referencesOfAction);
}

/** Every reference in one action. */
export function referencesOfAction(action: FlowAction): FlowReference[] {
  const found: FlowReference[] = [];
  const visit = (text: string, where: string) => {
    for (const reference of findReferences(text))
      found.push({ ...reference, action: action.Identifier, where });
  };
  eachText(parametersOf(action), 'Parameters', visit);
  eachText(
    transitionsOf(action).Conditions.map(({ Condition }) => Condition?.Operands),
    'Transitions.Conditions',
    visit,
  );
  return found;
}

/** Calls `visit` with each string in a JSON value and its place. Keys are not visited. */
export function eachText(value: unknown, where: string, visit: (text: string, where: string) => void): void {
  if (typeof value === 'string') visit(value, where);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, entry] of Object.entries(value)) {
    eachText(entry, Array.isArray(value) ? `${where}[${key}]` : `${where}.${key}`, visit);
  }
}

function pathOf(reference: string): string[] {
  return [...reference.slice(1).matchAll(STEPS)].map(([step]) => {
    if (step.startsWith('.')) return step.slice(1);
    return /^\[\d/.test(step) ? step.slice(1, -1) : step.slice(2, -2);
  });
}

function formatStep(key: string): string {
  if (/^[\p{L}\p{N}_-]+$/u.test(key)) return `.${key}`;
  return key.includes("'") ? `["${key}"]` : `['${key}']`;
}
