import { stableJson } from '../fingerprint.ts';

/**
 * Whether two contents run alike. Metadata is the designer's alone; a member without anything says no more than one
 * that is left out, and Connect gives back flows with either.
 */
export function sameFlow(one: string, other: string): boolean {
  const [a, b] = [normal(one), normal(other)];
  return a !== undefined && a === b;
}

function normal(content: string): string | undefined {
  try {
    const { Metadata: _, ...flow } = JSON.parse(content) as Record<string, unknown>;
    return stableJson(withoutNothing(flow));
  } catch {
    return undefined;
  }
}

function withoutNothing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, withoutNothing(entry)] as const);
  return Object.fromEntries(entries.filter(([, entry]) => !isNothing(entry)));
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
