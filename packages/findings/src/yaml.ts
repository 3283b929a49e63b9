import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
} from 'yaml';

export interface Position {
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
}

/** Keys and positions in lists, from the top of a document. */
export type YamlPath = readonly (string | number)[];

/** `['topics', 0, 'label']` as `topics[0].label`. */
export function pathText(path: YamlPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}

/**
 * Where in the file a path is: a scalar's own place, a map's or list's key. What is not there is placed at the
 * nearest thing above it that is.
 */
export function locate(
  document: Document,
  lines: LineCounter,
  path: YamlPath,
  want: 'key' | 'value',
): Position {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, part] of path.entries()) {
    const step = child(resolved(document, node), part);
    if (step === undefined) break;
    const last = index === path.length - 1;
    const scalar = isScalar(step.value) || isAlias(step.value);
    offset = (last && want === 'value' && scalar ? startOf(step.value) : step.key) ?? step.key ?? offset;
    node = step.value;
  }
  return positionAt(lines, offset);
}

/** @param offset characters from the file's beginning; the beginning when it is undefined */
export function positionAt(lines: LineCounter, offset = 0): Position {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function child(
  node: unknown,
  part: string | number,
): { key: number | undefined; value: unknown } | undefined {
  if (isSeq(node)) {
    const item: unknown = node.items[Number(part)];
    return item === undefined ? undefined : { key: startOf(item), value: item };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(
    (item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === String(part),
  );
  return pair === undefined ? undefined : { key: startOf(pair.key), value: pair.value };
}

function resolved(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
