import type { Instance } from '@resumed-chats/connect-simulator';
import type { Conversation } from './conversation.ts';
import { StepFailure } from './failure.ts';
import { findAgent, findQueue, UnknownNameError } from './names.ts';
import type { TextMatch } from './step.ts';
import { isText } from './text-match.ts';

/** Contact attributes, which are the same along the whole chain of contacts. */
export function checkAttributes(
  { chat, simulator }: Conversation,
  values: Readonly<Record<string, TextMatch | null>>,
): void {
  for (const [name, wanted] of Object.entries(values)) {
    const value = Object.hasOwn(chat.attributes, name) ? chat.attributes[name]! : '';
    if (isWanted(wanted, value, simulator.connect.instance)) continue;
    throw new StepFailure(
      `the attribute ${name} to be ${wanted === null ? 'none' : `"${wanted.written}"`}`,
      value === '' ? 'it is not set' : `it is "${value}"`,
    );
  }
}

/** Whether a value is the text, or empty for null. An agent or a queue stands for its ARN. */
export function isWanted(wanted: TextMatch | null, value: string, instance: Instance): boolean {
  if (wanted === null) return value === '';
  if (isText(wanted, value)) return true;
  return value.startsWith('arn:') && arnsOf(instance, wanted.written).includes(value);
}

function arnsOf(instance: Instance, written: string): string[] {
  return [findAgent, findQueue].flatMap((find) => {
    try {
      return [find(instance, written).arn];
    } catch (error) {
      if (error instanceof UnknownNameError) return [];
      throw error;
    }
  });
}
