import type { Conversation } from './conversation.ts';
import { StepFailure } from './failure.ts';
import type { Names } from './names.ts';
import type { TextMatch } from './step.ts';
import { isText } from './text-match.ts';

/** Contact attributes, which are the same along the whole chain of contacts. */
export function checkAttributes(
  { chat, names }: Conversation,
  values: Readonly<Record<string, TextMatch | null>>,
): void {
  for (const [name, wanted] of Object.entries(values)) {
    const value = Object.hasOwn(chat.attributes, name) ? chat.attributes[name]! : '';
    if (isWanted(wanted, value, names)) continue;
    throw new StepFailure(
      `the attribute ${name} to be ${wanted === null ? 'none' : `"${wanted.written}"`}`,
      value === '' ? 'it is not set' : `it is "${value}"`,
    );
  }
}

/** Whether a value is the text, or empty for null. An agent or a queue stands for its ARN. */
export function isWanted(wanted: TextMatch | null, value: string, names: Names): boolean {
  if (wanted === null) return value === '';
  if (isText(names.match(wanted), value)) return true;
  return value.startsWith('arn:') && names.arns(wanted.written).includes(value);
}
