import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const labelledSchema = z.array(
  z.strictObject({
    /** What the customer types. */
    say: z.string().min(1).max(1024),
    /** What a person would take it to mean. */
    intent: z.string().min(1),
    /** A topic's key, when the words name one. */
    topic: z.string().optional(),
    kind: z.enum(['plain', 'negated', 'misspelt', 'nonsense']).default('plain'),
  }),
);

export type LabelledUtterance = z.output<typeof labelledSchema>[number];
/** By Lex locale id. */
export type LabelledSets = Record<string, LabelledUtterance[]>;

/** Reads a labelled set. Throws an Error that names the file and the first entries that are wrong. */
export function parseLabelledSet(text: string, fileName: string): LabelledUtterance[] {
  const read = labelledSchema.safeParse(parse(text));
  if (read.success) return read.data;
  const problems = read.error.issues.slice(0, 5).map(({ path, message }) => {
    const [entry, ...member] = path;
    return `entry ${Number(entry) + 1}${member.length > 0 ? ` (${member.join('.')})` : ''}: ${message}`;
  });
  throw new Error(`${fileName} is not a list of { say, intent, topic?, kind? }: ${problems.join('; ')}`);
}

/** The sets of a folder, one file a locale: `en_US.yaml`. */
export function loadLabelledSets(folder: string): LabelledSets {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    files.map((name) => [
      basename(name, '.yaml'),
      parseLabelledSet(readFileSync(join(folder, name), 'utf8'), join(folder, name)),
    ]),
  );
}
