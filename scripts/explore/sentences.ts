import type { Execution } from '@resumed-chats/connect-simulator';
import { inWords as faultInWords } from '../transcripts/fault-plan.ts';
import { spanInWords } from '../transcripts/span.ts';
import type { Fault } from '../transcripts/step.ts';
import type { Deed } from './path.ts';

/** A deed as a transcript tells it (docs/transcripts.md). */
export function inSentences(deed: Deed): string[] {
  switch (deed.kind) {
    case 'start':
      return [
        deed.topic === undefined
          ? 'customer starts a chat'
          : `customer starts a chat: { topic: ${deed.topic} }`,
      ];
    case 'say':
      return [`customer says: ${JSON.stringify(deed.text)}`];
    case 'end':
      return ['customer ends the chat'];
    case 'pass':
      return [`${spanInWords(deed.seconds)} pass`];
    case 'available':
      return [`${deed.agent} is available`];
    case 'offline':
      return [`${deed.agent} goes offline`];
    default:
      return [`${deed.agent} ${deed.kind}s`];
  }
}

export function faultSentence(fault: Fault): string {
  return `fault: ${faultInWords(fault)}`;
}

/** What has to go wrong with Lex for a deed. An answer that no flow knows is one that the block cannot match. */
export function lexFault(deed: Deed, execution: Execution | undefined): string[] {
  if (deed.kind !== 'say' || deed.lex === undefined) return [];
  if (deed.lex === 'fails') return [faultSentence({ kind: 'lex', how: 'unavailable', times: 1 })];
  const { flow, action } = execution ?? {};
  return [`# the bot answers by an intent that "${action?.Identifier}" in ${flow?.name} does not know`];
}
