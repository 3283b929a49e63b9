/**
 * The format that the console exported before flow language, as public exports show it: blocks (`modules`) with named
 * branches and a list of parameters. Nobody has documented it.
 */
import { isObject } from '../validation/json.ts';

interface LegacyFlow {
  modules: LegacyBlock[];
  start: string;
  /** `contactFlow`, `customerQueue` …; older exports have it in the metadata alone. */
  type?: string;
  metadata?: Record<string, unknown>;
}

export interface LegacyBlock {
  id: string;
  type: string;
  branches: LegacyBranch[];
  parameters: LegacyParameter[];
  metadata?: Record<string, unknown>;
  /** Which kind of a block it is, e.g. a Transfer to a `Queue` or a `Flow`. */
  target?: string;
}

export interface LegacyBranch {
  /** `Success`, `Error`, `NoMatch`, `Evaluate` … */
  condition: string;
  conditionType?: string;
  conditionValue?: unknown;
  transition?: string;
}

export interface LegacyParameter {
  name: string;
  value?: unknown;
  /** Where the value is looked up; null for one that stands as it is. */
  namespace?: string | null;
  key?: string;
  resourceName?: string;
}

/** Whether a JSON value is a flow in the legacy format, sound or not. */
export function isLegacy(value: unknown): boolean {
  return isObject(value) && Array.isArray(value['modules']) && value['Actions'] === undefined;
}

/** Reads what there is; a block or branch that is none is told by its place. */
export function readLegacy(value: unknown): { flow: LegacyFlow; unreadable: string[] } {
  const unreadable: string[] = [];
  const given = isObject(value) ? value : {};
  const list = (of: unknown, place: string) => {
    if (of === undefined || of === null) return [];
    if (Array.isArray(of)) return of as unknown[];
    unreadable.push(place);
    return [];
  };
  const modules = list(given['modules'], 'modules').flatMap((block, index): LegacyBlock[] => {
    const place = `modules[${index}]`;
    if (!isObject(block) || typeof block['id'] !== 'string' || typeof block['type'] !== 'string') {
      unreadable.push(place);
      return [];
    }
    const parts = <Part>(key: string, name: string) =>
      list(block[key], `${place}.${key}`).flatMap((part, at) => {
        if (isObject(part) && typeof part[name] === 'string') return [part as unknown as Part];
        unreadable.push(`${place}.${key}[${at}]`);
        return [];
      });
    return [
      {
        id: block['id'],
        type: block['type'],
        branches: parts<LegacyBranch>('branches', 'condition'),
        parameters: parts<LegacyParameter>('parameters', 'name'),
        ...(isObject(block['metadata']) ? { metadata: block['metadata'] } : {}),
        ...(typeof block['target'] === 'string' ? { target: block['target'] } : {}),
      },
    ];
  });
  const { start, type, metadata } = given;
  if (typeof start !== 'string') unreadable.push('start');
  return {
    flow: {
      modules,
      start: typeof start === 'string' ? start : '',
      ...(typeof type === 'string' ? { type } : {}),
      ...(isObject(metadata) ? { metadata } : {}),
    },
    unreadable,
  };
}
