import { Document, isMap, isNode, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import { writeStep } from './sentences/index.ts';
import type { Step } from './step.ts';
import type { Transcript } from './transcript.ts';

const MAX_LINE_LENGTH = 100;

/** What is written of a transcript. */
export interface WrittenTranscript
  extends Partial<Pick<Transcript, 'locale' | 'agents' | 'switches' | 'starts'>> {
  name: string;
  steps: readonly Step[];
  /** Stands before the step of this index. */
  comment?: { before: number; text: string };
}

/** The file as text, as the ones that are written by hand look: a step a line, maps and lists within it. */
export function transcriptYaml(transcript: WrittenTranscript): string {
  const { name, locale, agents = {}, switches = {}, starts, steps, comment } = transcript;
  const flags = Object.entries(switches).map(([key, value]) => [key, String(value)]);
  const document = new Document({}, { schema: 'failsafe' });
  const file = document.createNode({
    name,
    ...(locale === undefined ? {} : { locale }),
    ...(Object.keys(agents).length === 0 ? {} : { agents }),
    ...(flags.length === 0 ? {} : { switches: Object.fromEntries(flags) }),
    ...(starts === undefined ? {} : { starts: new Date(starts).toISOString() }),
    steps: steps.map(writeStep).map(({ words, value }) => (value === undefined ? words : { [words]: value })),
  }) as YAMLMap;
  document.contents = file as typeof document.contents;
  for (const { key, value } of file.items as Pair<Scalar, Node>[])
    if (key.value === 'steps' && isSeq(value))
      for (const [index, step] of value.items.entries()) {
        if (index === comment?.before && isNode(step)) step.commentBefore = ` ${comment.text}`;
        if (!isMap(step)) continue;
        const after = (step.items[0] as Pair<Scalar, Node>).value;
        // What is too long for a line has a line for each of its members.
        if ((isSeq(after) || isMap(after)) && JSON.stringify(after).length > MAX_LINE_LENGTH)
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
