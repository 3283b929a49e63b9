import { Document, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import type { RecordedStep } from './step.ts';

const LONGEST_LINE = 100;

/** A transcript's file. */
export interface RecordedFile {
  name: string;
  locale?: string;
  agents?: Record<string, string>;
  switches?: Record<string, string>;
  starts?: string;
  steps: readonly RecordedStep[];
}

/** The file as text, as the ones that are written by hand look: a step a line, maps and lists within it. */
export function toYaml({ steps, ...header }: RecordedFile): string {
  const document = new Document({}, { schema: 'failsafe' });
  const file = document.createNode({
    ...header,
    steps: steps.map(({ words, value }) => (value === undefined ? words : { [words]: value })),
  }) as YAMLMap;
  document.contents = file as typeof document.contents;
  for (const { key, value } of file.items as Pair<Scalar, Node>[])
    if (key.value === 'steps' && isSeq(value))
      for (const step of value.items) {
        if (!isMap(step)) continue;
        const after = (step.items[0] as Pair<Scalar, Node>).value;
        // What is too long for a line has a line for each of its members.
        if ((isSeq(after) || isMap(after)) && JSON.stringify(after).length > LONGEST_LINE)
          for (const item of after.items) asFlow(isMap(after) ? (item as Pair).value : item);
        else asFlow(after);
      }
    else asFlow(value);
  return document.toString({ lineWidth: 0, blockQuote: false, flowCollectionPadding: true });
}

function asFlow(node: unknown): void {
  if (isMap(node) || isSeq(node)) {
    node.flow = true;
    for (const item of node.items) asFlow(isMap(node) ? (item as Pair).value : item);
  } else if (isScalar(node) && typeof node.value === 'string' && /\n/.test(node.value))
    node.type = Scalar.QUOTE_DOUBLE;
}
